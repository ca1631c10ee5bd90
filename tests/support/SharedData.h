#pragma once

#include <filesystem>
#include <optional>

namespace memewright::test {

/// A file or folder below the shared data (MEMEWRIGHT_SHARED), which a stranger's clone does not have:
/// tests that need it say so with MESSAGE and return when this is empty.
std::optional<std::filesystem::path> sharedData(const std::filesystem::path& relative);

/// A file below tests/golden, which every clone has.
std::filesystem::path golden(const std::filesystem::path& relative);

/// The project's own folder.
std::filesystem::path sourceFolder();

} // namespace memewright::test
