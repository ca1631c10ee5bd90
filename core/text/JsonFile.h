#pragma once

#include <filesystem>

#include "base/Json.h"
#include "text/TextFile.h"

namespace memewright {

/// Reads a file that holds one JSON value, in any encoding that readTextFile takes. Blocks. Fails as readTextFile and parseJson
/// do; Malformed too where it is larger than the limits. Never throws.
template <class Json = nlohmann::json>
Result<Json> readJsonFile(const std::filesystem::path& file, JsonLimits limits = {})
{
    // UTF-16 takes up to twice the room of UTF-8.
    const auto text = readTextFile(file, 2 * limits.bytes);
    if (!text && text.error().code == ErrorCode::Unsupported)
        return fail(ErrorCode::Malformed, text.error().text, text.error().hint);
    return text ? parseJson<Json>(*text, file.string(), limits) : tl::make_unexpected(text.error());
}

} // namespace memewright
