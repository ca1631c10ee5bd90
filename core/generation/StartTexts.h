#pragma once

#include <string>
#include <vector>

#include "generation/Generation.h"

namespace memewright {

/// What the person has given of each box: beginnings, and locked boxes that stand as they are. Immutable.
class StartTexts
{
public:
    /// Requires a valid config.
    explicit StartTexts(const GenerationConfig& config);

    /// Appends what is given of the box that begins at the end of `text` (boxes are counted by their bars), and of every box
    /// after it while they are locked. True when that ended the caption's last box.
    bool open(std::u32string& text) const;

    std::size_t boxes() const { return m_boxes.size(); }

    /// The finished boxes: what `text` holds, locked ones always as given.
    std::vector<std::string> boxesOf(const std::u32string& text) const;

private:
    struct Box {
        std::u32string start;
        bool locked = false;
    };
    std::vector<Box> m_boxes;
};

} // namespace memewright
