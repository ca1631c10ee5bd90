#pragma once

#include <stop_token>

#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/Library.h"

namespace memewright {

/// Runs one import. Files are read and cleaned into memory first, so the transaction that stores them is short and another
/// connection (a training that notes its progress) never waits long. The connection and the request must outlive it.
/// Throws SQLite::Exception.
class Importer
{
public:
    Importer(SQLite::Database& database, const ImportRequest& request);

    Result<ImportOutcome> run(std::stop_token stop, const ProgressSink& progress);

private:
    void addExisting();
    Status readAll(std::stop_token stop, const ProgressSink& progress);
    /// Names that the files may use: those given with the request and those of earlier imports.
    ReadOptions readOptions();
    void keepMostPopular(std::size_t templates);
    /// False when stopped: nothing is stored then.
    Result<bool> store(std::stop_token stop);
    void storeNames();

    SQLite::Database& m_database;
    const ImportRequest& m_request;
    Cleaner m_cleaner;
    CleaningReport m_report;
    Corpus m_clean; ///< what this import adds
    std::vector<TemplateName> m_names;
    bool m_corpusExists = false;
    std::int64_t m_existing = 0; ///< captions' end in the corpus when the import began
};

/// Brings a corpus' figures up to what it holds. Throws SQLite::Exception.
void storeSummary(SQLite::Database& database, std::int64_t corpus);

/// A corpus' captions and template names as a value. Throws SQLite::Exception.
Corpus readCorpus(SQLite::Database& database, std::int64_t id, const std::string& name);

} // namespace memewright
