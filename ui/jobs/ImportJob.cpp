#include "jobs/ImportJob.h"

#include <optional>
#include <utility>

#include "jobs/ThreadBoundary.h"
#include "meme/TemplateFolders.h"

namespace memewright {

struct ImportJob::News {
    std::optional<Progress> progress; ///< the newest
    std::optional<Result<ImportOutcome>> outcome;
};

ImportFunction importIntoLibrary(std::filesystem::path libraryFolder, std::vector<std::filesystem::path> templateFolders)
{
    return [folder = std::move(libraryFolder), templates = std::move(templateFolders)](
               ImportRequest request, std::stop_token stop, const ProgressSink& progress) -> Result<ImportOutcome> {
        auto library = Library::open(folder);
        if (!library)
            return tl::make_unexpected(library.error());
        // A broken template matters here only to a file that names it, and then that name is unknown.
        for (TemplateName& name : namesOf(readTemplates(templates).templates))
            request.reading.knownTemplates.push_back(std::move(name));
        return library->importCaptions(request, std::move(stop), progress);
    };
}

ImportJob::ImportJob(ImportFunction function, QObject* parent)
    : QObject(parent), m_function(std::move(function)), m_thread([this] { drain(); })
{
}

ImportJob::~ImportJob() = default;

void ImportJob::start(ImportRequest request)
{
    if (isRunning())
        return;
    m_request = std::move(request);
    m_mailbox = std::make_shared<Mailbox<News>>();
    m_thread.start([function = m_function, copy = m_request, mailbox = m_mailbox](std::stop_token token) {
        const ProgressSink progress = [&](const Progress& now) { mailbox->put([&](News& news) { news.progress = now; }); };
        auto outcome = withinThread([&] { return function(copy, token, progress); });
        mailbox->put([&](News& news) { news.outcome = std::move(outcome); });
    });
}

void ImportJob::drain()
{
    const News news = m_mailbox->take();
    if (news.progress)
        Q_EMIT progressed(*news.progress);
    if (!news.outcome)
        return;
    m_thread.finish();
    if (const auto& result = *news.outcome)
        Q_EMIT finished(*result);
    else
        Q_EMIT failed(result.error());
}

} // namespace memewright
