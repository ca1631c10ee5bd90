#include <doctest/doctest.h>

#include <limits>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/Numbers.h"
#include "storage/Database.h"
#include "storage/Migrations.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

TEST_CASE("A new library gets the current schema, the write-ahead log and foreign keys")
{
    const test::TemporaryFolder folder;
    auto database = openDatabase(folder / "library.sqlite");
    REQUIRE(database);
    CHECK(database->execAndGet("PRAGMA user_version").getInt() == currentSchema());
    CHECK(database->execAndGet("PRAGMA journal_mode").getString() == "wal");
    CHECK(database->execAndGet("PRAGMA foreign_keys").getInt() == 1);
    for (const char* table : {"corpora", "templates", "captions", "imports", "dropped", "runs", "generations", "history",
             "history_words", "removals", "removed"})
        CHECK(database->tableExists(table));
    CHECK(openDatabase(folder / "library.sqlite"));
}

TEST_CASE("A newer schema is refused and left as it is")
{
    const test::TemporaryFolder folder;
    openDatabase(folder / "library.sqlite").value().exec("PRAGMA user_version = 99");
    const auto newer = openDatabase(folder / "library.sqlite");
    REQUIRE_FALSE(newer);
    CHECK(newer.error().code == ErrorCode::Unsupported);
    CHECK(newer.error().text.find("newer") != std::string::npos);
    SQLite::Database database(folder / "library.sqlite");
    CHECK(database.execAndGet("PRAGMA user_version").getInt() == 99);
}

TEST_CASE("A version that no library has is damage")
{
    const test::TemporaryFolder folder;
    for (const int version : {-1, -100'000, std::numeric_limits<int>::min(), 2}) { // 2: its next steps were taken already
        CAPTURE(version);
        const auto file = folder / ("library" + numberText(version) + ".sqlite");
        openDatabase(file).value().exec("PRAGMA user_version = " + numberText(version));
        const auto opened = openDatabase(file);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::Malformed);
    }
}

TEST_CASE("Another program's database is refused and left as it is")
{
    const test::TemporaryFolder folder;
    SQLite::Database(folder / "library.sqlite", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE songs (name)");
    const auto other = openDatabase(folder / "library.sqlite");
    REQUIRE_FALSE(other);
    CHECK(other.error().code == ErrorCode::Unsupported);
    SQLite::Database database(folder / "library.sqlite");
    CHECK_FALSE(database.tableExists("captions"));
}

TEST_CASE("SQLite's failures become errors of their kind, naming the file")
{
    const auto codeOf = [](int code) {
        const Error error = databaseError("/some/library.sqlite", SQLite::Exception("why", code));
        CHECK(error.text.find("/some/library.sqlite") != std::string::npos);
        return error.code;
    };
    CHECK(codeOf(26) == ErrorCode::Malformed); // SQLITE_NOTADB
    CHECK(codeOf(11) == ErrorCode::Malformed); // SQLITE_CORRUPT
    CHECK(codeOf(5) == ErrorCode::Unwritable); // SQLITE_BUSY
    CHECK(codeOf(13) == ErrorCode::Unwritable); // SQLITE_FULL
    CHECK(codeOf(8) == ErrorCode::Unwritable); // SQLITE_READONLY
    CHECK(codeOf(14) == ErrorCode::Unwritable); // SQLITE_CANTOPEN
    CHECK(codeOf(10) == ErrorCode::Unreadable); // SQLITE_IOERR
    CHECK(codeOf(1) == ErrorCode::Internal); // SQLITE_ERROR
}

TEST_CASE("A library cut in half is an error, not a crash")
{
    const test::TemporaryFolder folder;
    {
        auto database = openDatabase(folder / "library.sqlite").value();
        database.exec("INSERT INTO corpora (name) VALUES ('dogs')");
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    const auto whole = std::filesystem::file_size(folder / "library.sqlite");
    std::filesystem::resize_file(folder / "library.sqlite", whole / 2);
    const auto damaged = guarded(folder / "library.sqlite", [&]() -> Status {
        auto database = openDatabase(folder / "library.sqlite");
        if (!database)
            return tl::make_unexpected(database.error());
        database->exec("INSERT INTO runs (name, corpus, network, state, rows) VALUES ('a', 'b', 'c', 'd', 1)");
        return {};
    });
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == ErrorCode::Malformed);
}

TEST_CASE("A library of the first version gets a history and keeps what it has")
{
    const test::TemporaryFolder folder;
    {
        auto database = openDatabase(folder / "library.sqlite").value();
        database.exec("INSERT INTO corpora (name) VALUES ('dogs')");
        for (const char* table : {"history_words", "history", "generations", "removed", "removals"})
            database.exec(std::string("DROP TABLE ") + table);
        for (const char* column : {"corpora DROP COLUMN trashed", "imports DROP COLUMN made", "runs DROP COLUMN trashed",
                 "runs DROP COLUMN note", "imports DROP COLUMN settings", "imports DROP COLUMN changed"})
            database.exec(std::string("ALTER TABLE ") + column);
        database.exec("PRAGMA user_version = 1");
    }
    auto database = openDatabase(folder / "library.sqlite");
    REQUIRE(database);
    CHECK(database->tableExists("history"));
    CHECK(database->execAndGet("SELECT name FROM corpora WHERE trashed IS NULL").getString() == "dogs");
    CHECK(database->execAndGet("SELECT count(note) FROM runs").getInt() == 0);
}
