#include "jobs/ModelImportJob.h"

#include <optional>
#include <utility>

#include "base/Files.h"
#include "jobs/ModelFiles.h"
#include "jobs/ThreadBoundary.h"

namespace memewright {

namespace {

struct Imported {
    std::filesystem::path model; ///< empty when stopped
    std::vector<std::string> assumed;
};

Result<Imported> convertInto(const std::filesystem::path& folder, const KerasSource& source, std::stop_token stop)
{
    if (const auto made = createFolder(folder); !made)
        return tl::make_unexpected(made.error());
    const auto file = freeModelFile(folder, source.model.stem().string());
    std::vector<std::string> assumed;
    const auto end =
        convertKerasModel(source, file, std::move(stop), [&](const std::string& sentence) { assumed.push_back(sentence); });
    if (!end)
        return tl::make_unexpected(end.error());
    return *end == ConversionEnd::Finished ? Imported{file, std::move(assumed)} : Imported{};
}

} // namespace

struct ModelImportJob::News {
    std::optional<Result<Imported>> outcome;
};

ModelImportJob::ModelImportJob(std::filesystem::path libraryFolder, QObject* parent)
    : QObject(parent), m_folder(std::move(libraryFolder) / "models"), m_thread([this] { drain(); })
{
}

ModelImportJob::~ModelImportJob() = default;

void ModelImportJob::start(KerasSource source)
{
    if (isRunning())
        return;
    m_mailbox = std::make_shared<Mailbox<News>>();
    m_thread.start([folder = m_folder, source = std::move(source), mailbox = m_mailbox](std::stop_token token) {
        auto outcome = withinThread([&] { return convertInto(folder, source, token); });
        mailbox->put([&](News& news) { news.outcome = std::move(outcome); });
    });
}

void ModelImportJob::drain()
{
    const News news = m_mailbox->take();
    if (!news.outcome)
        return;
    m_thread.finish();
    if (!*news.outcome)
        Q_EMIT failed(news.outcome->error());
    else if (const Imported& imported = **news.outcome; imported.model.empty())
        Q_EMIT stopped();
    else
        Q_EMIT finished(imported.model, imported.assumed);
}

} // namespace memewright
