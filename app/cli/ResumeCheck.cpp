#include "ResumeCheck.h"

#include "base/Json.h"

namespace memewright::cli {

namespace {

std::string inWords(const nlohmann::json& value)
{
    return value.is_string() ? value.get<std::string>() : jsonText(value);
}

} // namespace

Status checkResume(const std::filesystem::path& runFolder, const std::vector<TypedSetting>& settings)
{
    for (const TypedSetting& setting : settings)
        if (!setting.typed.is_null() && setting.typed != setting.stored)
            return fail(ErrorCode::InvalidArgument,
                "the run in " + runFolder.string() + " has " + setting.option + " " + inWords(setting.stored) + ", not "
                    + inWords(setting.typed),
                "with --resume only --epochs, --max-rows, --threads and --device may change");
    return {};
}

} // namespace memewright::cli
