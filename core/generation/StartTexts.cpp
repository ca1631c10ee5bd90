#include "generation/StartTexts.h"

#include <algorithm>

#include "text/Row.h"
#include "text/Unicode.h"

namespace memewright {

StartTexts::StartTexts(const GenerationConfig& config) : m_boxes(static_cast<std::size_t>(config.boxes))
{
    for (std::size_t box = 0; box < config.start.size(); ++box)
        m_boxes[box].start = toCodePoints(config.start[box]);
    for (const int box : config.locked)
        m_boxes[static_cast<std::size_t>(box)].locked = true;
}

bool StartTexts::open(std::u32string& text) const
{
    auto box = static_cast<std::size_t>(std::count(text.begin(), text.end(), kBoxEnd));
    for (; box < m_boxes.size(); ++box) {
        text += m_boxes[box].start;
        if (!m_boxes[box].locked)
            return false;
        text += kBoxEnd;
    }
    return true;
}

std::vector<std::string> StartTexts::boxesOf(const std::u32string& text) const
{
    std::vector<std::string> boxes = splitBoxes(toUtf8(text), static_cast<int>(m_boxes.size()));
    for (std::size_t box = 0; box < boxes.size(); ++box)
        if (m_boxes[box].locked)
            boxes[box] = toUtf8(m_boxes[box].start);
    return boxes;
}

} // namespace memewright
