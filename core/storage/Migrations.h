#pragma once

#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/Error.h"

namespace memewright {

/// The schema this program writes; older libraries are brought up to it step by step, newer ones are refused.
int currentSchema();

/// Brings the database to currentSchema(), in one transaction. Fails with Unsupported for a newer schema or a database of
/// another program. Throws SQLite::Exception.
Status migrate(SQLite::Database& database);

/// For a database that cannot be written: Unsupported unless it has currentSchema() already; `file` names it. Throws
/// SQLite::Exception.
Status checkSchema(SQLite::Database& database, const std::string& file);

} // namespace memewright
