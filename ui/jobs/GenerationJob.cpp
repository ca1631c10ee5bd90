#include "jobs/GenerationJob.h"

#include <mutex>
#include <optional>
#include <utility>

#include <QMetaObject>

#include "jobs/ThreadBoundary.h"

namespace memewright {

/// What the thread has to say. One wake-up of the GUI thread is under way at most, however fast candidates come.
class GenerationJob::Mailbox
{
public:
    explicit Mailbox(GenerationJob* job) : m_job(job) { }

    void add(const Candidate& candidate)
    {
        const std::lock_guard lock(m_mutex);
        m_candidates.push_back(candidate);
        wake();
    }

    void end(Result<GenerationOutcome> outcome)
    {
        const std::lock_guard lock(m_mutex);
        m_outcome = std::move(outcome);
        wake();
    }

    std::pair<std::vector<Candidate>, std::optional<Result<GenerationOutcome>>> take()
    {
        const std::lock_guard lock(m_mutex);
        m_woken = false;
        return {std::exchange(m_candidates, {}), std::exchange(m_outcome, {})};
    }

private:
    void wake()
    {
        // The job outlives its thread (its destructor joins), so the pointer is good whenever the thread is here.
        if (!std::exchange(m_woken, true))
            QMetaObject::invokeMethod(
                m_job, [job = m_job] { job->drain(); }, Qt::QueuedConnection);
    }

    GenerationJob* m_job;
    std::mutex m_mutex;
    std::vector<Candidate> m_candidates;
    std::optional<Result<GenerationOutcome>> m_outcome;
    bool m_woken = false;
};

GenerationJob::GenerationJob(QObject* parent) : QObject(parent), m_mailbox(std::make_shared<Mailbox>(this)) { }

GenerationJob::~GenerationJob()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

void GenerationJob::start(std::shared_ptr<const NextCharacterScorer> scorer, GenerationConfig config)
{
    if (m_running)
        return;
    m_running = true;
    m_thread = std::jthread([scorer = std::move(scorer), config = std::move(config), mailbox = m_mailbox](std::stop_token token) {
        const auto arrived = [&](const Candidate& candidate) { mailbox->add(candidate); };
        mailbox->end(withinThread([&] { return generate(*scorer, config, token, arrived); }));
    });
}

void GenerationJob::stop()
{
    m_thread.request_stop();
}

void GenerationJob::drain()
{
    const auto [candidates, outcome] = m_mailbox->take();
    if (outcome) {
        m_thread.join();
        m_running = false;
    }
    if (!candidates.empty())
        Q_EMIT candidatesArrived(candidates);
    if (!outcome)
        return;
    if (const auto& result = *outcome)
        Q_EMIT finished(*result);
    else
        Q_EMIT failed(result.error());
}

} // namespace memewright
