#include "text/Pieces.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <queue>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <unicode/uchar.h>

#include "text/Row.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

/// A piece that is used less often would not be learnt.
constexpr std::int64_t kFewestUses = 20;
/// In characters. Longer ones, of people who write without blanks, would be whole sentences.
constexpr std::size_t kLongestPiece = 24;

bool isOfWord(char32_t c)
{
    return c == U'\'' || u_isalpha(static_cast<UChar32>(c)) || (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// The end of the word that begins at `place`: a bar, or a blank with the letters or the other signs behind it.
std::size_t endOfWord(std::u32string_view text, std::size_t place)
{
    if (text[place] == kBoxEnd)
        return place + 1;
    std::size_t end = place + (text[place] == U' ' ? 1 : 0);
    if (end == text.size() || text[end] == U' ' || text[end] == kBoxEnd)
        return end;
    const bool letters = isOfWord(text[end]);
    while (end < text.size() && text[end] != U' ' && text[end] != kBoxEnd && isOfWord(text[end]) == letters)
        ++end;
    return end;
}

/// Calls `word` with each word and its place.
template <class Word>
void forEachWord(std::u32string_view text, Word&& word)
{
    for (std::size_t place = 0; place < text.size();) {
        const std::size_t end = endOfWord(text, place);
        word(text.substr(place, end - place), place);
        place = end;
    }
}

using Pair = std::pair<std::int32_t, std::int32_t>;

struct HashOfPair {
    std::size_t operator()(const Pair& pair) const
    {
        return std::hash<std::uint64_t>{}(std::uint64_t(std::uint32_t(pair.first)) << 32 | std::uint32_t(pair.second));
    }
};

/// Joins the most frequent pair of neighbours, again and again. Counts change only where a word holds the pair, so each word is
/// counted once and then only when it changes.
class Merging
{
public:
    Merging(const std::map<std::u32string, std::int64_t, std::less<>>& words, std::vector<std::u32string>& pieces)
        : m_pieces(pieces)
    {
        std::unordered_map<char32_t, std::int32_t> ids;
        for (std::size_t id = 0; id < pieces.size(); ++id)
            ids.emplace(pieces[id].front(), static_cast<std::int32_t>(id));
        for (const auto& [text, count] : words) {
            Word word{{}, count};
            for (const char32_t c : text)
                word.pieces.push_back(ids.contains(c) ? ids.at(c) : kNone);
            m_words.push_back(std::move(word));
            recount(m_words.size() - 1, 1);
        }
        for (const auto& [pair, use] : m_uses)
            offer(pair, use.count);
    }

    /// Adds the next piece; false when no pair is used often enough.
    bool mergeNext()
    {
        while (!m_queue.empty()) {
            const auto [count, first, second] = m_queue.top();
            m_queue.pop();
            const Pair pair{-first, -second};
            const auto use = m_uses.find(pair);
            if (use == m_uses.end() || use->second.count != count)
                continue; // an older count
            if (count < kFewestUses)
                return false;
            merge(pair);
            return true;
        }
        return false;
    }

private:
    static constexpr std::int32_t kNone = -1; ///< a character that is no piece

    struct Word {
        std::vector<std::int32_t> pieces;
        std::int64_t count = 0;
    };
    struct Use {
        std::int64_t count = 0;
        std::set<std::size_t> words; ///< that hold the pair, or did
    };

    bool joins(const Pair& pair) const
    {
        return pair.first != kNone && pair.second != kNone
            && m_pieces[std::size_t(pair.first)].size() + m_pieces[std::size_t(pair.second)].size() <= kLongestPiece;
    }

    void offer(const Pair& pair, std::int64_t count)
    {
        if (joins(pair))
            m_queue.emplace(count, -pair.first, -pair.second);
    }

    /// Adds (or takes off) all pairs of a word; returns them.
    std::vector<Pair> recount(std::size_t index, int sign)
    {
        const Word& word = m_words[index];
        std::vector<Pair> pairs;
        for (std::size_t i = 1; i < word.pieces.size(); ++i) {
            const Pair pair{word.pieces[i - 1], word.pieces[i]};
            Use& use = m_uses[pair];
            use.count += sign * word.count;
            use.words.insert(index);
            pairs.push_back(pair);
        }
        return pairs;
    }

    void merge(const Pair& pair)
    {
        const auto made = static_cast<std::int32_t>(m_pieces.size());
        m_pieces.push_back(m_pieces[std::size_t(pair.first)] + m_pieces[std::size_t(pair.second)]);
        const std::set<std::size_t> words = m_uses.at(pair).words;
        std::set<Pair> changed;
        for (const std::size_t index : words) {
            const auto before = recount(index, -1);
            changed.insert(before.begin(), before.end());
            std::vector<std::int32_t> joined;
            const std::vector<std::int32_t>& old = m_words[index].pieces;
            for (std::size_t i = 0; i < old.size(); ++i) {
                const bool here = i + 1 < old.size() && Pair{old[i], old[i + 1]} == pair;
                joined.push_back(here ? made : old[i]);
                i += here ? 1 : 0;
            }
            m_words[index].pieces = std::move(joined);
            const auto after = recount(index, 1);
            changed.insert(after.begin(), after.end());
        }
        for (const Pair& one : changed) {
            const Use& use = m_uses.at(one);
            if (use.count > 0)
                offer(one, use.count);
            else
                m_uses.erase(one);
        }
    }

    std::vector<std::u32string>& m_pieces;
    std::vector<Word> m_words;
    std::unordered_map<Pair, Use, HashOfPair> m_uses;
    /// By falling count; of equal ones the pair of earlier pieces.
    std::priority_queue<std::tuple<std::int64_t, std::int32_t, std::int32_t>> m_queue;
};

} // namespace

std::vector<LabelAt> splitIntoLabels(std::u32string_view text, const Labels& labels)
{
    std::vector<LabelAt> all;
    forEachWord(text, [&](std::u32string_view word, std::size_t begin) {
        std::vector<std::size_t> ends; // of the pieces so far, in the word
        std::vector<std::optional<std::int32_t>> found;
        for (std::size_t i = 0; i < word.size(); ++i) {
            ends.push_back(i + 1);
            found.push_back(labels.indexOf(word[i]));
        }
        const auto joined = [&](std::size_t i) { // piece i with the next one
            const std::size_t from = i == 0 ? 0 : ends[i - 1];
            return labels.indexOf(word.substr(from, ends[i + 1] - from));
        };
        while (labels.hasPieces() && found.size() > 1) {
            std::size_t best = 0;
            std::optional<std::int32_t> earliest;
            for (std::size_t i = 0; i + 1 < found.size(); ++i)
                if (const auto label = joined(i); label && (!earliest || *label < *earliest)) {
                    earliest = label;
                    best = i;
                }
            if (!earliest)
                break;
            ends.erase(ends.begin() + static_cast<std::ptrdiff_t>(best));
            found[best] = earliest;
            found.erase(found.begin() + static_cast<std::ptrdiff_t>(best) + 1);
        }
        for (std::size_t i = 0; i < found.size(); ++i)
            if (found[i])
                all.push_back({*found[i], begin + (i == 0 ? 0 : ends[i - 1])});
    });
    return all;
}

void PieceLearner::addCaption(std::string_view text)
{
    forEachWord(toCodePoints(text), [&](std::u32string_view word, std::size_t) {
        const auto found = m_words.find(word);
        if (found != m_words.end())
            ++found->second;
        else
            m_words.emplace(word, 1);
    });
}

Labels PieceLearner::labels(const std::u32string& characters, std::size_t count) const
{
    std::vector<std::u32string> pieces = Labels(characters).texts();
    Merging merging(m_words, pieces);
    while (pieces.size() < count && merging.mergeNext()) { }
    return Labels(std::move(pieces));
}

} // namespace memewright
