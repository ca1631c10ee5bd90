#include "text/Boxes.h"

#include <algorithm>

namespace memewright {

std::vector<std::string> splitAtBars(std::string_view caption)
{
    std::vector<std::string> boxes;
    while (!caption.empty()) {
        const std::size_t bar = caption.find('|');
        boxes.emplace_back(caption.substr(0, bar));
        caption.remove_prefix(bar == std::string_view::npos ? caption.size() : bar + 1);
    }
    return boxes;
}

std::string joinWithBars(const std::vector<std::string>& boxes)
{
    std::string joined;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (i > 0)
            joined += '|';
        joined += boxes[i];
    }
    return joined;
}

int boxCount(std::string_view joined)
{
    return static_cast<int>(std::count(joined.begin(), joined.end(), '|')) + 1;
}

} // namespace memewright
