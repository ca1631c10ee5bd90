#include "storage/JsonText.h"

#include <nlohmann/json.hpp>

namespace memewright {

std::string toJsonText(const std::vector<std::string>& texts)
{
    return nlohmann::json(texts).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<std::string> fromJsonText(const std::string& json)
{
    std::vector<std::string> texts;
    const auto parsed = nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (parsed.is_array())
        for (const auto& text : parsed)
            if (text.is_string())
                texts.push_back(text.get<std::string>());
    return texts;
}

} // namespace memewright
