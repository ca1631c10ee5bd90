#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "base/Error.h"
#include "data/CaptionReader.h"
#include "data/Cleaning.h"

namespace memewright {

/// A caption of a file, and what the cleaning rules would do with it.
struct PreviewRow {
    RawCaption caption;
    std::string text; ///< as it would be kept; as written where it is dropped
    std::string templateName; ///< where the files themselves name it
    std::string rule; ///< that drops it (a rule name, 'malformed', 'template' or 'cap'); empty: kept
};

struct ImportPreview {
    std::vector<PreviewRow> rows; ///< of the first captions
    CleaningReport report; ///< of all that was looked at
    /// The line of the report that drops most; empty if nothing is dropped.
    std::string mostDropping() const;
};

/// Captions that a preview looks at in search of one that is kept.
inline constexpr std::size_t kPreviewLimit = 100'000;

/// The first `count` captions of the files under these options, and more until one is kept, up to kPreviewLimit. Earlier imports
/// are not looked at, so duplicates are those within the preview. Errors: readCaptions'. Blocks; ends early when stopped.
Result<ImportPreview> previewCaptions(const std::vector<std::filesystem::path>& paths, const ReadOptions& options,
    const CleaningSettings& cleaning, std::size_t count, std::stop_token stop = {});

} // namespace memewright
