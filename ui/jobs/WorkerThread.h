#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

#include <QObject>

#include "jobs/ThreadBoundary.h"

namespace memewright {

/// One thread that does pieces of work in the order they came and reports on the GUI thread.
/// Work must be short or check nothing: the destructor drops what waits and joins after the piece being worked on.
class WorkerThread : public QObject
{
    Q_OBJECT

public:
    explicit WorkerThread(QObject* parent = nullptr);
    ~WorkerThread() override;

    /// `work()` runs on the thread and returns a Result; `done(Result)` runs on the GUI thread, but not when this object is
    /// gone by then. Both hold values only. Returns at once.
    template <class Work, class Done>
    void run(Work work, Done done)
    {
        post([this, work = std::move(work), done = std::move(done)]() mutable {
            auto result = withinThread([&] { return work(); });
            reportBack([done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); });
        });
    }

    /// Waits until everything that was asked for is done; what is to be kept must not be dropped by the destructor. Blocks.
    void finish();
    /// Drops what has not begun; its `done` is never called.
    void clear();

private:
    void post(std::function<void()> task);
    void reportBack(std::function<void()> report);
    void loop(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::function<void()>> m_tasks;
    std::jthread m_thread;
};

} // namespace memewright
