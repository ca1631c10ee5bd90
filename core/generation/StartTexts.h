#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generation/Generation.h"
#include "text/Spelling.h"

namespace memewright {

/// What the person has given of each box: beginnings, and locked boxes that stand as they are. The network reads both as its
/// captions were spelled (text/Spelling.h). Immutable.
class StartTexts
{
public:
    /// Requires a valid config.
    StartTexts(const GenerationConfig& config, const Labels& labels);

    /// Appends what is given of the box that begins at the end of `text` (boxes are counted by their bars), and of every box
    /// after it while they are locked. True when that ended the caption's last box.
    bool open(std::u32string& text) const;

    std::size_t boxes() const { return m_boxes.size(); }

    /// The finished boxes: what `text` holds, locked ones always as given.
    std::vector<std::string> boxesOf(const std::u32string& text) const;
    /// `text` with its locked boxes as given.
    std::string shownTextOf(std::u32string_view text) const;

    /// What the model never saw of all the given texts, each once.
    const std::vector<UnseenCharacter>& unseen() const { return m_unseen; }

private:
    struct Box {
        std::u32string start; ///< as the network reads it
        std::string given;
        bool locked = false;
    };
    std::vector<Box> m_boxes;
    std::vector<UnseenCharacter> m_unseen;
};

} // namespace memewright
