#include "data/JsonEntries.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/Numbers.h"
#include "data/ReaderContext.h"
#include "text/Names.h"

namespace memewright {

namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 32;

/// An input iterator that tells how far the parser has come.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* place, std::size_t* count) : m_place(place), m_count(count) { }
    reference operator*() const { return *m_place; }
    CountingIterator& operator++()
    {
        ++m_place;
        ++*m_count;
        return *this;
    }
    CountingIterator operator++(int)
    {
        const auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return m_place == other.m_place; }
    bool operator!=(const CountingIterator& other) const { return m_place != other.m_place; }

private:
    const char* m_place;
    std::size_t* m_count;
};

// The parser has no way to be left early but by an exception; neither of these leaves this file.
struct Left {
};
struct WrongShape {
    std::string text;
};

/// The parser's callback: hands over each finished entry of the outer array and lets it be forgotten.
class EntryFilter
{
public:
    EntryFilter(std::string_view keptKey, const JsonEntrySink& sink, const std::size_t& bytes)
        : m_keptKey(keptKey), m_sink(sink), m_bytes(bytes)
    {
    }

    bool operator()(int depth, Json::parse_event_t event, Json& parsed)
    {
        using Event = Json::parse_event_t;
        if (depth > kDeepest)
            throw WrongShape{"is nested too deeply"};
        if (depth == 0 && event != Event::array_start && event != Event::array_end)
            throw WrongShape{"is JSON, but not a list"};
        if (event == Event::key)
            return parsed.get_ref<const std::string&>() == m_keptKey;
        const bool entryEnds = depth == 1 && (event == Event::value || event == Event::array_end || event == Event::object_end);
        if (!entryEnds)
            return true;
        if (!m_sink(parsed, m_bytes))
            throw Left{};
        return false;
    }

private:
    std::string_view m_keptKey;
    const JsonEntrySink& m_sink;
    const std::size_t& m_bytes;
};

tl::unexpected<Error> malformed(const std::filesystem::path& file, const std::string& text)
{
    return fail(ErrorCode::Malformed, file.string() + " " + text, "check that it is the file you mean, and whole");
}

std::string lineAt(std::string_view text, std::size_t byte)
{
    return numberText(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size())), '\n') + 1);
}

} // namespace

Status forEachJsonEntry(const std::filesystem::path& file, std::string_view keptKey, const JsonEntrySink& sink)
{
    const auto text = readText(file);
    if (!text)
        return tl::make_unexpected(text.error());
    if (text->find_first_not_of(" \t\r\n") == std::string::npos)
        return malformed(file, "is empty");
    std::size_t bytes = 0;
    const CountingIterator begin(text->data(), &bytes);
    const CountingIterator end(text->data() + text->size(), &bytes);
    try {
        [[maybe_unused]] const Json outer = Json::parse(begin, end, EntryFilter(keptKey, sink, bytes));
    } catch (const Left&) {
        return {};
    } catch (const WrongShape& shape) {
        return malformed(file, shape.text);
    } catch (const Json::parse_error& error) {
        return malformed(file, "is broken JSON (line " + lineAt(*text, error.byte) + ")");
    } catch (const Json::exception&) {
        return malformed(file, "holds a number that JSON readers cannot take (line " + lineAt(*text, bytes) + ")");
    }
    return {};
}

Status readJsonCaptions(const std::filesystem::path& file, const JsonCaptionFormat& format, ReaderContext& context)
{
    bool understood = false;
    std::size_t entries = 0;
    auto read = forEachJsonEntry(file, format.keptKey, [&](const Json& entry, std::size_t bytes) {
        const RawCaption caption = format.captionOf(entry);
        understood = understood || !caption.malformed;
        ++entries;
        context.caption(caption);
        context.report(file, bytes);
        return !context.stop.stop_requested();
    });
    if (read && entries > 0 && !understood && !context.stop.stop_requested())
        return fail(ErrorCode::Malformed, file.string() + " " + std::string(format.lacking), std::string(format.hint));
    return read;
}

std::optional<std::int64_t> templateIdOf(const Json& value)
{
    if (value.is_string())
        return parseTemplateId(value.get_ref<const std::string&>());
    if (value.is_number_unsigned())
        return parseTemplateId(numberText(value.get<std::uint64_t>()));
    return {};
}

} // namespace memewright
