#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace memewright {

/// 1234567 as "1,234,567", for English sentences, whatever the locale.
std::string grouped(std::uint64_t number);

/// The decimals, `least` or more, that it takes for numbers which differ to be written differently: 1.52213 and 1.52208 stand
/// apart with four, where both would be 1.522. What is not finite does not count.
int decimalsApart(std::span<const double> numbers, int least);

} // namespace memewright
