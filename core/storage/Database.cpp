#include "storage/Database.h"

#include <string>

#include <sqlite3.h>

#include "storage/Migrations.h"

namespace memewright {

namespace {

/// How long to wait for another program that is writing.
constexpr int kPatienceMilliseconds = 5000;

} // namespace

Error databaseError(const std::filesystem::path& file, const SQLite::Exception& exception)
{
    const std::string name = file.string();
    switch (exception.getErrorCode()) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {ErrorCode::Malformed, name + " is not a library of this program, or it is damaged",
            "choose another library folder, or put a copy of the file back"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Unwritable, name + " is in use by another program", "wait until it is done, then try again"};
    case SQLITE_FULL:
        return {ErrorCode::Unwritable, "the disk of " + name + " is full", "make room; nothing was changed"};
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorCode::Unwritable, "cannot write " + name, "choose a library folder you may write to"};
    case SQLITE_IOERR:
        return {ErrorCode::Unreadable, "cannot read or write " + name + ": " + exception.what(), "check the disk"};
    case SQLITE_NOMEM:
        return {ErrorCode::OutOfMemory, "not enough memory for " + name, "close other programs"};
    default:
        return {ErrorCode::Internal, name + ": " + exception.what(), {}};
    }
}

Result<SQLite::Database> openDatabase(const std::filesystem::path& file)
{
    return guarded(file, [&]() -> Result<SQLite::Database> {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kPatienceMilliseconds);
        if (const auto migrated = migrate(database); !migrated)
            return tl::make_unexpected(migrated.error());
        // Readers go on while an import writes.
        database.exec("PRAGMA journal_mode = WAL");
        database.exec("PRAGMA foreign_keys = ON");
        return database;
    });
}

} // namespace memewright
