#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace memewright {

/// Lets one thread hold up another that asks for it. Safe to use from both.
class PauseGate
{
public:
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = false;
        ++m_openings;
        m_opened.notify_all();
    }
    bool isClosed() const { return m_closed; }
    /// Returns when the gate was opened, also if it is closed again by then, or the stop is asked for.
    void wait(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        m_opened.wait(lock, stop, [this, before = m_openings] { return !m_closed.load() || m_openings != before; });
    }

private:
    std::atomic<bool> m_closed = false;
    int m_openings = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_opened;
};

} // namespace memewright
