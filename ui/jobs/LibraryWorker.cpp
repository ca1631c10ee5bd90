#include "jobs/LibraryWorker.h"

#include <optional>

#include <QMetaObject>

namespace memewright {

LibraryWorker::LibraryWorker(std::filesystem::path folder, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

LibraryWorker::~LibraryWorker()
{
    m_thread.request_stop();
    m_thread.join();
}

void LibraryWorker::post(Task task)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    m_wake.notify_one();
}

void LibraryWorker::reportBack(std::function<void()> report)
{
    QMetaObject::invokeMethod(this, std::move(report), Qt::QueuedConnection);
}

void LibraryWorker::work(const std::stop_token& stop)
{
    std::optional<Result<Library>> library;
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); }) || stop.stop_requested())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        // A library that could not be opened may open next time: a disk plugged in, rights mended.
        if (!library || !*library)
            library = withinThread([this] { return Library::open(m_folder); });
        task(*library);
    }
}

} // namespace memewright
