#include "keras/reader/MappedFile.h"

#include <utility>

#include <sys/mman.h>
#include <sys/stat.h>

namespace memewright {

Result<MappedFile> MappedFile::map(int descriptor)
{
    struct stat state {
    };
    if (::fstat(descriptor, &state) != 0 || !S_ISREG(state.st_mode))
        return fail(ErrorCode::Unreadable, "is not a regular file");
    if (state.st_size == 0)
        return fail(ErrorCode::Malformed, "is empty");
    const auto size = static_cast<std::size_t>(state.st_size);
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (address == MAP_FAILED)
        return fail(ErrorCode::Unreadable, "cannot be read");
    MappedFile file;
    file.m_bytes = {static_cast<std::byte*>(address), size};
    return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) { }

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty())
        ::munmap(m_bytes.data(), m_bytes.size());
}

void MappedFile::forget() const
{
    ::madvise(m_bytes.data(), m_bytes.size(), MADV_DONTNEED);
}

} // namespace memewright
