#include "keras/KerasParams.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

#include "base/Json.h"
#include "base/Numbers.h"
#include "keras/KerasValues.h"
#include "text/TextFile.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

using nlohmann::json;

constexpr JsonLimits kLimits{std::size_t(4) << 20};
constexpr std::size_t kMostCharacters = 65'536;
constexpr double kLongestSequence = 1'000'000;
/// Where characters stand that are none: <UNK>, half of a surrogate pair.
constexpr char32_t kPrivateUse = 0xf0000;
constexpr const char* kHint = "choose the params.json that was saved with the model";

/// The article's names first, then those of other programs that write such files.
using KeyNames = std::span<const char* const>;
constexpr std::array kVocabularyNames{"char_to_int", "char_to_index", "char_to_idx", "char_to_id", "char2int", "char2idx",
    "char_index", "int_to_char", "index_to_char", "idx2char", "vocabulary", "vocab", "token_index", "word_index"};
constexpr std::array kLabelNames{"labels_index", "label_index", "labels_to_int", "label_to_int", "labels_to_index",
    "label_to_index", "int_to_label", "index_to_label", "labels_vocabulary", "label_vocabulary", "labels_vocab", "labels",
    "classes"};
constexpr std::array kLengthNames{
    "sequence_length", "seq_length", "sequence_len", "seq_len", "max_length", "max_len", "maxlen", "input_length"};

/// Thrown inside this file.
struct BadParams {
    std::string why;
    ErrorCode code = ErrorCode::Malformed;
};

/// The value of a key here or in an object within; the outermost one.
const json* find(const json& object, const char* key)
{
    if (const auto found = object.find(key); found != object.end())
        return &*found;
    for (const json& inner : object)
        if (inner.is_object())
            if (const json* found = find(inner, key))
                return found;
    return nullptr;
}

/// The first name that is there.
std::pair<std::string, const json*> findAny(const json& params, KeyNames names)
{
    for (const char* name : names)
        if (const json* found = find(params, name); found && !found->is_null())
            return {name, found};
    return {names.front(), nullptr};
}

std::string shown(const std::string& text)
{
    constexpr std::size_t kLongest = 20;
    return "'" + (text.size() > kLongest ? text.substr(0, kLongest) + "…" : text) + "'";
}

/// A table as it stands: what has which number.
struct Entry {
    std::string text;
    std::optional<double> number;
};

std::vector<Entry> listed(const json& list, int first)
{
    const auto isCharacter = [](const json& value) {
        return value.is_string() && toCodePoints(value.get_ref<const std::string&>()).size() == 1;
    };
    // Padding has the number 0: a list of the vocabulary may hold it or not.
    double number = first == 1 && !list.empty() && !isCharacter(list.front()) ? 0 : first;
    std::vector<Entry> entries;
    for (const json& value : list)
        entries.push_back({value.is_string() ? value.get<std::string>() : jsonText(value), number++});
    return entries;
}

std::vector<Entry> mapped(const json& table)
{
    std::vector<Entry> entries, inverted;
    for (const auto& [key, value] : table.items()) {
        entries.push_back({key, kerasNumber(value)});
        if (value.is_string())
            inverted.push_back({value.get<std::string>(), parseNumber<double>(key)});
    }
    const auto numbered = [](const Entry& entry) { return entry.number.has_value(); };
    const bool isInverted =
        inverted.size() == entries.size() && !std::ranges::all_of(entries, numbered) && std::ranges::all_of(inverted, numbered);
    return isInverted ? inverted : entries;
}

/// A table by its numbers, counted from `first`.
class CharacterTable
{
public:
    CharacterTable(const json& params, KeyNames names, int first) : m_first(first)
    {
        const auto [name, table] = findAny(params, names);
        m_name = "'" + name + "' ";
        if (!table)
            throw BadParams{m_name + "is missing"};
        if (!table->is_structured() || table->empty() || table->size() > kMostCharacters)
            throw BadParams{m_name + "is no table of characters and their numbers"};
        for (const Entry& entry : table->is_array() ? listed(*table, first) : mapped(*table))
            add(entry);
        if (const auto hole = std::ranges::find(m_characters, U'\0'); hole != m_characters.end())
            throw BadParams{m_name + "leaves out the number " + numberText(hole - m_characters.begin() + m_first)};
        std::u32string sorted = m_characters;
        std::ranges::sort(sorted);
        if (const auto twice = std::ranges::adjacent_find(sorted); twice != sorted.end())
            throw BadParams{m_name + "holds " + shown(toUtf8({&*twice, 1})) + " twice"};
    }

