#include "generation/StartTexts.h"

#include <algorithm>
#include <utility>

#include "text/Row.h"
#include "text/Unicode.h"

namespace memewright {

StartTexts::StartTexts(const GenerationConfig& config, const Labels& labels) : m_boxes(static_cast<std::size_t>(config.boxes))
{
    for (std::size_t box = 0; box < config.start.size(); ++box) {
        m_boxes[box].given = config.start[box];
        Spelling spelling = spellAsLearned(config.start[box], labels);
        m_boxes[box].start = std::move(spelling.text);
        for (UnseenCharacter& one : spelling.unseen)
            if (std::find(m_unseen.begin(), m_unseen.end(), one) == m_unseen.end())
                m_unseen.push_back(std::move(one));
    }
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
            boxes[box] = m_boxes[box].given;
    return boxes;
}

std::string StartTexts::shownTextOf(std::u32string_view text) const
{
    std::string shown;
    for (std::size_t box = 0; !text.empty(); ++box) {
        const std::size_t bar = std::min(text.find(kBoxEnd), text.size());
        const bool locked = box < m_boxes.size() && m_boxes[box].locked;
        shown += locked ? m_boxes[box].given : toUtf8(text.substr(0, bar));
        if (bar < text.size())
            shown += '|';
        text.remove_prefix(std::min(bar + 1, text.size()));
    }
    return shown;
}

} // namespace memewright
