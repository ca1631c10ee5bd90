#include "library/RunFolder.h"

#include <algorithm>

#include "base/Numbers.h"
#include "text/JsonFile.h"
#include "text/Unicode.h"

namespace memewright {

bool RunFolder::canGoOn() const
{
    std::error_code ignored;
    return std::filesystem::exists(state(), ignored);
}

void RunFolder::removeUnsaved() const
{
    std::error_code ignored;
    for (const auto& file : {parameters(), summary(), history(), points()})
        std::filesystem::remove(file, ignored);
    std::filesystem::remove_all(tensorBoard(), ignored);
    std::filesystem::remove(m_folder, ignored); // stays if there is more in it
}

std::string RunParameters::textOf(std::string_view name) const
{
    const auto found = std::ranges::find(settings, name, &Setting::name);
    return found == settings.end() ? std::string() : found->value;
}

double RunParameters::numberOf(std::string_view name, double otherwise) const
{
    return parseNumber<double>(textOf(name)).value_or(otherwise);
}

Result<RunParameters> readParameters(const RunFolder& folder)
{
    const auto json = readJsonFile<nlohmann::ordered_json>(folder.parameters(), kLargeJson);
    if (!json)
        return tl::make_unexpected(json.error());
    if (!json->is_object())
        return fail(ErrorCode::Malformed, folder.parameters().string() + " does not hold a run's settings");
    RunParameters parameters;
    for (const auto& [name, value] : json->items())
        if (!value.is_structured() && !value.is_null())
            parameters.settings.push_back({name, value.is_string() ? value.get<std::string>() : jsonText(value)});
    if (const auto labels = json->find("labels_index"); labels != json->end() && labels->is_object())
        for (const auto& [text, label] : labels->items())
            parameters.characters += codePointCount(text) == 1 ? 1 : 0;
    return parameters;
}

} // namespace memewright
