#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "documents/BlockedWordList.h"
#include "documents/CaptionWriter.h"
#include "documents/MemeDocument.h"
#include "documents/ModelChoice.h"
#include "support/FakeScorer.h"
#include "support/Patience.h"
#include "support/TemporaryFolder.h"

namespace memewright::test {

inline constexpr std::int64_t kKnown = 7, kUnknown = 8;

/// A picture of two boxes.
inline Template picture(const std::string& name, std::optional<std::int64_t> id = kKnown)
{
    Template meme;
    meme.name = name;
    meme.templateId = id;
    for (const char* box : {"top", "foot"}) {
        meme.boxes.emplace_back();
        meme.boxes.back().id = box;
        meme.boxes.back().width = 0.5;
        meme.boxes.back().height = 0.2;
    }
    return meme;
}

/// The documents of the Create page with a library of their own and a network without weights, which knows one template.
class CreateDocuments
{
public:
    CreateDocuments()
    {
        ModelEntry starter;
        starter.path = folder.write("starter.safetensors", "the starter's bytes");
        m_models.push_back(starter);
    }

    /// Waits until the model is ready.
    void load()
    {
        models.refresh();
        QTRY_VERIFY(models.model().scorer != nullptr);
    }

    /// Whatever is drawn is shown, the same each time.
    static WritingSettings settings(int count)
    {
        WritingSettings settings;
        settings.count = count;
        settings.beamWidth = 2;
        settings.tries = 1;
        settings.seed = 3;
        return settings;
    }

    void generate(int count)
    {
        writer.setSettings(settings(count));
        writer.generate();
        QVERIFY(writer.isRunning());
        QTRY_VERIFY(!writer.isRunning());
    }

    const TemporaryFolder folder;
    std::atomic<int> pauseMilliseconds = 0; ///< of the network, before each answer
    std::atomic<NetworkKind> kind = NetworkKind::Article; ///< which learns no captions for any picture
    std::vector<TemplateEntry> known{{kKnown, "Known", 10, 2}};

private:
    std::vector<ModelEntry> m_models;

    AppContext makeContext()
    {
        AppContext made;
        made.libraryFolder = folder.path() / "library";
        made.findModels = [this] { return m_models; };
        made.readModel = [this](const std::filesystem::path&) -> Result<LoadedModel> {
            LoadedModel model;
            model.info.settings.kind = kind;
            model.info.templates = known;
            model.scorer = std::make_shared<FakeScorer>([this] {
                if (const int pause = pauseMilliseconds; pause > 0)
                    std::this_thread::sleep_for(std::chrono::milliseconds(pause));
            });
            return model;
        };
        made.findOriginality = [](const TrainedOn&) -> Result<std::shared_ptr<const Originality>> {
            return fail(ErrorCode::NotFound, "the captions are not here");
        };
        return made;
    }

public:
    const AppContext context = makeContext();
    MemeDocument document;
    ModelChoice models{context};
    BlockedWordList blocked{context.libraryFolder, {"slur"}};
    CaptionWriter writer{context, document, models, blocked};
    WrittenCaptions& captions = writer.captions();
    CandidateList& list = captions.list();
};

} // namespace memewright::test
