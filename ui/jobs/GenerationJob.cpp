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
        m_mail.candidates.push_back(candidate);
        wake();
    }

    void setDrawn(int drawn)
    {
        const std::lock_guard lock(m_mutex);
        m_mail.drawn = drawn;
        wake();
    }

    void end(Result<GenerationOutcome> outcome)
    {
        const std::lock_guard lock(m_mutex);
        m_mail.outcome = std::move(outcome);
        wake();
    }

    struct Mail {
        std::vector<Candidate> candidates;
        std::optional<int> drawn;
        std::optional<Result<GenerationOutcome>> outcome;
    };
    Mail take()
    {
        const std::lock_guard lock(m_mutex);
        m_woken = false;
        return std::exchange(m_mail, {});
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
    Mail m_mail;
    bool m_woken = false;
};

GenerationJob::GenerationJob(QObject* parent) : QObject(parent), m_mailbox(std::make_shared<Mailbox>(this)) { }

GenerationJob::~GenerationJob()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

void GenerationJob::start(std::shared_ptr<const NextCharacterScorer> scorer, GenerationConfig config, CopiedShare copiedShare)
{
    if (m_running)
        return;
    m_running = true;
    m_thread = std::jthread([scorer = std::move(scorer), config = std::move(config), copiedShare = std::move(copiedShare),
                                mailbox = m_mailbox](std::stop_token token) {
        GenerationHooks hooks;
        hooks.arrived = [&](const Candidate& candidate) { mailbox->add(candidate); };
        hooks.drawn = [&](int drawn) { mailbox->setDrawn(drawn); };
        hooks.copiedShare = copiedShare;
        mailbox->end(withinThread([&] { return generate(*scorer, config, token, hooks); }));
    });
}

void GenerationJob::stop()
{
    m_thread.request_stop();
}

void GenerationJob::drain()
{
    const auto [candidates, drawn, outcome] = m_mailbox->take();
    if (outcome) {
        m_thread.join();
        m_running = false;
    }
    if (!candidates.empty())
        Q_EMIT candidatesArrived(candidates);
    if (drawn)
        Q_EMIT progressed(*drawn);
    if (!outcome)
        return;
    if (const auto& result = *outcome)
        Q_EMIT finished(*result);
    else
        Q_EMIT failed(result.error());
}

} // namespace memewright
