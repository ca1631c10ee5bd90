#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/Error.h"
#include "data/RawCaption.h"

namespace memewright {

/// Receives an entry and the bytes of the file read so far; returns whether to go on.
using JsonEntrySink = std::function<bool(const nlohmann::json& entry, std::size_t bytes)>;

/// Walks a JSON file whose whole is one array, entry by entry, holding one entry at a time. Of objects only the value of
/// `keptKey` is read: names and addresses of authors never come in. Broken, too deeply nested or other JSON fails by name.
Status forEachJsonEntry(const std::filesystem::path& file, std::string_view keptKey, const JsonEntrySink& sink);

struct ReaderContext;

/// How a format writes its captions.
struct JsonCaptionFormat {
    std::string_view keptKey; ///< as forEachJsonEntry() takes it
    std::function<RawCaption(const nlohmann::json& entry)> captionOf;
    std::string_view lacking; ///< of a file without a single caption: "holds no entries with boxes"
    std::string_view hint;
};

/// Hands every caption of the file to the context, with progress. A file without an entry that is understood fails.
Status readJsonCaptions(const std::filesystem::path& file, const JsonCaptionFormat& format, ReaderContext& context);

/// A template id written as a number or as a text of digits.
std::optional<std::int64_t> templateIdOf(const nlohmann::json& value);

} // namespace memewright
