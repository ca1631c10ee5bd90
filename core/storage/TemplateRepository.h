#pragma once

#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "data/RawCaption.h"

namespace memewright {

/// Table templates: the names that imports brought along, for all corpora. Throws SQLite::Exception.
class TemplateRepository
{
public:
    explicit TemplateRepository(SQLite::Database& database) : m_database(database) { }

    /// Adds a template or renames it.
    void put(const TemplateName& name);
    /// Adds a template unless its id has a name already.
    void putIfUnknown(const TemplateName& name);
    /// By id.
    std::vector<TemplateName> all();

private:
    void insert(const TemplateName& name, const char* onConflict);

    SQLite::Database& m_database;
};

} // namespace memewright
