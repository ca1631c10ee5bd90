#include "base/FolderLock.h"

#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>

namespace memewright {

namespace {

Descriptor opened(const std::filesystem::path& folder)
{
    return Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

} // namespace

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder)
{
    Descriptor descriptor = opened(folder);
    if (!descriptor.isOpen())
        return fail(ErrorCode::NotFound, "the folder " + folder.string() + " cannot be opened", "check that it exists");
    // Somebody who only asks shares it for a moment, on a busy machine for a long one; whoever holds it shares it with nobody.
    constexpr int kTries = 5'000;
    for (int tried = 0; tried < kTries; ++tried) {
        if (::flock(descriptor.get(), LOCK_EX | LOCK_NB) == 0)
            return FolderLock(descriptor.release());
        if (::flock(descriptor.get(), LOCK_SH | LOCK_NB) != 0)
            break;
        ::flock(descriptor.get(), LOCK_UN);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return fail(ErrorCode::AlreadyExists, "another process works in " + folder.string(), "wait for it, or stop it");
}

bool FolderLock::isHeld(const std::filesystem::path& folder)
{
    const Descriptor descriptor = opened(folder);
    return descriptor.isOpen() && ::flock(descriptor.get(), LOCK_SH | LOCK_NB) != 0;
}

} // namespace memewright
