#include "documents/BoxKeys.h"

#include <algorithm>

namespace memewright {

std::vector<std::string> boxKeys(const std::vector<TextBox>& boxes)
{
    std::vector<std::string> keys;
    for (const TextBox& box : boxes) {
        std::string key = box.id;
        while (std::ranges::find(keys, key) != keys.end())
            key += '\n';
        keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace memewright
