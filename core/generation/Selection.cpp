#include "generation/Selection.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>

#include "text/Normalizer.h"

namespace memewright {
namespace {

/// Ended by itself, and every box says something.
bool isWhole(const Candidate& candidate, const std::vector<std::string>& boxes)
{
    return candidate.finished && std::ranges::find(boxes, "") == boxes.end();
}

/// A network that lost its way writes '1,000,000,000' without end: few of its pieces of some characters are new ones.
bool goesRound(std::string_view box)
{
    constexpr std::size_t kPiece = 4, kFewest = 16;
    constexpr double kNew = 0.5;
    if (box.size() < kFewest + kPiece)
        return false;
    std::set<std::string_view> distinct;
    const std::size_t pieces = box.size() - kPiece + 1;
    for (std::size_t place = 0; place < pieces; ++place)
        distinct.insert(box.substr(place, kPiece));
    return static_cast<double>(distinct.size()) < kNew * static_cast<double>(pieces);
}

/// A box says what another one says, or the same again and again.
bool repeatsItself(std::vector<std::string> boxes)
{
    if (std::ranges::any_of(boxes, goesRound))
        return true;
    std::erase(boxes, "");
    std::ranges::sort(boxes);
    return std::ranges::adjacent_find(boxes) != boxes.end();
}

std::multiset<std::string> wordsOf(const Candidate& candidate)
{
    std::multiset<std::string> words;
    for (const std::string& box : candidate.boxes)
        for (std::string& word : memewright::wordsOf(box))
            words.insert(std::move(word));
    return words;
}

std::vector<std::string> boxesOf(const Candidate& candidate)
{
    std::vector<std::string> boxes;
    for (const std::string& box : candidate.boxes) {
        std::string& words = boxes.emplace_back();
        for (const std::string& word : memewright::wordsOf(box)) {
            words += words.empty() ? "" : " ";
            words += toLowerCase(word);
        }
    }
    return boxes;
}

bool areAlike(const std::multiset<std::string>& a, const std::multiset<std::string>& b)
{
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return static_cast<double>(both.size()) >= Selection::kAlike * static_cast<double>(std::max(a.size(), b.size()));
}

} // namespace

void Selection::add(const Candidate& candidate, double copied)
{
    std::string text = candidate.text;
    if (text.ends_with('|'))
        text.pop_back();
    if (!m_texts.insert(text).second)
        return;
    std::vector<std::string> boxes = boxesOf(candidate);
    if (repeatsItself(boxes))
        return;
    const bool wanted = isWhole(candidate, boxes) && copied <= kMostCopied;
    m_drawn.push_back({candidate, wordsOf(candidate), std::move(boxes), copied, wanted});
    for (std::size_t box = 0; box < m_drawn.back().boxes.size(); ++box)
        ++m_boxes[{box, m_drawn.back().boxes[box]}];
}

std::vector<Candidate> Selection::endRound()
{
    ++m_round;
    std::vector<Candidate> chosen;
    take(chosen, m_round == m_rounds ? m_count : std::min(kAtOnce, m_count), /*onlyFitting=*/true);
    if (m_round == m_rounds)
        take(chosen, m_count, /*onlyFitting=*/false);
    return chosen;
}

std::vector<Candidate> Selection::rest()
{
    std::vector<Candidate> chosen;
    take(chosen, m_count, /*onlyFitting=*/true);
    return chosen;
}

bool Selection::fits(const Drawn& drawn) const
{
    if (!drawn.wanted || (drawn.copied > kMostlyCopied && 2 * (m_mostlyCopied + 1) > static_cast<int>(m_handedOut.size()) + 1))
        return false;
    return !sharesBox(drawn)
        && std::ranges::none_of(m_handedOut, [&](const Drawn& other) { return areAlike(other.words, drawn.words); });
}

bool Selection::sharesBox(const Drawn& drawn) const
{
    for (std::size_t box = 0; box < drawn.boxes.size(); ++box) {
        const std::string& text = drawn.boxes[box];
        if (m_boxes.at({box, text}) > kFormula * static_cast<double>(m_texts.size()))
            continue;
        if (std::ranges::any_of(
                m_handedOut, [&](const Drawn& other) { return box < other.boxes.size() && other.boxes[box] == text; }))
            return true;
    }
    return false;
}

void Selection::take(std::vector<Candidate>& chosen, int total, bool onlyFitting)
{
    std::stable_sort(m_drawn.begin(), m_drawn.end(), [](const Drawn& a, const Drawn& b) {
        return std::tuple(a.wanted, a.candidate.finished, a.candidate.logProbability)
            > std::tuple(b.wanted, b.candidate.finished, b.candidate.logProbability);
    });
    std::vector<Drawn> left;
    for (Drawn& drawn : m_drawn) {
        if (static_cast<int>(m_handedOut.size()) >= total || (onlyFitting && !fits(drawn))) {
            left.push_back(std::move(drawn));
            continue;
        }
        m_mostlyCopied += drawn.copied > kMostlyCopied ? 1 : 0;
        chosen.push_back(drawn.candidate);
        m_handedOut.push_back(std::move(drawn));
    }
    m_drawn = std::move(left);
}

} // namespace memewright
