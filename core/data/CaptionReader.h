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

namespace memewright {

enum class CaptionFormat {
    Auto,
    Imgflip, ///< a folder holding memes/ (and templates/)
    Pairs, ///< the article's JSON: [[template id, "box|box|"], …]
    Csv, ///< RFC 4180, header `template`, then a column a box
    Txt ///< a caption a line, '|' between boxes
};

/// Where a CSV has what, counted from 0.
struct CsvColumns {
    std::optional<std::size_t> templateColumn; ///< ids or known names; nothing: ReadOptions::templateId
    std::vector<std::size_t> boxes;
    bool header = true; ///< the first record names the columns
};

struct ReadOptions {
    CaptionFormat format = CaptionFormat::Auto;
    std::optional<std::int64_t> templateId; ///< for Txt, and for a CSV without a column of templates
    std::optional<CsvColumns> csvColumns; ///< nothing: the header 'template', then a column a box
    std::vector<TemplateName> knownTemplates; ///< names that a CSV may use in place of ids
};

/// Receives captions in file order; called on the reading thread.
using RawCaptionSink = std::function<void(const RawCaption&)>;
using TemplateNameSink = std::function<void(const TemplateName&)>;

/// Reads captions of any supported format. An unreadable file, broken JSON or text that is not UTF-8 fails it by name.
/// Returns early, without error, when stopped. Blocks; call from a worker thread.
Status readCaptions(const std::filesystem::path& path, const ReadOptions& options, const RawCaptionSink& caption,
    const TemplateNameSink& name, std::stop_token stop, const ProgressSink& progress);

} // namespace memewright
