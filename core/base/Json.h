#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/Error.h"

namespace memewright {

/// How much JSON from outside is taken. Values nested deeper could exhaust the stack wherever they are copied or written again.
struct JsonLimits {
    std::size_t bytes = std::size_t(1) << 20;
    int depth = 32; ///< lists and objects within each other
};

/// For what grows with the work of a person: the history of a run, the metadata of a checkpoint, a list of texts.
inline constexpr JsonLimits kLargeJson{std::size_t(64) << 20};

/// Malformed if the text is larger or more deeply nested than the limits; otherwise it may still be no JSON at all. `what` names
/// the text in the error: a file, or 'the recipe of x.png'.
Status checkJsonLimits(std::string_view text, const std::string& what, JsonLimits limits = {});

/// The error for text that is no JSON: with the line where that shows.
Error brokenJson(std::string_view text, const std::string& what, std::size_t byte);

/// The one way to read JSON that this process did not write a moment ago. `Json` is nlohmann::json or nlohmann::ordered_json.
/// `callback` sees every value while it is read, as nlohmann's does. Fails with Malformed; throws only what `callback` throws.
template <class Json = nlohmann::json>
Result<Json> parseJson(std::string_view text, const std::string& what, JsonLimits limits = {},
    const typename Json::parser_callback_t& callback = nullptr)
{
    if (auto within = checkJsonLimits(text, what, limits); !within)
        return tl::make_unexpected(std::move(within.error()));
    try {
        return Json::parse(text, callback);
    } catch (const nlohmann::json::parse_error& error) {
        return tl::make_unexpected(brokenJson(text, what, error.byte));
    } catch (const nlohmann::json::exception&) {
        return fail(
            ErrorCode::Malformed, what + " holds a number that is too large", "check that it is the file you mean, and whole");
    }
}

/// On one line, or with each value on a line of its own. Names may come from anywhere: bytes that are no UTF-8 become U+FFFD.
template <class Json>
std::string jsonText(const Json& value, bool onLines = false)
{
    return value.dump(onLines ? 1 : -1, ' ', false, Json::error_handler_t::replace);
}

} // namespace memewright
