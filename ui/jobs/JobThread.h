#pragma once

#include <functional>
#include <mutex>
#include <thread>
#include <utility>

#include <QTimer>

namespace memewright {

/// What a job's thread has to say, collected until the GUI thread fetches it. Safe to use from both.
template <class News>
class Mailbox
{
public:
    /// `change(News&)` holds the lock: a move or a push only.
    template <class Change>
    void put(Change&& change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_news);
    }
    News take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_news, {});
    }

private:
    std::mutex m_mutex;
    News m_news;
};

/// The thread of a job, and a timer that lets the job fetch its news about ten times a second. Lives on the GUI thread, as
/// a member of the job; every call returns at once, but the destructor, which asks the work to stop and joins.
class JobThread
{
public:
    using Work = std::function<void(std::stop_token)>;

    /// `drain` fetches the news on the GUI thread while the work goes on; when it has fetched the end, it calls finish().
    explicit JobThread(std::function<void()> drain);
    ~JobThread();

    void start(Work work);
    void stop() { m_thread.request_stop(); }
    bool isRunning() const { return m_running; }
    /// Joins: the work has said its last word and returns.
    void finish();

private:
    QTimer m_timer;
    bool m_running = false;
    std::jthread m_thread;
};

} // namespace memewright
