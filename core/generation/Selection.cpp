#include "generation/Selection.h"

#include <algorithm>
#include <tuple>

namespace memewright {
namespace {

bool isWhole(const Candidate& candidate)
{
    const auto isBlank = [](const std::string& box) { return box.find_first_not_of(' ') == std::string::npos; };
    return candidate.finished && std::none_of(candidate.boxes.begin(), candidate.boxes.end(), isBlank);
}

} // namespace

void Selection::add(const Candidate& candidate, double copied)
{
    std::string text = candidate.text;
    if (text.ends_with('|'))
        text.pop_back();
    if (m_texts.insert(text).second)
        m_drawn.push_back({candidate, isWhole(candidate) && copied <= kMostCopied});
}

std::vector<Candidate> Selection::endRound()
{
    ++m_round;
    const bool last = m_round == m_rounds;
    return best(m_count * m_round / m_rounds, /*onlyWanted=*/!last);
}

std::vector<Candidate> Selection::best(int total, bool onlyWanted)
{
    std::stable_sort(m_drawn.begin(), m_drawn.end(), [](const Drawn& a, const Drawn& b) {
        return std::tuple(a.wanted, a.candidate.finished, a.candidate.weakestWord)
            > std::tuple(b.wanted, b.candidate.finished, b.candidate.weakestWord);
    });
    std::vector<Candidate> chosen;
    for (const Drawn& drawn : m_drawn) {
        if (m_handedOut >= total || (onlyWanted && !drawn.wanted))
            break;
        chosen.push_back(drawn.candidate);
        ++m_handedOut;
    }
    m_drawn.erase(m_drawn.begin(), m_drawn.begin() + static_cast<std::ptrdiff_t>(chosen.size()));
    return chosen;
}

} // namespace memewright
