#pragma once

#include <filesystem>

#include "base/Descriptor.h"
#include "base/Error.h"

namespace memewright {

/// Keeps other processes, and other parts of this one, from working in a folder at the same time. The system lets go of it when
/// the process ends, however it ends; nothing is left behind in the folder. Movable; let go of by the destructor.
class FolderLock
{
public:
    /// AlreadyExists if somebody holds it, NotFound, Unreadable.
    static Result<FolderLock> take(const std::filesystem::path& folder);
    static bool isHeld(const std::filesystem::path& folder);

    FolderLock(FolderLock&& other) noexcept : m_descriptor(other.m_descriptor.release()) { }

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) { }
    Descriptor m_descriptor;
};

} // namespace memewright
