#include "support/SharedData.h"

#include <cstdlib>

namespace memewright::test {

std::optional<std::filesystem::path> sharedData(const std::filesystem::path& relative)
{
    const char* root = std::getenv("MEMEWRIGHT_SHARED");
    if (root == nullptr || *root == '\0')
        return {};
    const std::filesystem::path path = std::filesystem::path(root) / relative;
    if (!std::filesystem::exists(path))
        return {};
    return path;
}

std::filesystem::path golden(const std::filesystem::path& relative)
{
    return sourceFolder() / "tests" / "golden" / relative;
}

std::filesystem::path sourceFolder()
{
    return MEMEWRIGHT_SOURCE_DIR;
}

} // namespace memewright::test
