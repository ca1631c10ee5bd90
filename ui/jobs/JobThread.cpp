#include "jobs/JobThread.h"

namespace memewright {

namespace {

constexpr int kDrainMilliseconds = 100;

} // namespace

JobThread::JobThread(std::function<void()> drain)
{
    m_timer.setInterval(kDrainMilliseconds);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(drain));
}

JobThread::~JobThread()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

void JobThread::start(Work work)
{
    m_running = true;
    m_thread = std::jthread(std::move(work));
    m_timer.start();
}

void JobThread::finish()
{
    m_timer.stop();
    m_thread.join();
    m_running = false;
}

} // namespace memewright
