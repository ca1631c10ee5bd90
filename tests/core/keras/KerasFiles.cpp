#include "KerasFiles.h"

#include <algorithm>
#include <cstring>

#include <doctest/doctest.h>

#include "base/Files.h"
#include "network/checkpoint/Safetensors.h"

namespace memewright::test {

NamedNumbers readTensors(const std::filesystem::path& file, const std::string& prefix)
{
    const auto header = readSafetensorsHeader(file);
    REQUIRE(header);
    NamedNumbers tensors;
    for (const SafetensorsEntry& entry : header->tensors) {
        if (!entry.name.starts_with(prefix) || entry.type != "F32")
            continue;
        std::vector<float> numbers((entry.end - entry.begin) / sizeof(float));
        REQUIRE(readSafetensorsData(file, *header, entry, std::as_writable_bytes(std::span(numbers))));
        tensors[entry.name.substr(prefix.size())] = std::move(numbers);
    }
    return tensors;
}

NamedNumbers numbersOf(const KerasModel& model)
{
    NamedNumbers tensors;
    for (const KerasTensor& tensor : model.tensors)
        tensors[tensor.name] = tensor.numbers;
    return tensors;
}

bool bitEqual(const NamedNumbers& a, const NamedNumbers& b)
{
    return std::ranges::equal(a, b, [](const auto& x, const auto& y) {
        return x.first == y.first && x.second.size() == y.second.size()
            && std::memcmp(x.second.data(), y.second.data(), x.second.size() * sizeof(float)) == 0;
    });
}

std::string readBytes(const std::filesystem::path& file)
{
    const auto bytes = readFile(file);
    REQUIRE(bytes);
    return *bytes;
}

} // namespace memewright::test
