#include "keras/KerasParams.h"

#include <nlohmann/json.hpp>

#include "base/Files.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

using nlohmann::json;

constexpr std::size_t kLargestFile = 4 << 20, kMostCharacters = 65'536;
constexpr const char* kHint = "choose the params.json that was saved with the model";

/// Characters by their number, counted from `first`; nothing when the table is no such one-to-one list.
std::optional<std::u32string> characterTable(const json& params, const char* key, std::int64_t first)
{
    const auto table = params.find(key);
    if (table == params.end() || !table->is_object() || table->empty() || table->size() > kMostCharacters)
        return {};
    std::u32string characters(table->size(), U'\0');
    std::vector<bool> seen(table->size(), false);
    for (const auto& [text, value] : table->items()) {
        const auto character = decodeUtf8(text);
        if (!character || character->size() != 1 || !value.is_number_integer())
            return {};
        const std::int64_t index = value.get<std::int64_t>() - first;
        if (index < 0 || index >= static_cast<std::int64_t>(seen.size()) || seen[static_cast<std::size_t>(index)])
            return {};
        seen[static_cast<std::size_t>(index)] = true;
        characters[static_cast<std::size_t>(index)] = character->front();
    }
    return characters;
}

/// False when it is there but no sensible number.
bool readSequenceLength(const json& params, std::optional<int>& length)
{
    const auto value = params.find("sequence_length");
    if (value == params.end())
        return true;
    if (!value->is_number_integer() || value->get<std::int64_t>() < 1 || value->get<std::int64_t>() > 1'000'000)
        return false;
    length = value->get<int>();
    return true;
}

} // namespace

Result<KerasParams> readKerasParams(const std::filesystem::path& file)
{
    const auto bytes = readFile(file, kLargestFile);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const json params = json::parse(*bytes, nullptr, false);
    if (!params.is_object())
        return fail(ErrorCode::Malformed, file.string() + " is not a JSON object", kHint);
    const auto wrong = [&file](const char* key, const char* what) {
        return fail(ErrorCode::Malformed, file.string() + ": '" + key + "' " + what, kHint);
    };
    const auto vocabulary = characterTable(params, "char_to_int", 1), labels = characterTable(params, "labels_index", 0);
    if (!vocabulary)
        return wrong("char_to_int", "is missing or does not number its characters 1, 2, 3 …");
    if (!labels)
        return wrong("labels_index", "is missing or does not number its characters 0, 1, 2 …");
    KerasParams result{Vocabulary(*vocabulary), Labels(*labels), {}};
    if (!readSequenceLength(params, result.sequenceLength))
        return wrong("sequence_length", "is not a length");
    return result;
}

} // namespace memewright
