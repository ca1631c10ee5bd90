#include "jobs/LibraryWorker.h"

namespace memewright {

LibraryWorker::LibraryWorker(std::filesystem::path folder) : m_connection(std::make_shared<Connection>(std::move(folder))) { }

Result<Library>& LibraryWorker::Connection::library()
{
    // A library that could not be opened may open next time: a disk plugged in, rights mended.
    if (m_library && *m_library && !m_onlyReads)
        return *m_library;
    m_library.emplace(Library::open(m_folder));
    m_onlyReads = !*m_library && m_library->error().code == ErrorCode::Unwritable;
    if (m_onlyReads) // what it lists is there all the same
        if (auto toRead = Library::openExisting(m_folder))
            m_library.emplace(std::move(toRead));
    return *m_library;
}

} // namespace memewright
