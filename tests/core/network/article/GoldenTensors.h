#pragma once

#include <filesystem>
#include <map>
#include <string>

#include <ATen/core/Tensor.h>

#include "network/article/ArticleNetwork.h"

namespace memewright::test {

/// The tensors of a safetensors file by name; fails the test when the file cannot be read.
using GoldenTensors = std::map<std::string, at::Tensor>;
GoldenTensors readGolden(const std::filesystem::path& relative);

/// The article's network as `prefix` + name of the goldens has it, in this type.
ArticleNetwork goldenNetwork(const GoldenTensors& golden, const std::string& prefix, at::ScalarType type);

/// Largest absolute difference, infinite when the shapes differ.
double difference(const at::Tensor& a, const at::Tensor& b);

} // namespace memewright::test
