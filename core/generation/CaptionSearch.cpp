#include "generation/CaptionSearch.h"

#include <algorithm>
#include <cmath>

#include "generation/ArticleBeam.h"
#include "generation/Draw.h"
#include "generation/LogProbabilityBeam.h"
#include "text/Row.h"
#include "text/Unicode.h"

namespace memewright {
namespace {

// Each step back bars one way for good; past this many the search only drops what holds a blocked word.
constexpr int kMostStepsBack = 200;

std::vector<double> drawnScores(std::span<const float> row, const GenerationConfig& config)
{
    std::vector<double> scores = shapeRow(row, config.temperature, config.topK, config.topP);
    if (config.beam == BeamMode::LogProbability && config.draw == Draw::Proportional)
        cutRow(scores, config.minScore);
    return scores;
}

} // namespace

CaptionSearch::CaptionSearch(const SearchContext& context, RandomSource& random) : m_context(context), m_random(random)
{
    Hypothesis text;
    text.score = config().beam == BeamMode::Article ? 1.0 : 0.0;
    m_context.starts.open(text.text);
    m_live.push_back(std::move(text));
}

void CaptionSearch::step(std::span<const float> probabilities)
{
    const std::size_t labels = m_context.labels.size();
    m_next.clear();
    m_extensions.clear();
    m_jumped = false;
    std::vector<Option> options;
    for (std::size_t parent = 0; parent < m_live.size(); ++parent) {
        const std::size_t before = options.size();
        addOptions(parent, probabilities.subspan(parent * labels, labels), options);
        if (options.size() == before)
            leaveDeadEnd(m_live[parent]);
    }
    if (!options.empty())
        choose(options);
    m_live = std::move(m_next);
}

void CaptionSearch::addOptions(std::size_t parent, std::span<const float> row, std::vector<Option>& options) const
{
    const std::vector<double> drawn = drawnScores(row, config());
    const std::set<std::size_t>* banned = bannedAfter(m_live[parent].text);
    for (std::size_t label = 0; label < drawn.size(); ++label) {
        const bool barred = banned != nullptr && banned->contains(label);
        const bool fits = m_live[parent].text.size() + m_context.labels.textAt(label).size() <= config().maxLength;
        if (drawn[label] > 0 && !barred && fits)
            options.push_back(optionOf(parent, label, static_cast<double>(row[label]), drawn[label]));
    }
}

CaptionSearch::Option CaptionSearch::optionOf(std::size_t parent, std::size_t label, double plain, double drawn) const
{
    const Hypothesis& text = m_live[parent];
    Option option;
    option.parent = parent;
    option.label = label;
    option.plainLog = std::log(plain);
    option.drawnLog = std::log(drawn);
    option.drawnSum = text.drawn + option.drawnLog;
    option.score = text.score * drawn;
    option.perCharacter =
        (text.plain + option.plainLog) / static_cast<double>(text.characters + m_context.labels.textAt(label).size());
    return option;
}

CaptionSearch::Taken CaptionSearch::take(const Option& option, double score)
{
    const std::u32string& piece = m_context.labels.textAt(option.label);
    Hypothesis text = m_live[option.parent];
    text.write(option.label, piece, option.plainLog, option.drawnLog);
    text.score = score;
    if (piece.back() == kBoxEnd)
        text.finished = m_context.starts.open(text.text);
    const bool atEnd = text.finished || text.text.size() >= config().maxLength;
    if (const auto blocked = firstBlocked(text, atEnd)) {
        m_avoided.emplace(blocked->word);
        return stepBack(std::move(text), blocked->index);
    }
    if (!atEnd)
        return goOn(std::move(text), {option.parent, option.label});
    ended(std::move(text));
    return {Fate::Ended, 0};
}

CaptionSearch::Taken CaptionSearch::goOn(Hypothesis text, Extension extension)
{
    // Only texts that were cut back, or written in other pieces, can meet another one.
    const auto same = [&](const Hypothesis& other) { return other.text == text.text; };
    if ((m_blocked > 0 || m_context.labels.hasPieces()) && std::any_of(m_next.begin(), m_next.end(), same))
        return {};
    const std::size_t step = m_context.labels.textAt(extension.label).size();
    m_jumped = m_jumped || text.text.size() != m_live[extension.parent].text.size() + step;
    m_extensions.push_back(extension);
    m_next.push_back(std::move(text));
    return {Fate::Lives, m_next.size() - 1};
}

std::optional<CaptionSearch::Blocked> CaptionSearch::firstBlocked(const Hypothesis& text, bool atEnd) const
{
    if (m_context.blocked.empty())
        return {};
    if (!atEnd && text.written.back().end == text.text.size() && BlockedWords::endsInsideLongWord(text.text))
        return {};
    for (const BlockedWords::Hit& hit : m_context.blocked.find(text.text, atEnd)) {
        const auto from = std::find_if(
            text.written.begin(), text.written.end(), [&](const Hypothesis::Written& one) { return one.end > hit.begin; });
        // A word that the person gave as it stands cannot be taken back.
        if (from != text.written.end() && from->place < hit.end)
            return Blocked{static_cast<std::size_t>(from - text.written.begin()), hit.word};
    }
    return {};
}

CaptionSearch::Taken CaptionSearch::stepBack(Hypothesis text, std::size_t index)
{
    ++m_blocked;
    const Hypothesis::Written& back = text.written[index];
    m_banned[text.text.substr(0, back.place)].insert(back.label);
    text.takeBack(index);
    if (m_blocked > kMostStepsBack) {
        m_lastBack = std::move(text);
        return {};
    }
    m_jumped = true;
    return goOn(std::move(text), {});
}

// Every label after it is barred (or has no chance): the way to it is barred as well.
void CaptionSearch::leaveDeadEnd(const Hypothesis& text)
{
    if (text.written.empty())
        m_lastBack = text;
    else
        stepBack(text, text.written.size() - 1);
}

const std::set<std::size_t>* CaptionSearch::bannedAfter(const std::u32string& text) const
{
    const auto found = m_banned.find(text);
    return found == m_banned.end() ? nullptr : &found->second;
}

Candidate CaptionSearch::result() const
{
    const Hypothesis* text = best();
    if (text == nullptr && m_lastBack)
        text = &*m_lastBack;
    Candidate candidate;
    candidate.blocked = m_blocked;
    for (const std::u32string& word : m_avoided)
        candidate.avoided.push_back(toUtf8(word));
    if (text == nullptr)
        return candidate;
    candidate.text = m_context.starts.shownTextOf(text->text);
    candidate.boxes = m_context.starts.boxesOf(text->text);
    candidate.score = candidateScore(*text);
    candidate.logProbability = text->plain;
    candidate.finished = text->finished;
    return candidate;
}

std::unique_ptr<CaptionSearch> newSearch(const SearchContext& context, RandomSource& random)
{
    if (context.config.beam == BeamMode::Article)
        return std::make_unique<ArticleBeam>(context, random);
    return std::make_unique<LogProbabilityBeam>(context, random);
}

} // namespace memewright
