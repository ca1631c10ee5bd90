#include "storage/RunRepository.h"

#include <utility>

namespace memewright {

namespace {

/// `path` as the database keeps it: relative if it lies below `folder`.
std::string stored(const std::filesystem::path& path, const std::filesystem::path& folder)
{
    const auto relative = path.lexically_relative(folder);
    const bool below = !relative.empty() && *relative.begin() != "..";
    return (below ? relative : path).string();
}

} // namespace

RunRepository::RunRepository(SQLite::Database& database, std::filesystem::path libraryFolder)
    : m_database(database), m_folder(std::move(libraryFolder))
{
}

bool RunRepository::add(const RunSummary& run)
{
    SQLite::Statement insert(m_database,
        "INSERT INTO runs (corpus, network, state, rows, best_validation_loss, model, name) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (name) DO NOTHING");
    bind(insert, run);
    return insert.exec() > 0;
}

bool RunRepository::update(const RunSummary& run)
{
    SQLite::Statement update(m_database,
        "UPDATE runs SET corpus = ?, network = ?, state = ?, rows = ?, best_validation_loss = ?, model = ? "
        "WHERE name = ? AND trashed IS NULL");
    bind(update, run);
    return update.exec() > 0;
}

bool RunRepository::remove(const std::string& name)
{
    SQLite::Statement remove(m_database, "DELETE FROM runs WHERE name = ? AND trashed IS NULL");
    remove.bind(1, name);
    return remove.exec() > 0;
}

bool RunRepository::setNote(const std::string& name, const std::string& note)
{
    SQLite::Statement update(m_database, "UPDATE runs SET note = ? WHERE name = ? AND trashed IS NULL");
    update.bind(1, note);
    update.bind(2, name);
    return update.exec() > 0;
}

bool RunRepository::setTrashed(const std::string& name, bool trashed)
{
    SQLite::Statement update(m_database,
        trashed ? "UPDATE runs SET trashed = unixepoch() WHERE name = ? AND trashed IS NULL"
                : "UPDATE runs SET trashed = NULL WHERE name = ? AND trashed > 0");
    update.bind(1, name);
    return update.exec() > 0;
}

bool RunRepository::isTrashed(const std::string& name)
{
    SQLite::Statement query(m_database, "SELECT 1 FROM runs WHERE name = ? AND trashed IS NOT NULL");
    query.bind(1, name);
    return query.executeStep();
}

bool RunRepository::isKnown(const std::string& name)
{
    SQLite::Statement query(m_database, "SELECT 1 FROM runs WHERE name = ?");
    query.bind(1, name);
    return query.executeStep();
}

std::vector<RunRepository::Name> RunRepository::names()
{
    std::vector<Name> names;
    SQLite::Statement query(m_database, "SELECT name, trashed IS NOT NULL FROM runs ORDER BY id");
    while (query.executeStep())
        names.push_back({query.getColumn(0).getString(), query.getColumn(1).getInt() != 0});
    return names;
}

void RunRepository::rename(const std::string& name, const std::string& newName)
{
    SQLite::Statement update(m_database, "UPDATE runs SET name = ?, model = replace(model, ?, ?) WHERE name = ?");
    update.bind(1, newName);
    update.bind(2, "runs/" + name + "/");
    update.bind(3, "runs/" + newName + "/");
    update.bind(4, name);
    update.exec();
}

std::vector<TrashEntry> RunRepository::trashed()
{
    std::vector<TrashEntry> entries;
    SQLite::Statement query(m_database, "SELECT name, trashed FROM runs WHERE trashed > 0 ORDER BY id");
    while (query.executeStep())
        entries.push_back({TrashKind::Run, query.getColumn(0).getString(), query.getColumn(1).getInt64()});
    return entries;
}

void RunRepository::expire(std::chrono::seconds keep)
{
    SQLite::Statement update(m_database, "UPDATE runs SET trashed = 0 WHERE trashed <= unixepoch() - ?");
    update.bind(1, static_cast<std::int64_t>(keep.count()));
    update.exec();
}

std::vector<std::string> RunRepository::expired()
{
    std::vector<std::string> names;
    SQLite::Statement query(m_database, "SELECT name FROM runs WHERE trashed = 0 ORDER BY id");
    while (query.executeStep())
        names.push_back(query.getColumn(0).getString());
    return names;
}

void RunRepository::forgetExpired(const std::string& name)
{
    SQLite::Statement remove(m_database, "DELETE FROM runs WHERE name = ? AND trashed = 0");
    remove.bind(1, name);
    remove.exec();
}

void RunRepository::followCorpus(const std::string& name, const std::string& newName)
{
    SQLite::Statement update(m_database, "UPDATE runs SET corpus = ? WHERE corpus = ?");
    update.bind(1, newName);
    update.bind(2, name);
    update.exec();
}

void RunRepository::bind(SQLite::Statement& statement, const RunSummary& run) const
{
    statement.bind(1, run.corpus);
    statement.bind(2, run.network);
    statement.bind(3, run.state);
    statement.bind(4, static_cast<std::int64_t>(run.rows));
    if (run.bestValidationLoss)
        statement.bind(5, *run.bestValidationLoss);
    else
        statement.bind(5);
    statement.bind(6, run.model.empty() ? std::string() : stored(run.model, m_folder));
    statement.bind(7, run.name);
}

std::vector<RunSummary> RunRepository::all()
{
    std::vector<RunSummary> runs;
    SQLite::Statement query(m_database,
        "SELECT name, corpus, network, state, rows, best_validation_loss, model, note FROM runs "
        "WHERE trashed IS NULL ORDER BY id");
    while (query.executeStep()) {
        RunSummary run;
        run.name = query.getColumn(0).getString();
        run.corpus = query.getColumn(1).getString();
        run.network = query.getColumn(2).getString();
        run.state = query.getColumn(3).getString();
        run.rows = static_cast<std::uint64_t>(query.getColumn(4).getInt64());
        if (!query.getColumn(5).isNull())
            run.bestValidationLoss = query.getColumn(5).getDouble();
        const std::string model = query.getColumn(6).getString();
        run.model = model.empty() ? std::filesystem::path() : m_folder / model;
        run.note = query.getColumn(7).getString();
        runs.push_back(std::move(run));
    }
    return runs;
}

} // namespace memewright
