#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/Error.h"

namespace memewright {

/// The words a caption must not hold. Upper and lower case are the same; bars count as blanks; runs of single letters are joined
/// before looking ("k i|l l" is "kill"); a hit begins and ends at word edges ("skill" is none). Immutable.
class BlockedWords
{
public:
    /// Characters of the text, [begin, end), and the word they make: as it is looked for, which is in lower case and with
    /// single blanks. The word lives as long as the list.
    struct Hit {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::u32string_view word;
    };

    /// UTF-8, a word or phrase each; empty ones are ignored.
    explicit BlockedWords(const std::vector<std::string>& words);

    bool empty() const { return m_words.empty(); }

    /// Hits from left to right. Of a text that may go on (`ended` false) only those that no further character can undo.
    std::vector<Hit> find(std::u32string_view text, bool ended) const;

    /// Whether the text ends inside a word of three letters or more, so that its last character cannot have made a hit.
    static bool endsInsideLongWord(std::u32string_view text);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::u32string_view word) const { return std::hash<std::u32string_view>{}(word); }
    };

    std::unordered_set<std::u32string, Hash, std::equal_to<>> m_words;
    std::vector<std::size_t> m_lengths; ///< of the words, each once
};

/// The words of a text file that has one a line; empty lines are left out. Blocks. Fails as readTextFile does, and with
/// Unsupported above 1,000,000 bytes or 100,000 lines, which are looked for in every caption.
Result<std::vector<std::string>> readWordList(const std::filesystem::path& file);

} // namespace memewright
