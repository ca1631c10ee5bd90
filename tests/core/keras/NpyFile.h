#pragma once

#include <filesystem>
#include <vector>

namespace memewright::test {

/// The numbers of a NumPy file of float32 or float16, in row-major order.
std::vector<float> readNpy(const std::filesystem::path& file);

} // namespace memewright::test
