#pragma once

#include <filesystem>
#include <type_traits>
#include <utility>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/Error.h"

namespace memewright {

/// What an SQLite failure means to a person, by its code; names the file.
Error databaseError(const std::filesystem::path& file, const SQLite::Exception& exception);

/// Opens library.sqlite (made when missing) with foreign keys, write-ahead log and patience with other writers, and
/// brings its schema up to date. Unwritable where only reading is possible.
Result<SQLite::Database> openDatabase(const std::filesystem::path& file);

/// The same of a database that cannot be written, for reading only. One that an earlier version of the program made is
/// Unsupported: it cannot be brought up to date.
Result<SQLite::Database> openDatabaseToRead(const std::filesystem::path& file);

/// Runs `work`, which returns a Result or Status, and turns an SQLite failure inside it into an Error.
template <class Work>
auto guarded(const std::filesystem::path& file, Work&& work) -> std::invoke_result_t<Work>
{
    try {
        return std::forward<Work>(work)();
    } catch (const SQLite::Exception& exception) {
        return tl::make_unexpected(databaseError(file, exception));
    }
}

} // namespace memewright
