#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "keras/KerasImport.h"

namespace memewright::test {

using NamedNumbers = std::map<std::string, std::vector<float>>;

/// The float32 tensors of a safetensors file whose names begin with `prefix`, without it.
NamedNumbers readTensors(const std::filesystem::path& file, const std::string& prefix = "");

NamedNumbers numbersOf(const KerasModel& model);

/// Numbers are the same to the bit.
bool bitEqual(const NamedNumbers& a, const NamedNumbers& b);

std::string readBytes(const std::filesystem::path& file);

} // namespace memewright::test
