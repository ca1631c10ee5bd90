#include "jobs/RunLook.h"

#include "base/Files.h"
#include "text/JsonFile.h"

namespace memewright {

namespace {

constexpr const char* kFile = "look.json";

} // namespace

std::optional<RunLook> readRunLook(const std::filesystem::path& runFolder)
{
    const auto json = readJsonFile(runFolder / kFile);
    if (!json || !json->is_object())
        return {};
    const auto series = json->find("series");
    const auto shown = json->find("shown");
    if (series == json->end() || !series->is_number_unsigned() || shown == json->end() || !shown->is_boolean())
        return {};
    return RunLook{series->get<int>(), shown->get<bool>()};
}

Status writeRunLook(const std::filesystem::path& runFolder, const RunLook& look)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(runFolder, ignored))
        return {};
    return writeFileAtomically(
        runFolder / kFile, jsonText(nlohmann::json{{"series", look.series}, {"shown", look.shown}}) + "\n");
}

} // namespace memewright
