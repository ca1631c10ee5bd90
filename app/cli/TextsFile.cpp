#include "TextsFile.h"

#include <algorithm>

#include "text/JsonFile.h"

namespace memewright::cli {

Result<std::vector<std::string>> readTexts(const std::string& file)
{
    const auto json = readJsonFile(file, kLargeJson);
    if (!json)
        return tl::make_unexpected(json.error());
    if (!json->is_array() || !std::ranges::all_of(*json, [](const auto& text) { return text.is_string(); }))
        return fail(
            ErrorCode::Malformed, file + " is not a JSON array of texts", "write it as [\"first text\", \"second text\"]");
    return json->get<std::vector<std::string>>();
}

} // namespace memewright::cli
