#pragma once

#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include <QObject>

#include "generation/Generation.h"

namespace memewright {

/// Writes captions on a thread of its own. Lives on the GUI thread; every call returns at once, but the destructor, which
/// stops and joins (generation answers a stop before its next character).
/// Candidates are handed over in batches as they come; finished() or failed() is last.
class GenerationJob : public QObject
{
    Q_OBJECT

public:
    explicit GenerationJob(QObject* parent = nullptr);
    ~GenerationJob() override;

    using CopiedShare = std::function<double(const Candidate&)>;

    /// Starts; ignored while a generation goes on. The scorer is shared and never changed. `copiedShare` (GenerationHooks) is
    /// called on the thread.
    void start(std::shared_ptr<const NextCharacterScorer> scorer, GenerationConfig config, CopiedShare copiedShare = {});
    /// Asks to end; finished() tells when it has.
    void stop();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// In the order of arrival, which is not best first.
    void candidatesArrived(const std::vector<memewright::Candidate>& candidates);
    /// How many were drawn so far, of count x tries.
    void progressed(int drawn);
    /// With all candidates that are known, best first.
    void finished(const memewright::GenerationOutcome& outcome);
    void failed(const memewright::Error& error);

private:
    class Mailbox;

    void drain();

    std::shared_ptr<Mailbox> m_mailbox;
    bool m_running = false;
    std::jthread m_thread;
};

} // namespace memewright
