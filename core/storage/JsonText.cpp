#include "storage/JsonText.h"

#include "base/Json.h"

namespace memewright {

std::string toJsonText(const std::vector<std::string>& texts)
{
    return jsonText(nlohmann::json(texts));
}

std::vector<std::string> fromJsonText(const std::string& json)
{
    std::vector<std::string> texts;
    const auto parsed = parseJson(json, "a list of texts", kLargeJson);
    if (parsed && parsed->is_array())
        for (const auto& text : *parsed)
            if (text.is_string())
                texts.push_back(text.get<std::string>());
    return texts;
}

std::string examplesToJson(const std::vector<DroppedExample>& examples)
{
    auto json = nlohmann::json::array();
    for (const DroppedExample& example : examples)
        json.push_back({{"text", example.text}, {"entry", example.entry}, {"file", example.file}});
    return jsonText(json);
}

std::vector<DroppedExample> examplesFromJson(const std::string& json)
{
    std::vector<DroppedExample> examples;
    const auto parsed = parseJson(json, "the examples of an import", kLargeJson);
    if (!parsed || !parsed->is_array())
        return examples;
    for (const auto& each : *parsed) {
        if (each.is_string())
            examples.push_back({each.get<std::string>(), 0, {}});
        else if (each.is_object() && each.contains("text") && each["text"].is_string() && each.contains("entry")
            && each["entry"].is_number_unsigned() && each.contains("file") && each["file"].is_string())
            examples.push_back(
                {each["text"].get<std::string>(), each["entry"].get<std::uint64_t>(), each["file"].get<std::string>()});
    }
    return examples;
}

std::string changedToJson(const std::vector<ChangedCount>& changed)
{
    auto json = nlohmann::json::object();
    for (const ChangedCount& each : changed)
        if (each.count > 0)
            json[each.what] = each.count;
    return jsonText(json);
}

void addChanged(const std::string& json, std::vector<ChangedCount>& changed)
{
    const auto parsed = parseJson(json, "the changes of an import").value_or(nlohmann::json());
    for (ChangedCount& each : changed)
        if (parsed.is_object() && parsed.contains(each.what) && parsed[each.what].is_number_unsigned())
            each.count += parsed[each.what].get<std::uint64_t>();
}

std::string settingsToJson(const CleaningSettings& settings)
{
    nlohmann::ordered_json json{{"min_length", settings.minLength}, {"max_length", settings.maxLength}};
    json["off"] = nlohmann::ordered_json::array();
    for (std::size_t rule = 0; rule < kCleaningRules; ++rule)
        if (settings.off.test(rule))
            json["off"].push_back(ruleName(static_cast<CleaningRule>(rule)));
    if (settings.cap)
        json["cap"] = *settings.cap;
    return jsonText(json);
}

std::optional<CleaningSettings> settingsFromJson(const std::string& json)
{
    const auto stored = parseJson(json, "the settings of an import");
    if (!stored)
        return {};
    try {
        const auto& parsed = *stored;
        CleaningSettings settings;
        parsed.at("min_length").get_to(settings.minLength);
        parsed.at("max_length").get_to(settings.maxLength);
        for (const auto& name : parsed.at("off"))
            if (const auto rule = ruleByName(name.get<std::string>()))
                settings.off.set(static_cast<std::size_t>(*rule));
        if (parsed.contains("cap"))
            settings.cap = parsed.at("cap").get<std::size_t>();
        return settings;
    } catch (const nlohmann::json::exception&) {
        return {};
    }
}

} // namespace memewright
