#pragma once

#include <cstddef>
#include <span>

#include "base/Error.h"

namespace memewright {

/// A file's bytes without copying them, for as long as this lives. Move-only.
class MappedFile
{
public:
    MappedFile() = default;
    /// Maps an open regular file; the descriptor may be closed afterwards. Unreadable, or Malformed when it is empty.
    static Result<MappedFile> map(int descriptor);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return m_bytes; }
    /// Gives the memory of all pages seen so far back; they are read from the file again when needed.
    void forget() const;

private:
    std::span<std::byte> m_bytes;
};

} // namespace memewright
