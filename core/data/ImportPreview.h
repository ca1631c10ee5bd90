#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/Error.h"
#include "data/CaptionReader.h"
#include "data/Cleaning.h"

namespace memewright {

/// The first records of a CSV as its columns stand, header included.
struct CsvPreview {
    std::size_t columns = 0; ///< of the widest record
    bool standard = false; ///< begins with the header 'template': needs no mapping
    std::vector<std::vector<std::string>> records;
};

/// Looks at the beginning of the file only. Unreadable. Blocks.
Result<CsvPreview> previewCsv(const std::filesystem::path& file, std::size_t records);

/// Which column is what, by the names in the header and by the records: figures, dates, addresses and columns named like an
/// author, an id or a vote are left out. `header` too is a guess. The person has the last word.
CsvColumns proposedColumns(const CsvPreview& preview, const std::vector<TemplateName>& known);

/// A caption of a file, and what the cleaning rules would do with it.
struct PreviewRow {
    RawCaption caption;
    std::string text; ///< as it would be kept; as written where it is dropped
    std::string templateName; ///< where the files themselves name it
    std::string rule; ///< that drops it (a rule name, 'malformed' or 'cap'); empty: kept
};

/// The first `count` captions of the files under these options; earlier imports are not looked at, so duplicates are those
/// within the preview. Errors: readCaptions'. Blocks; a JSON file is read as a whole.
Result<std::vector<PreviewRow>> previewCaptions(const std::vector<std::filesystem::path>& paths, const ReadOptions& options,
    const CleaningSettings& cleaning, std::size_t count);

} // namespace memewright
