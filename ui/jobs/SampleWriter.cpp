#include "jobs/SampleWriter.h"

#include <algorithm>
#include <utility>

#include "base/Files.h"
#include "base/Numbers.h"
#include "generation/Generation.h"
#include "library/RunFolder.h"
#include "text/JsonFile.h"

namespace memewright {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFile = "samples.json";
constexpr std::size_t kSamples = 3;
constexpr std::size_t kMostEpochs = 200;
constexpr int kMostWaiting = 8;
constexpr std::uint64_t kFirstSeed = 1;

Json toJson(const std::vector<EpochSamples>& samples)
{
    Json epochs = Json::array();
    for (const EpochSamples& epoch : samples) {
        Json captions = Json::array();
        for (const SampleCaption& caption : epoch.captions)
            captions.push_back({{"template", caption.templateName}, {"boxes", caption.boxes}});
        epochs.push_back({{"epoch", epoch.epoch}, {"captions", captions}});
    }
    return {{"first_seed", kFirstSeed}, {"epochs", epochs}};
}

/// A network that Keras saved has no list of templates and takes any id; these are in every collection of memes.
const std::vector<TemplateEntry>& wellKnownTemplates()
{
    static const std::vector<TemplateEntry> known{
        {61533, "X All The Y", 0, 2}, {61527, "Y U No", 0, 2}, {87743020, "Two Buttons", 0, 2}};
    return known;
}

/// Of the templates that the model knows best.
std::vector<SampleCaption> writeCaptions(const LoadedModel& model, const std::stop_token& stop)
{
    const auto& templates = model.info.templates.empty() ? wellKnownTemplates() : model.info.templates;
    std::vector<SampleCaption> captions;
    for (std::size_t i = 0; i < std::min(kSamples, templates.size()); ++i) {
        const TemplateEntry& entry = templates[i];
        GenerationConfig config;
        config.templateId = entry.id;
        config.boxes = std::max(1, entry.boxes);
        config.seed = kFirstSeed + i;
        const auto outcome = generate(*model.scorer, config, stop);
        if (outcome && !outcome->candidates.empty())
            captions.push_back({entry.name.empty() ? numberText(entry.id) : entry.name, outcome->candidates.front().boxes});
    }
    return captions;
}

/// For runs of hundreds of short epochs: a slider has no more steps than that.
std::vector<EpochSamples> everySecond(const std::vector<EpochSamples>& samples)
{
    std::vector<EpochSamples> kept;
    for (std::size_t i = 1; i < samples.size(); i += 2)
        kept.push_back(samples[i]);
    return kept;
}

Result<std::vector<EpochSamples>> addSamples(
    const ModelReader& read, const std::filesystem::path& folder, int epoch, const std::stop_token& stop)
{
    const auto model = read(RunFolder(folder).model());
    if (!model)
        return tl::make_unexpected(model.error());
    auto known = readSamples(folder);
    if (!known)
        if (const auto aside = moveAside(folder / kFile); !aside)
            return tl::make_unexpected(aside.error());
    auto samples = known ? std::move(*known) : std::vector<EpochSamples>{};
    std::erase_if(samples, [&](const EpochSamples& old) { return old.epoch >= epoch; });
    if (samples.size() >= kMostEpochs)
        samples = everySecond(samples);
    samples.push_back({epoch, writeCaptions(*model, stop)});
    if (stop.stop_requested())
        return fail(ErrorCode::Internal, "stopped");
    return writeFileAtomically(folder / kFile, jsonText(toJson(samples), true) + "\n").map([&] { return std::move(samples); });
}

} // namespace

Result<std::vector<EpochSamples>> readSamples(const std::filesystem::path& runFolder)
{
    const auto file = runFolder / kFile;
    const auto json = readJsonFile<Json>(file, kLargeJson);
    if (!json && json.error().code == ErrorCode::NotFound)
        return std::vector<EpochSamples>{};
    if (!json)
        return tl::make_unexpected(json.error());
    try {
        std::vector<EpochSamples> samples;
        for (const auto& epoch : json->at("epochs")) {
            EpochSamples one{epoch.at("epoch").get<int>(), {}};
            for (const auto& caption : epoch.at("captions"))
                one.captions.push_back(
                    {caption.at("template").get<std::string>(), caption.at("boxes").get<std::vector<std::string>>()});
            samples.push_back(std::move(one));
        }
        return samples;
    } catch (const Json::exception&) {
        return fail(ErrorCode::Malformed, file.string() + " is not the JSON of a run's samples");
    }
}

QStringList sampleTexts(const std::vector<SampleCaption>& captions)
{
    QStringList texts;
    for (const SampleCaption& caption : captions) {
        QStringList boxes;
        for (const std::string& box : caption.boxes)
            boxes += QString::fromStdString(box);
        texts += boxes.join(QStringLiteral(" / "));
    }
    return texts;
}

SampleWriter::SampleWriter(ModelReader readModel, QObject* parent) : QObject(parent), m_readModel(std::move(readModel)) { }

SampleWriter::~SampleWriter()
{
    m_stop.request_stop();
}

void SampleWriter::sample(const std::filesystem::path& file)
{
    if (!m_readModel)
        return;
    m_worker.run(
        [read = m_readModel, file, stop = m_stop.get_token()] {
            return read(file).map([&](const LoadedModel& model) { return writeCaptions(model, stop); });
        },
        [this, file](const Result<std::vector<SampleCaption>>& captions) {
            if (captions)
                Q_EMIT sampled(file, *captions);
        });
}

void SampleWriter::write(const QString& run, const std::filesystem::path& runFolder, int epoch)
{
    if (!m_readModel)
        return;
    if (m_waiting >= kMostWaiting)
        return; // epochs that end faster than captions are written
    ++m_waiting;
    m_worker.run(
        [read = m_readModel, runFolder, epoch, stop = m_stop.get_token()] { return addSamples(read, runFolder, epoch, stop); },
        [this, run](const Result<std::vector<EpochSamples>>& samples) {
            --m_waiting;
            if (samples) // a sample that could not be written is no reason to disturb
                Q_EMIT written(run, *samples);
        });
}

} // namespace memewright
