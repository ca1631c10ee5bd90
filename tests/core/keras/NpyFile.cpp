#include "NpyFile.h"

#include <cmath>
#include <cstring>

#include <doctest/doctest.h>

#include "KerasFiles.h"

namespace memewright::test {

namespace {

float fromHalf(std::uint16_t bits)
{
    const int exponent = bits >> 10 & 0x1f, fraction = bits & 0x3ff;
    const float size = exponent == 0 ? std::ldexp(static_cast<float>(fraction), -24)
                                     : std::ldexp(static_cast<float>(fraction | 0x400), exponent - 25);
    return bits & 0x8000 ? -size : size;
}

template <class Number>
std::vector<Number> numbersAt(const std::string& bytes, std::size_t begin)
{
    std::vector<Number> numbers((bytes.size() - begin) / sizeof(Number));
    std::memcpy(numbers.data(), bytes.data() + begin, numbers.size() * sizeof(Number));
    return numbers;
}

} // namespace

std::vector<float> readNpy(const std::filesystem::path& file)
{
    const std::string bytes = readBytes(file);
    constexpr std::size_t kFixed = 10; // signature, version, and the header's length in two bytes
    REQUIRE(bytes.size() > kFixed);
    const std::size_t begin = kFixed + static_cast<unsigned char>(bytes[8]) + 256u * static_cast<unsigned char>(bytes[9]);
    const std::string header = bytes.substr(kFixed, begin - kFixed);
    if (header.find("'<f4'") != std::string::npos)
        return numbersAt<float>(bytes, begin);
    REQUIRE(header.find("'<f2'") != std::string::npos);
    std::vector<float> numbers;
    for (const std::uint16_t half : numbersAt<std::uint16_t>(bytes, begin))
        numbers.push_back(fromHalf(half));
    return numbers;
}

} // namespace memewright::test
