#include "base/Json.h"

#include <algorithm>

#include "base/Numbers.h"

namespace memewright {

namespace {

constexpr const char* kHint = "check that it is the file you mean, and whole";

/// Of text that is JSON; of other text, some number.
int deepest(std::string_view text)
{
    int depth = 0, most = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '[' || c == '{'))
            most = std::max(most, ++depth);
        else if (!quoted && (c == ']' || c == '}'))
            --depth;
    }
    return most;
}

} // namespace

Status checkJsonLimits(std::string_view text, const std::string& what, JsonLimits limits)
{
    if (text.size() > limits.bytes)
        return fail(ErrorCode::Malformed, what + " is larger than " + numberText(limits.bytes >> 10) + " kB", kHint);
    if (deepest(text) > limits.depth)
        return fail(ErrorCode::Malformed, what + " is nested more than " + numberText(limits.depth) + " levels deep", kHint);
    return {};
}

Error brokenJson(std::string_view text, const std::string& what, std::size_t byte)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return {ErrorCode::Malformed, what + " is empty", kHint};
    const auto line = 1 + std::ranges::count(text.substr(0, std::min(byte, text.size())), '\n');
    return {ErrorCode::Malformed, what + " is not valid JSON (line " + numberText(line) + ")", kHint};
}

} // namespace memewright
