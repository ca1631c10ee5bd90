#include "jobs/LibraryWorker.h"

namespace memewright {

LibraryWorker::LibraryWorker(std::filesystem::path folder) : m_connection(std::make_shared<Connection>(std::move(folder))) { }

Result<Library>& LibraryWorker::Connection::library()
{
    // A library that could not be opened may open next time: a disk plugged in, rights mended.
    if (!m_library || !*m_library)
        m_library.emplace(Library::open(m_folder));
    return *m_library;
}

} // namespace memewright
