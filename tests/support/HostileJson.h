#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace memewright::test {

inline std::string nestedLists(int depth)
{
    const auto count = static_cast<std::size_t>(depth);
    return std::string(count, '[') + std::string(count, ']');
}

inline std::string nestedObjects(int depth)
{
    std::string text, end(static_cast<std::size_t>(depth), '}');
    for (int i = 0; i < depth; ++i)
        text += R"({"a":)";
    return text + "0" + end;
}

/// Calls `visit` with a value's text, each time with another of its values (itself too) replaced: by one of a wrong kind, or by
/// lists and objects within each other, 40 and 60,000 deep (`tooDeep`).
inline void forEachHostileJson(
    const nlohmann::json& good, const std::function<void(const std::string& text, bool tooDeep)>& visit)
{
    using nlohmann::json;
    constexpr const char* kMark = "a value in whose place";
    const std::vector<std::string> wrongKinds{
        "null", "true", "7", "-1", "18446744073709551615", "1e300", "\"text\"", "[]", "[[1]]", "{}", R"({"a":{}})"};
    const std::vector<std::string> deep{nestedLists(40), nestedObjects(40), nestedLists(60'000), nestedObjects(60'000)};
    std::vector<json::json_pointer> places{json::json_pointer()};
    const json flat = good.flatten();
    for (const auto& [path, value] : flat.items())
        for (json::json_pointer place(path); !place.empty(); place = place.parent_pointer())
            if (std::find(places.begin(), places.end(), place) == places.end())
                places.push_back(place);
    for (const json::json_pointer& place : places) {
        json changed = good;
        changed[place] = kMark;
        const std::string text = changed.dump(), mark = json(kMark).dump();
        const std::size_t begin = text.find(mark);
        const auto with = [&](const std::string& value) { return std::string(text).replace(begin, mark.size(), value); };
        for (const std::string& value : wrongKinds)
            visit(with(value), false);
        for (const std::string& value : deep)
            visit(with(value), true);
    }
}

} // namespace memewright::test
