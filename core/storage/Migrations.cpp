#include "storage/Migrations.h"

#include <iterator>
#include <string>

#include "base/Numbers.h"

namespace memewright {

namespace {

/// 'MeWr': tells our files from other programs' SQLite files.
constexpr int kApplicationId = 0x4d655772;

/// Step i leads from schema i to schema i + 1. Never change one that was released: add another.
constexpr const char* kSteps[] = {
    R"sql(
    CREATE TABLE corpora (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        captions INTEGER NOT NULL DEFAULT 0,
        templates INTEGER NOT NULL DEFAULT 0,
        rows INTEGER NOT NULL DEFAULT 0,
        hash TEXT NOT NULL DEFAULT '');
    CREATE TABLE templates (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        other_names TEXT NOT NULL DEFAULT '[]');
    CREATE TABLE captions (
        corpus INTEGER NOT NULL REFERENCES corpora (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        template INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (corpus, position)) WITHOUT ROWID;
    CREATE TABLE imports (
        id INTEGER PRIMARY KEY,
        corpus INTEGER NOT NULL REFERENCES corpora (id) ON DELETE CASCADE,
        read INTEGER NOT NULL,
        kept INTEGER NOT NULL);
    CREATE INDEX imports_of_corpus ON imports (corpus);
    CREATE TABLE dropped (
        import INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        rule TEXT NOT NULL,
        count INTEGER NOT NULL,
        examples TEXT NOT NULL DEFAULT '[]',
        PRIMARY KEY (import, rule)) WITHOUT ROWID;
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        corpus TEXT NOT NULL,
        network TEXT NOT NULL,
        state TEXT NOT NULL,
        rows INTEGER NOT NULL,
        best_validation_loss REAL,
        model TEXT NOT NULL DEFAULT '');
    )sql",
    // Captions that were written on the Create page. Words are looked up by their beginnings, accents or not.
    R"sql(
    CREATE TABLE generations (
        id INTEGER PRIMARY KEY,
        made INTEGER NOT NULL,
        template TEXT NOT NULL,
        recipe TEXT NOT NULL);
    CREATE TABLE history (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        generation INTEGER NOT NULL REFERENCES generations (id),
        boxes TEXT NOT NULL,
        text TEXT NOT NULL,
        seed INTEGER,
        score REAL,
        starred INTEGER NOT NULL DEFAULT 0,
        trashed INTEGER);
    CREATE INDEX history_of_generation ON history (generation);
    CREATE INDEX history_starred ON history (id) WHERE starred = 1;
    CREATE INDEX history_trashed ON history (trashed) WHERE trashed IS NOT NULL;
    CREATE VIRTUAL TABLE history_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
    )sql",
    // Corpora and runs in the trash (seconds since 1970), when captions came in, and what a person notes on a run.
    R"sql(
    ALTER TABLE corpora ADD COLUMN trashed INTEGER;
    ALTER TABLE imports ADD COLUMN made INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE runs ADD COLUMN trashed INTEGER;
    ALTER TABLE runs ADD COLUMN note TEXT NOT NULL DEFAULT '';
    )sql",
    // The settings of an import, so that its report can say them, and captions that were taken out of a corpus.
    R"sql(
    ALTER TABLE imports ADD COLUMN settings TEXT NOT NULL DEFAULT '';
    CREATE TABLE removals (
        id INTEGER PRIMARY KEY,
        corpus INTEGER NOT NULL REFERENCES corpora (id) ON DELETE CASCADE,
        captions INTEGER NOT NULL,
        rule TEXT NOT NULL,
        cap INTEGER,
        made INTEGER NOT NULL);
    CREATE INDEX removals_of_corpus ON removals (corpus);
    CREATE TABLE removed (
        removal INTEGER NOT NULL REFERENCES removals (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        template INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (removal, position)) WITHOUT ROWID;
    )sql",
    // What an import changed in captions before the rules looked at them.
    R"sql(
    ALTER TABLE imports ADD COLUMN changed TEXT NOT NULL DEFAULT '';
    )sql",
};

tl::unexpected<Error> ofAnotherProgram(const std::string& file)
{
    return fail(ErrorCode::Unsupported, file + " is a database of another program", "choose another library folder");
}

tl::unexpected<Error> ofNewerVersion(const std::string& file)
{
    return fail(ErrorCode::Unsupported, file + " was written by a newer version of this program",
        "update the program, or choose another library folder");
}

tl::unexpected<Error> hasNoVersion(const std::string& file)
{
    return fail(ErrorCode::Malformed, file + " is damaged: its version is below 0", "put a copy of the file back");
}

bool isBlank(SQLite::Database& database)
{
    return database.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
}

int pragma(SQLite::Database& database, const char* name)
{
    return database.execAndGet(std::string("PRAGMA ") + name).getInt();
}

} // namespace

int currentSchema()
{
    return static_cast<int>(std::size(kSteps));
}

Status migrate(SQLite::Database& database)
{
    if (pragma(database, "user_version") == currentSchema() && pragma(database, "application_id") == kApplicationId)
        return {};
    // Immediate, so that of two programs that open a new library at once the second one waits and finds it made.
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const int found = pragma(database, "user_version");
    const bool ours = pragma(database, "application_id") == kApplicationId;
    if (!ours && !isBlank(database))
        return ofAnotherProgram(database.getFilename());
    if (found < 0)
        return hasNoVersion(database.getFilename());
    if (found > currentSchema())
        return ofNewerVersion(database.getFilename());
    for (int step = found; step < currentSchema(); ++step)
        database.exec(kSteps[step]);
    database.exec("PRAGMA application_id = " + numberText(kApplicationId));
    database.exec("PRAGMA user_version = " + numberText(currentSchema()));
    transaction.commit();
    return {};
}

Status checkSchema(SQLite::Database& database, const std::string& file)
{
    if (pragma(database, "application_id") != kApplicationId) {
        if (isBlank(database)) // somebody had no room, or no right, to make it one
            return fail(ErrorCode::Unwritable, file + " is empty", "remove it, or import captions into its library");
        return ofAnotherProgram(file);
    }
    const int found = pragma(database, "user_version");
    if (found < 0)
        return hasNoVersion(file);
    if (found > currentSchema())
        return ofNewerVersion(file);
    if (found < currentSchema())
        return fail(ErrorCode::Unsupported,
            file + " was written by an earlier version of this program and cannot be brought up to date where it is",
            "copy the library to a folder you may write to, and open it there");
    return {};
}

} // namespace memewright
