#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "base/Error.h"

namespace memewright {

/// Reads a whole file. Fails with NotFound, Unreadable, or Unsupported when it is larger than `limit` bytes. Blocks.
Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit = std::size_t(1) << 30);

/// Opens a file to be read in pieces. Fails with NotFound, or Unreadable for what is no file: a pipe without a writer would wait
/// for ever, and some devices never end.
Result<std::ifstream> openFile(const std::filesystem::path& path);

/// What went wrong by the system's number, in English whatever the language of the system is.
std::string systemReason(int error);

/// Writes to a temporary file beside `path`, syncs it and renames it over `path`: after a crash at any moment the
/// file is the old one or the new one, whole. Blocks. Fails with Unwritable.
Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// The same, but never over something else that is there: fails with AlreadyExists then. A file that holds these bytes already is
/// fine, so that what was written can be written again.
Status writeNewFile(const std::filesystem::path& path, std::string_view bytes);

/// How a finished file gets to its place: writeFileAtomically or writeNewFile.
using FileWriter = Status (*)(const std::filesystem::path& path, std::string_view bytes);

/// Moves a file or folder within a file system to a place where nothing is, and makes that last through a power cut; parents of
/// the new place are created. Blocks. Fails with AlreadyExists or Unwritable.
Status moveToNew(const std::filesystem::path& from, const std::filesystem::path& to);

/// Moves what lies at the path, be it readable or not, to a name beside it that is free, and tells that: for a file that cannot
/// be read and whose place is needed. points.csv becomes points-unread.csv, or points-unread-2.csv where that is taken. Blocks.
/// Fails as moveToNew.
Result<std::filesystem::path> moveAside(const std::filesystem::path& path);

/// AlreadyExists if something lies at the path: for asking before the work whose result writeNewFile() could not keep.
Status checkNew(const std::filesystem::path& path);

/// Creates the folder and its parents. Fails with Unwritable.
Status createFolder(const std::filesystem::path& path);

} // namespace memewright
