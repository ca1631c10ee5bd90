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
