#include "base/Files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/Descriptor.h"
#include "base/Numbers.h"

namespace memewright {

namespace {

std::string reason()
{
    return systemReason(errno);
}

tl::unexpected<Error> cannotRead(const std::filesystem::path& path)
{
    if (errno == ENOENT || errno == ENOTDIR)
        return fail(ErrorCode::NotFound, "there is no file " + path.string(), "check the path");
    return fail(ErrorCode::Unreadable, "cannot read " + path.string() + ": " + reason(), "check that it is a file you may read");
}

/// `sentence` says what could not be done; `hint` is for all but a full disk.
tl::unexpected<Error> unwritable(const std::string& sentence, int error, const char* hint)
{
    const bool full = error == ENOSPC || error == EFBIG || error == EDQUOT;
    return fail(ErrorCode::Unwritable, sentence + ": " + systemReason(error), full ? "make room on the disk" : hint);
}

tl::unexpected<Error> cannotWrite(const std::filesystem::path& path)
{
    const int error = errno;
    return unwritable(
        "cannot write " + path.string(), error, error == ENOENT ? "create the folder first" : "choose a folder you may write to");
}

bool readAll(int descriptor, std::string& bytes)
{
    constexpr std::size_t kChunk = 1 << 16;
    for (;;) {
        const std::size_t old = bytes.size();
        bytes.resize(old + kChunk);
        const ssize_t got = ::read(descriptor, bytes.data() + old, kChunk);
        bytes.resize(old + static_cast<std::size_t>(got > 0 ? got : 0));
        if (got < 0 && errno != EINTR)
            return false;
        if (got == 0)
            return true;
    }
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written > 0 ? written : 0));
    }
    return true;
}

/// mkstemp makes files that only their owner may read; a new file should have the rights any program would give it.
mode_t rightsFor(const std::filesystem::path& path)
{
    struct stat old {
    };
    if (::stat(path.c_str(), &old) == 0)
        return old.st_mode & 0777;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// Makes the new name last through a power cut; some file systems cannot, which is no reason to fail.
void syncFolder(const std::filesystem::path& folder)
{
    const Descriptor descriptor(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.isOpen())
        ::fsync(descriptor.get());
}

tl::unexpected<Error> alreadyThere(const std::filesystem::path& path)
{
    return fail(ErrorCode::AlreadyExists, path.string() + " is there already", "choose another name, or move it away");
}

/// errno is EEXIST where something is there.
bool renameToNew(const char* from, const char* to)
{
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // A file system that cannot do both at once.
    struct stat state {
    };
    if (::lstat(to, &state) == 0) {
        errno = EEXIST;
        return false;
    }
    return ::rename(from, to) == 0;
}

/// Makes a call that a signal interrupted again; as it may be on a disk of the network.
template <typename Call>
int uninterrupted(Call call)
{
    int result = call();
    while (result == -1 && errno == EINTR)
        result = call();
    return result;
}

/// Writes beside `path`, then gives it its name by `publish`, which says whether that worked.
Status writeWhole(const std::filesystem::path& path, std::string_view bytes, bool (*publish)(const char* from, const char* to))
{
    std::string temporary;
    Descriptor descriptor(uninterrupted([&] {
        temporary = path.string() + ".XXXXXX";
        return ::mkstemp(temporary.data());
    }));
    if (!descriptor.isOpen())
        return cannotWrite(path);
    const bool written = writeAll(descriptor.get(), bytes)
        && uninterrupted([&] { return ::fchmod(descriptor.get(), rightsFor(path)); }) == 0
        && uninterrupted([&] { return ::fsync(descriptor.get()); }) == 0 && descriptor.close();
    if (!written || uninterrupted([&] { return publish(temporary.c_str(), path.c_str()) ? 0 : -1; }) != 0) {
        auto failure = written && errno == EEXIST ? alreadyThere(path) : cannotWrite(path);
        ::unlink(temporary.c_str());
        return failure;
    }
    syncFolder(path.parent_path());
    return {};
}

} // namespace

Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit)
{
    // A pipe without a writer would wait for ever, and some devices never end.
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat state {
    };
    if (!descriptor.isOpen() || ::fstat(descriptor.get(), &state) != 0)
        return cannotRead(path);
    if (S_ISDIR(state.st_mode))
        return fail(ErrorCode::Unreadable, path.string() + " is a folder, not a file", "name a file inside it");
    if (!S_ISREG(state.st_mode))
        return fail(ErrorCode::Unreadable, path.string() + " is no file", "copy what it holds into a file");
    if (state.st_size > 0 && static_cast<std::uintmax_t>(state.st_size) > limit)
        return fail(
            ErrorCode::Unsupported, path.string() + " is larger than " + numberText(limit >> 20) + " MB", "name a smaller one");
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(state.st_size) + (1 << 16));
    if (!readAll(descriptor.get(), bytes))
        return cannotRead(path);
    return bytes;
}

Result<std::ifstream> openFile(const std::filesystem::path& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return fail(ErrorCode::NotFound, "there is no file " + path.string(), "check the path");
    if (!std::filesystem::is_regular_file(status))
        return fail(ErrorCode::Unreadable, path.string() + " is not a file that can be read", "name a file");
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return fail(ErrorCode::Unreadable, "cannot read " + path.string(), "check that you may read it");
    return stream;
}

std::string systemReason(int error)
{
    const char* words = ::strerrordesc_np(error);
    return words ? words : "error " + numberText(error);
}

Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes)
{
    return writeWhole(path, bytes, [](const char* from, const char* to) { return ::rename(from, to) == 0; });
}

Status writeNewFile(const std::filesystem::path& path, std::string_view bytes)
{
    auto written = writeWhole(path, bytes, renameToNew);
    if (written || written.error().code != ErrorCode::AlreadyExists)
        return written;
    const auto there = readFile(path, bytes.size());
    return there && *there == bytes ? Status() : written;
}

Status moveToNew(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (const auto made = createFolder(to.parent_path()); !made)
        return made;
    if (uninterrupted([&] { return renameToNew(from.c_str(), to.c_str()) ? 0 : -1; }) != 0) {
        const int error = errno;
        if (error == EEXIST)
            return alreadyThere(to);
        return unwritable(
            "cannot move " + from.string() + " to " + to.string(), error, "check that you may write to both folders");
    }
    syncFolder(to.parent_path());
    syncFolder(from.parent_path());
    return {};
}

Result<std::filesystem::path> moveAside(const std::filesystem::path& path)
{
    const auto begin = path.parent_path() / path.stem();
    const std::string ending = path.extension().string();
    for (unsigned number = 1;; ++number) {
        const std::filesystem::path to = begin.string() + "-unread" + (number > 1 ? "-" + numberText(number) : "") + ending;
        const auto moved = moveToNew(path, to);
        if (moved)
            return to;
        if (moved.error().code != ErrorCode::AlreadyExists)
            return tl::make_unexpected(moved.error());
    }
}

Status checkNew(const std::filesystem::path& path)
{
    struct stat state {
    };
    return ::lstat(path.c_str(), &state) == 0 ? alreadyThere(path) : Status();
}

Status createFolder(const std::filesystem::path& path)
{
    std::error_code error;
    do {
        std::filesystem::create_directories(path, error);
    } while (error == std::errc::interrupted);
    if (error)
        return unwritable("cannot create the folder " + path.string(), error.value(), "choose a folder you may write to");
    return {};
}

} // namespace memewright
