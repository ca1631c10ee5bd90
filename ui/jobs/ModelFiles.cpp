#include "jobs/ModelFiles.h"

#include "base/Files.h"
#include "base/Numbers.h"
#include "base/Random.h"
#include "network/checkpoint/Checkpoint.h"

namespace memewright {

namespace {

/// A copy beside the place that a file is to have: once renamed, the file is there whole or not at all.
class CopyBeside
{
public:
    CopyBeside(const std::filesystem::path& from, const std::filesystem::path& to)
        : m_to(to), m_copy(to.string() + '.' + numberText(randomSeed()) + ".part")
    {
        std::filesystem::copy_file(from, m_copy, m_error);
    }
    ~CopyBeside()
    {
        std::error_code ignored;
        std::filesystem::remove(m_copy, ignored); // gone already where all went well
    }
    CopyBeside(const CopyBeside&) = delete;
    CopyBeside& operator=(const CopyBeside&) = delete;

    Status replace()
    {
        if (!m_error)
            std::filesystem::rename(m_copy, m_to, m_error);
        return m_error ? failed() : Status();
    }
    Status moveTo(const std::filesystem::path& to) { return m_error ? failed() : moveToNew(m_copy, to); }

private:
    Status failed() const
    {
        return fail(ErrorCode::Unwritable, "cannot write " + m_to.string() + ": " + systemReason(m_error.value()),
            "choose a folder you may write to, with room for the model");
    }

    std::filesystem::path m_to, m_copy;
    std::error_code m_error;
};

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
    const auto name = file.stem().string();
    auto to = freeModelFile(folder, name);
    CopyBeside copy(file, to);
    while (true) {
        const auto moved = copy.moveTo(to);
        if (moved)
            return to;
        if (moved.error().code != ErrorCode::AlreadyExists)
            return tl::make_unexpected(moved.error());
        to = freeModelFile(folder, name); // another import took the name meanwhile
    }
}

Status exportModelFile(const std::filesystem::path& model, const std::filesystem::path& to)
{
    return CopyBeside(model, to).replace();
}

} // namespace memewright
