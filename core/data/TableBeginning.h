#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/Error.h"
#include "data/TableColumns.h"

namespace memewright {

/// The first records of a table file, as text.
struct TableBeginning {
    std::string text; ///< whole lines from the first record on; empty where the file holds none
    std::uint64_t skipped = 0; ///< lines before it: blank ones, Excel's "sep=;", and notes, which begin with '#'
    char separator = '\0'; ///< of the cells; '\0': none, each line is one cell
};

/// By the first 64 KB: a line "sep=;" names the separator, a .tsv file has tabs, in all others the records tell. Fails as
/// TextStream does. Blocks.
Result<TableBeginning> tableBeginning(const std::filesystem::path& file);

/// The first records of a table that begins like this, blank ones left out.
TablePreview previewOf(const TableBeginning& beginning, std::size_t records);

/// Whether every line has the same number of cells, and the first one names templates and boxes: a table, whatever the file's
/// ending says.
bool isPlainlyTable(const TableBeginning& beginning);

} // namespace memewright