    std::u32string take() { return std::move(m_characters); }
    std::size_t lastTokens() const
    {
        const auto isToken = [](char32_t c) { return c >= kPrivateUse; };
        return static_cast<std::size_t>(
            std::ranges::find_if_not(m_characters.rbegin(), m_characters.rend(), isToken) - m_characters.rbegin());
    }

private:
    void add(const Entry& entry)
    {
        const auto decoded = decodeUtf8(entry.text);
        const bool isToken = !decoded || decoded->size() != 1;
        if (!entry.number || *entry.number != std::floor(*entry.number))
            throw BadParams{m_name + "gives " + shown(entry.text) + " no whole number"};
        if (*entry.number < m_first || *entry.number >= m_first + double(kMostCharacters)) {
            if (isToken && m_first == 1 && *entry.number == 0)
                return; // padding
            throw BadParams{m_name + "gives " + shown(entry.text) + " a number out of range"};
        }
        // Only what is read may be something else than a character: labels are written.
        if (isToken && m_first == 0)
            throw BadParams{m_name + "holds " + shown(entry.text) + ", which is not one character"};
        const auto place = static_cast<std::size_t>(*entry.number) - static_cast<std::size_t>(m_first);
        m_characters.resize(std::max(m_characters.size(), place + 1), U'\0');
        if (m_characters[place] != U'\0')
            throw BadParams{m_name + "gives the number " + numberText(*entry.number) + " twice"};
        m_characters[place] = isToken ? kPrivateUse + static_cast<char32_t>(place) : decoded->front();
    }

    int m_first;
    std::string m_name; ///< quoted, as sentences begin
    std::u32string m_characters; ///< 0 where there is none yet
};

std::optional<int> sequenceLength(const json& params)
{
    const auto [name, value] = findAny(params, kLengthNames);
    if (!value)
        return {};
    const auto length = kerasNumber(*value);
    if (!length || *length != std::floor(*length) || *length < 1 || *length > kLongestSequence)
        throw BadParams{"'" + name + "' is not a length"};
    return static_cast<int>(*length);
}

/// Without a slope where nothing is said.
KerasActivation activationOf(const json& params)
{
    const json* value = find(params, "activation");
    if (!value)
        return {};
    KerasActivation activation = kerasActivation(*value);
    if (!activation.slope)
        throw BadParams{"'activation' is " + shown(activation.name) + ", and the article's network has relu or leaky-relu",
            ErrorCode::Unsupported};
    for (const char* key : {"negative_slope", "alpha"})
        if (const json* slope = find(params, key); slope && *activation.slope != 0 && kerasNumber(*slope))
            return {activation.name, kerasNumber(*slope)};
    return activation;
}

std::optional<double> dropoutOf(const json& params)
{
    const json* value = find(params, "dropout");
    return value ? kerasNumber(*value) : std::nullopt;
}

KerasParams paramsFrom(const json& params)
{
    CharacterTable vocabulary(params, kVocabularyNames, 1), labels(params, kLabelNames, 0);
    const std::size_t lastTokens = vocabulary.lastTokens();
    const KerasActivation activation = activationOf(params);
    return {Vocabulary(vocabulary.take()), lastTokens, Labels(labels.take()), sequenceLength(params), activation.slope,
        activation.slopeAssumed, dropoutOf(params)};
}

/// The number of an escape \u1234 that begins there; 0 where none does.
unsigned escapedUnit(std::string_view text, std::size_t begin)
{
    const std::string_view digits = text.substr(std::min(begin + 2, text.size()), 4);
    unsigned unit = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    const bool isEscape = text.substr(std::min(begin, text.size()), 2) == "\\u" && digits.size() == 4 && error == std::errc();
    return isEscape && end == digits.data() + digits.size() ? unit : 0;
}

/// Python writes a character that is half of a surrogate pair as an escape that is no JSON: takes its backslash as text.
std::string withHalfPairsAsText(std::string_view text)
{
    const auto within = [](unsigned unit, unsigned first) { return unit >= first && unit < first + 0x400; };
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const unsigned unit = text[i] == '\\' ? escapedUnit(text, i) : 0;
        const bool isHigh = within(unit, 0xd800), isPair = isHigh && within(escapedUnit(text, i + 6), 0xdc00);
        const bool isHalf = !isPair && (isHigh || within(unit, 0xdc00));
        const std::size_t length = isPair ? 12 : text[i] == '\\' && !isHalf ? 2 : 1;
        result += isHalf ? "\\\\" : text.substr(i, length);
        i += length;
    }
    return result;
}

} // namespace

Result<KerasParams> readKerasParams(const std::filesystem::path& file)
{
    const auto text = readTextFile(file, kLimits.bytes);
    if (!text)
        return tl::make_unexpected(text.error());
    const auto params = parseJson(withHalfPairsAsText(*text), file.string(), kLimits);
    if (!params)
        return tl::make_unexpected(params.error());
    if (!params->is_object())
        return fail(ErrorCode::Malformed, file.string() + " is not a JSON object", kHint);
    try {
        return paramsFrom(*params);
    } catch (const BadParams& bad) {
        return fail(bad.code, file.string() + ": " + bad.why, kHint);
    } catch (const json::exception&) {
        return fail(ErrorCode::Malformed, file.string() + ": 'activation' has an unusual form", kHint);
    }
}

} // namespace memewright
