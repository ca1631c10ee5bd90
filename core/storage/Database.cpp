#include "storage/Database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

#include <sqlite3.h>

#include "storage/Migrations.h"

namespace memewright {

namespace {

/// How long to wait for another program that is writing.
constexpr int kPatienceMilliseconds = 5000;

/// SQLite reports a full disk as FULL when it writes the database, and as an input/output error where it enlarges its other
/// files.
bool isDiskFull(const std::filesystem::path& file)
{
    constexpr std::uintmax_t kNextToNothing = 256 << 10;
    std::error_code error;
    const auto space = std::filesystem::space(file.parent_path(), error);
    return !error && space.available < kNextToNothing;
}

Error diskIsFull(const std::string& name)
{
    return {ErrorCode::Unwritable, "the disk of " + name + " is full", "make room on the disk; nothing was changed"};
}

Error cannotWrite(const std::string& name)
{
    return {ErrorCode::Unwritable, "cannot write " + name, "choose a library folder you may write to"};
}

std::filesystem::path logOf(const std::filesystem::path& file)
{
    return file.string() + "-wal";
}

/// The database as a file that nobody changes: without its log, which must be empty, and without the files that reading else
/// makes beside it.
std::string immutableAddress(const std::filesystem::path& file)
{
    std::string address = "file:";
    for (const char c : file.string())
        address += c == '%' ? "%25" : c == '?' ? "%3f" : c == '#' ? "%23" : std::string(1, c);
    return address + "?immutable=1";
}

} // namespace

Error databaseError(const std::filesystem::path& file, const SQLite::Exception& exception)
{
    const std::string name = file.string();
    constexpr int kPrimary = 0xff; // of an extended code
    switch (exception.getErrorCode() & kPrimary) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {ErrorCode::Malformed, name + " is not a library of this program, or it is damaged",
            "choose another library folder, or put a copy of the file back"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Unwritable, name + " is in use by another program", "wait until it is done, then try again"};
    case SQLITE_FULL:
        return diskIsFull(name);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return isDiskFull(file) ? diskIsFull(name) : cannotWrite(name);
    case SQLITE_IOERR:
        if (isDiskFull(file))
            return diskIsFull(name);
        return {ErrorCode::Unreadable, "cannot read or write " + name + ": " + exception.what(),
            "check that the disk works and has room; nothing was changed"};
    case SQLITE_NOMEM:
        return {ErrorCode::OutOfMemory, "not enough memory for " + name, "close other programs"};
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return {ErrorCode::Malformed, name + " is damaged: " + exception.what(), "put a copy of the file back"};
    case SQLITE_ERROR:
        // A statement that names what every library has, or a step to a newer form that was taken already.
        if (const std::string_view said = exception.what(); said.starts_with("no such ") || said.starts_with("duplicate column "))
            return {ErrorCode::Malformed, name + " is damaged: " + exception.what(), "put a copy of the file back"};
        [[fallthrough]];
    default:
        return {ErrorCode::Internal, name + ": " + exception.what(), "this is a defect of the program; please report it"};
    }
}

Result<SQLite::Database> openDatabase(const std::filesystem::path& file)
{
    return guarded(file, [&]() -> Result<SQLite::Database> {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kPatienceMilliseconds);
        // SQLite would say so at the first change only.
        if (sqlite3_db_readonly(database.getHandle(), "main") == 1)
            return tl::make_unexpected(cannotWrite(file.string()));
        if (const auto migrated = migrate(database); !migrated)
            return tl::make_unexpected(migrated.error());
        // Readers go on while an import writes.
        database.exec("PRAGMA journal_mode = WAL");
        database.exec("PRAGMA foreign_keys = ON");
        return database;
    });
}

Result<SQLite::Database> openDatabaseToRead(const std::filesystem::path& file)
{
    const auto opened = [&](const std::string& name, int flags) {
        return guarded(file, [&]() -> Result<SQLite::Database> {
            SQLite::Database database(name, SQLite::OPEN_READONLY | flags, kPatienceMilliseconds);
            if (const auto checked = checkSchema(database, file.string()); !checked)
                return tl::make_unexpected(checked.error());
            return database;
        });
    };
    auto database = opened(file.string(), 0);
    std::error_code none;
    const bool logIsEmpty = !std::filesystem::exists(logOf(file), none) || std::filesystem::file_size(logOf(file), none) == 0;
    if (!database && database.error().code == ErrorCode::Unwritable && logIsEmpty && !none)
        return opened(immutableAddress(file), SQLite::OPEN_URI);
    return database;
}

} // namespace memewright
