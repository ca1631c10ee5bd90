#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

#include <QObject>

#include "jobs/ThreadBoundary.h"
#include "storage/Library.h"

namespace memewright {

/// Asks a library without holding up the GUI thread: a thread of its own with its own connection, opened at the first
/// question; answers come back on the GUI thread in the order of the questions.
class LibraryWorker : public QObject
{
    Q_OBJECT

public:
    explicit LibraryWorker(std::filesystem::path folder, QObject* parent = nullptr);
    /// Answers that have not come yet never will; joins after the question that is being worked on.
    ~LibraryWorker() override;

    /// `question(Library&)` runs on the worker's thread and returns a Result; `answer(Result)` runs on the GUI thread.
    /// Both by value: nothing they hold may be shared. An answer is not given when this worker is gone by then.
    template <class Question, class Answer>
    void ask(Question question, Answer answer)
    {
        post([this, question = std::move(question), answer = std::move(answer)](Result<Library>& library) mutable {
            using Reply = decltype(question(*library));
            auto reply = withinThread(
                [&]() -> Reply { return library ? question(*library) : Reply(tl::make_unexpected(library.error())); });
            reportBack([answer = std::move(answer), reply = std::move(reply)]() mutable { answer(std::move(reply)); });
        });
    }

private:
    using Task = std::function<void(Result<Library>&)>;

    void post(Task task);
    void reportBack(std::function<void()> report);
    void work(const std::stop_token& stop);

    std::filesystem::path m_folder;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Task> m_tasks;
    std::jthread m_thread;
};

} // namespace memewright
