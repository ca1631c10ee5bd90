#include "ResumeCheck.h"

#include "text/JsonFile.h"

namespace memewright::cli {

namespace {

std::string inWords(const nlohmann::json& value)
{
    return value.is_string() ? value.get<std::string>() : jsonText(value);
}

} // namespace

Status checkResume(const std::filesystem::path& runFolder, const std::vector<TypedSetting>& settings)
{
    const auto params = readJsonFile(runFolder / "params.json", kLargeJson);
    // last.safetensors decides; this file only lets the error name what differs.
    if (!params || !params->is_object())
        return {};
    for (const TypedSetting& setting : settings) {
        const auto stored = params->find(setting.key);
        if (!setting.value.is_null() && stored != params->end() && *stored != setting.value)
            return fail(ErrorCode::InvalidArgument,
                "the run in " + runFolder.string() + " has " + setting.option + " " + inWords(*stored) + ", not "
                    + inWords(setting.value),
                "with --resume only --epochs, --max-rows and --threads may change");
    }
    return {};
}

} // namespace memewright::cli
