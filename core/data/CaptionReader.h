#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "data/RawCaption.h"
#include "data/TableColumns.h"

namespace memewright {

enum class CaptionFormat {
    Auto,
    Imgflip, ///< a folder holding memes/ (and templates/)
    Pairs, ///< the article's JSON: [[template id, "box|box|"], …], or a list of objects
    JsonLines, ///< such an entry a line
    Csv, ///< RFC 4180; a .tsv file is parted by tabs
    Txt ///< a caption a line, '|' between boxes
};

/// What becomes of captions whose template's name nobody knows.
enum class NewTemplates { Drop, Take };

struct ReadOptions {
    CaptionFormat format = CaptionFormat::Auto;
    std::optional<std::int64_t> templateId; ///< for captions whose file names no template
    std::optional<TableColumns> columns; ///< of a table; nothing: as named, or guessed
    std::vector<std::string> columnsOf; ///< the first record of the table that `columns` are of; empty: of any
    std::optional<ColumnNames> columnNames; ///< of a table, for whichever columns they are
    std::vector<TemplateName> knownTemplates; ///< names that a file may use in place of ids
    NewTemplates newTemplates = NewTemplates::Drop;
};

/// By the path's ending, in capitals or not, and the beginning of a .txt file, which may be a table. Unsupported for other
/// endings.
Result<CaptionFormat> formatOf(const std::filesystem::path& path);

/// Receives captions in file order; called on the reading thread.
using RawCaptionSink = std::function<void(const RawCaption&)>;
using TemplateNameSink = std::function<void(const TemplateName&)>;

/// Reads captions of any supported format, a piece at a time, so files may be larger than memory. An entry that cannot be
/// understood is handed over as such. Fails by name when a file is unreadable, cut off, in an encoding other than UTF-8 and
/// UTF-16, or holds nothing that can be used. Returns early, without error, when stopped. Blocks; call from a worker thread.
Status readCaptions(const std::filesystem::path& path, const ReadOptions& options, const RawCaptionSink& caption,
    const TemplateNameSink& name, std::stop_token stop, const ProgressSink& progress);

/// The first records of a table; no records where the file is none, but a folder, a text or pairs. Fails as readCaptions does.
/// Blocks.
Result<TablePreview> previewTable(const std::filesystem::path& file, CaptionFormat format, std::size_t records);

// The beginnings of hints. Where a program can do what they say, it adds how.
inline constexpr const char* kAddTemplatesHint = "add the names as new templates, or use ids of up to 12 digits or known names";
inline constexpr const char* kNameColumnsHint = "name the columns that hold the captions";
inline constexpr const char* kNameTemplateHint = "name one template for all of them";
inline constexpr const char* kNameTemplateColumnHint = "name the column of the templates, or one template for all captions";

/// From here on ids are made from names that nobody knew.
inline constexpr std::int64_t kFirstNewTemplate = 900'000'000'000;

} // namespace memewright
