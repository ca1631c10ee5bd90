#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace memewright {

/// A caption's boxes at its bars. A final bar ends the last box and opens none: "a|b|" and "a|b" are two boxes, "" is none.
std::vector<std::string> splitAtBars(std::string_view caption);

/// Boxes joined by '|' without a final bar.
std::string joinWithBars(const std::vector<std::string>& boxes);

/// Number of boxes of a stored caption (joined, without a final bar): its bars and one.
int boxCount(std::string_view joined);

} // namespace memewright
