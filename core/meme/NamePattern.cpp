#include "meme/NamePattern.h"

#include <algorithm>
#include <array>

#include "base/Numbers.h"
#include "text/Unicode.h"

namespace memewright {
namespace {

constexpr std::size_t kLongestName = 120;
constexpr std::array<std::string_view, 4> kWords{"template", "number", "text", "seed"};

std::string valueOf(std::string_view word, const NameParts& parts)
{
    if (word == "template")
        return parts.templateName;
    if (word == "text")
        return parts.text;
    if (word == "seed")
        return parts.seed;
    return padded(numberText(parts.number), 3, '0');
}

/// Calls `plain` for the pieces between braces and `word` for what stands in them; an open brace without its end is plain.
template <class Plain, class Word>
void walk(std::string_view pattern, Plain plain, Word word)
{
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = open == pattern.npos ? pattern.npos : pattern.find('}', open);
        if (close == pattern.npos)
            return plain(pattern);
        plain(pattern.substr(0, open));
        word(pattern.substr(open + 1, close - open - 1));
        pattern.remove_prefix(close + 1);
    }
}

bool mayStandInNames(char32_t c)
{
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'_' || c == U'.'
            || c == U' ';
    // Blanks, controls and directions beyond ASCII.
    return c >= 0xa1 && !(c >= 0x2000 && c <= 0x206f) && !(c >= 0xe000 && c <= 0xf8ff) && c != 0xfeff && c != 0x3000;
}

std::string trimmed(std::string name)
{
    const auto from = name.find_first_not_of("-. ");
    if (from == name.npos)
        return {};
    return name.substr(from, name.find_last_not_of("-. ") - from + 1);
}

} // namespace

Status checkNamePattern(std::string_view pattern)
{
    if (pattern.find_first_not_of(" \t") == pattern.npos)
        return fail(ErrorCode::InvalidArgument, "the name is empty", "write a name, for example {template}-{number}");
    Status status;
    walk(
        pattern, [](std::string_view) {},
        [&](std::string_view word) {
            if (std::find(kWords.begin(), kWords.end(), word) == kWords.end())
                status = fail(ErrorCode::InvalidArgument, std::string("{").append(word).append("} means nothing in a name"),
                    "use {template}, {number}, {text} or {seed}");
        });
    return status;
}

std::string nameFromPattern(std::string_view pattern, const NameParts& parts)
{
    std::string whole;
    walk(
        pattern, [&](std::string_view plain) { whole += plain; }, [&](std::string_view word) { whole += valueOf(word, parts); });
    std::u32string safe;
    for (const char32_t c : decodeUtf8(whole).value_or(U"")) {
        if (mayStandInNames(c))
            safe += c;
        else if (!safe.ends_with(U'-'))
            safe += U'-';
    }
    while (toUtf8(safe).size() > kLongestName)
        safe.pop_back();
    const std::string name = trimmed(toUtf8(safe));
    return name.empty() ? "picture" : name;
}

bool FreeNames::isFree(const std::string& file) const
{
    std::error_code ignored;
    return !std::filesystem::exists(m_folder / file, ignored) && !m_given.contains(file);
}

std::filesystem::path FreeNames::next(const std::string& name, const std::string& ending)
{
    for (int attempt = 1;; ++attempt) {
        const std::string file = (attempt == 1 ? name : name + '-' + numberText(attempt)) + ending;
        if (!isFree(file))
            continue;
        m_given.insert(file);
        return m_folder / file;
    }
}

std::filesystem::path FreeNames::next(std::string_view pattern, NameParts& parts, const std::string& ending)
{
    std::string name = nameFromPattern(pattern, parts);
    while (!isFree(name + ending)) {
        NameParts after = parts;
        ++after.number;
        const std::string counted = nameFromPattern(pattern, after);
        // Without a number in it, or with one that is cut off, it never gets free by counting.
        if (counted == name)
            break;
        parts = std::move(after);
        name = counted;
    }
    return next(name, ending);
}

} // namespace memewright
