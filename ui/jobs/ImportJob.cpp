#include "jobs/ImportJob.h"

#include <mutex>
#include <optional>
#include <utility>

#include "jobs/ThreadBoundary.h"

namespace memewright {

namespace {

constexpr int kDrainMilliseconds = 100;

} // namespace

struct ImportJob::Mailbox {
    std::mutex mutex;
    std::optional<Progress> progress;
    std::optional<Result<ImportOutcome>> outcome;
};

ImportFunction importIntoLibrary(std::filesystem::path libraryFolder)
{
    return [folder = std::move(libraryFolder)](
               const ImportRequest& request, std::stop_token stop, const ProgressSink& progress) -> Result<ImportOutcome> {
        auto library = Library::open(folder);
        if (!library)
            return tl::make_unexpected(library.error());
        return library->importCaptions(request, std::move(stop), progress);
    };
}

ImportJob::ImportJob(ImportFunction function, QObject* parent) : QObject(parent), m_function(std::move(function))
{
    m_timer.setInterval(kDrainMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &ImportJob::drain);
}

ImportJob::~ImportJob()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

void ImportJob::start(ImportRequest request)
{
    if (m_running)
        return;
    m_running = true;
    m_request = std::move(request);
    m_mailbox = std::make_shared<Mailbox>();
    m_thread = std::jthread([function = m_function, copy = m_request, mailbox = m_mailbox](std::stop_token token) {
        const ProgressSink progress = [&](const Progress& now) {
            const std::lock_guard lock(mailbox->mutex);
            mailbox->progress = now;
        };
        auto outcome = withinThread([&] { return function(copy, token, progress); });
        const std::lock_guard lock(mailbox->mutex);
        mailbox->outcome = std::move(outcome);
    });
    m_timer.start();
}

void ImportJob::stop()
{
    m_thread.request_stop();
}

void ImportJob::drain()
{
    std::optional<Progress> progress;
    std::optional<Result<ImportOutcome>> outcome;
    {
        const std::lock_guard lock(m_mailbox->mutex);
        progress = std::exchange(m_mailbox->progress, {});
        outcome = std::exchange(m_mailbox->outcome, {});
    }
    if (progress)
        Q_EMIT progressed(*progress);
    if (!outcome)
        return;
    m_timer.stop();
    m_thread.join();
    m_running = false;
    if (const auto& result = *outcome)
        Q_EMIT finished(*result);
    else
        Q_EMIT failed(result.error());
}

} // namespace memewright
