#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "jobs/WorkerThread.h"
#include "storage/Library.h"

namespace memewright {

/// Asks a library without holding up the GUI thread: a thread of its own with its own connection, opened at the first
/// question; answers come back on the GUI thread in the order of the questions. Destroying it drops the answers that have
/// not come yet and joins after the question that is being worked on.
class LibraryWorker
{
public:
    explicit LibraryWorker(std::filesystem::path folder);

    /// `question(Library&)` runs on the worker's thread and returns a Result; `answer(Result)` runs on the GUI thread.
    /// Both hold values only.
    template <class Question, class Answer>
    void ask(Question question, Answer answer)
    {
        m_thread.run(
            [connection = m_connection,
                question = std::move(question)]() mutable -> decltype(question(std::declval<Library&>())) {
                Result<Library>& library = connection->library();
                if (!library)
                    return tl::make_unexpected(library.error());
                return question(*library);
            },
            std::move(answer));
    }

    /// Waits until every question was worked on. Blocks.
    void finish() { m_thread.finish(); }

private:
    /// Touched on the worker's thread only.
    class Connection
    {
    public:
        explicit Connection(std::filesystem::path folder) : m_folder(std::move(folder)) { }
        Result<Library>& library();

    private:
        std::filesystem::path m_folder;
        std::optional<Result<Library>> m_library;
        bool m_onlyReads = false; ///< because it may not be written
    };

    std::shared_ptr<Connection> m_connection;
    WorkerThread m_thread; ///< last: joins before the connection goes
};

} // namespace memewright
