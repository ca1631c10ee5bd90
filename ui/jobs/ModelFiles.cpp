#include "jobs/ModelFiles.h"

#include "base/Files.h"
#include "base/Numbers.h"
#include "network/Checkpoint.h"

namespace memewright {

namespace {

/// Beside it first, then renamed: whole or not at all.
Status copyFile(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::error_code error;
    auto beside = to;
    beside += ".part";
    std::filesystem::copy_file(from, beside, std::filesystem::copy_options::overwrite_existing, error);
    if (!error)
        std::filesystem::rename(beside, to, error);
    if (!error)
        return {};
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    return fail(ErrorCode::Unwritable, "cannot write " + to.string() + ": " + error.message(),
        "choose a folder you may write to, with room for the model");
}

} // namespace

std::filesystem::path freeModelFile(const std::filesystem::path& folder, const std::string& name)
{
    std::error_code ignored;
    auto file = folder / (name + ".safetensors");
    for (int number = 2; std::filesystem::exists(file, ignored); ++number)
        file = folder / (name + " " + numberText(number) + ".safetensors");
    return file;
}

Result<std::filesystem::path> importModelFile(const std::filesystem::path& library, const std::filesystem::path& file)
{
    if (const auto info = readCheckpointInfo(file); !info)
        return tl::make_unexpected(info.error());
    const auto folder = library / "models";
    if (const auto made = createFolder(folder); !made)
        return tl::make_unexpected(made.error());
    const auto to = freeModelFile(folder, file.stem().string());
    return copyFile(file, to).map([&] { return to; });
}

Status exportModelFile(const std::filesystem::path& model, const std::filesystem::path& to)
{
    return copyFile(model, to);
}

} // namespace memewright
