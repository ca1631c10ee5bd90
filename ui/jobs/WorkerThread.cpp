#include "jobs/WorkerThread.h"

#include <future>

#include <QMetaObject>

namespace memewright {

WorkerThread::WorkerThread(QObject* parent) : QObject(parent), m_thread([this](const std::stop_token& stop) { loop(stop); }) { }

WorkerThread::~WorkerThread()
{
    m_thread.request_stop();
    m_thread.join();
}

void WorkerThread::finish()
{
    std::promise<void> reached;
    post([&] { reached.set_value(); });
    reached.get_future().wait();
}

void WorkerThread::clear()
{
    const std::lock_guard lock(m_mutex);
    m_tasks.clear();
}

void WorkerThread::post(std::function<void()> task)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    m_wake.notify_one();
}

void WorkerThread::reportBack(std::function<void()> report)
{
    QMetaObject::invokeMethod(this, std::move(report), Qt::QueuedConnection);
}

void WorkerThread::loop(const std::stop_token& stop)
{
    while (true) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); }) || stop.stop_requested())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
}

} // namespace memewright
