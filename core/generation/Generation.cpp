#include "generation/Generation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/Numbers.h"
#include "generation/CaptionSearch.h"
#include "generation/Selection.h"
#include "text/Boxes.h"
#include "text/Normalizer.h"
#include "text/Row.h"
#include "text/Unicode.h"

namespace memewright {
namespace {

constexpr std::array<std::pair<Draw, std::string_view>, 4> kDraws{
    {{Draw::Threshold, "threshold"}, {Draw::Proportional, "proportional"}, {Draw::Uniform, "uniform"}, {Draw::Argmax, "argmax"}}};
constexpr std::array<std::pair<BeamMode, std::string_view>, 2> kBeams{
    {{BeamMode::LogProbability, "log-probability"}, {BeamMode::Article, "article"}}};

using Arrived = std::function<void(const Candidate&)>;

// The candidates of one round, all in one session so that their texts are scored together.
class Round
{
public:
    // `session` outlives it.
    Round(const SearchContext& context, ScoringSession& session, std::uint64_t seed) : m_context(context), m_session(session)
    {
        const auto count = static_cast<std::size_t>(context.config.count);
        m_randoms.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            m_randoms.emplace_back(seed + i);
        for (Random& random : m_randoms)
            m_searches.push_back(newSearch(m_context, random));
        m_seed = seed;
    }

    // Calls `arrived` for each candidate as soon as it is known.
    Result<GenerationEnd> run(const std::stop_token& stop, const Arrived& arrived);

private:
    void score();
    bool rowsAreSound() const;
    void step(const Arrived& arrived);
    bool anyJumped() const;

    const SearchContext& m_context;
    ScoringSession& m_session;
    std::vector<Random> m_randoms;
    std::vector<std::unique_ptr<CaptionSearch>> m_searches;
    std::uint64_t m_seed = 0; ///< of the first search
    std::vector<std::size_t> m_firstRows; ///< of each search in m_rows
    std::span<const float> m_rows;
    bool m_begun = false;
};

Result<GenerationEnd> Round::run(const std::stop_token& stop, const Arrived& arrived)
{
    const auto done = [](const auto& search) { return search->done(); };
    while (!std::all_of(m_searches.begin(), m_searches.end(), done)) {
        if (stop.stop_requested())
            return GenerationEnd::Stopped;
        score();
        if (!rowsAreSound())
            return fail(ErrorCode::Diverged, "the model answers with scores that are not numbers",
                "it was damaged in training; choose another model");
        step(arrived);
    }
    return GenerationEnd::Finished;
}

void Round::score()
{
    if (!m_begun) {
        // All candidates begin with the same text: one row does for them.
        const std::vector<TextSoFar> texts{m_searches.front()->live().front().soFar()};
        m_rows = m_session.begin(m_context.config.templateId, texts);
        m_firstRows.assign(m_searches.size(), 0);
        m_begun = true;
        return;
    }
    std::vector<Extension> extensions;
    std::vector<TextSoFar> texts;
    const bool jumped = anyJumped();
    for (std::size_t i = 0; i < m_searches.size(); ++i) {
        const CaptionSearch& search = *m_searches[i];
        const std::size_t oldFirst = std::exchange(m_firstRows[i], jumped ? texts.size() : extensions.size());
        if (search.done())
            continue;
        for (const Hypothesis& live : search.live())
            if (jumped)
                texts.push_back(live.soFar());
        for (const Extension& extension : search.extensions())
            if (!jumped)
                extensions.push_back({oldFirst + extension.parent, extension.label});
    }
    m_rows = jumped ? m_session.begin(m_context.config.templateId, texts) : m_session.advance(extensions);
}

bool Round::anyJumped() const
{
    return std::any_of(
        m_searches.begin(), m_searches.end(), [](const auto& search) { return !search->done() && search->jumped(); });
}

bool Round::rowsAreSound() const
{
    return std::all_of(m_rows.begin(), m_rows.end(), [](float p) { return std::isfinite(p) && p >= 0; });
}

void Round::step(const Arrived& arrived)
{
    const std::size_t labels = m_context.labels.size();
    for (std::size_t i = 0; i < m_searches.size(); ++i) {
        CaptionSearch& search = *m_searches[i];
        if (search.done())
            continue;
        search.step(m_rows.subspan(m_firstRows[i] * labels, search.live().size() * labels));
        if (!search.done())
            continue;
        Candidate candidate = search.result();
        candidate.seed = m_seed + i;
        arrived(candidate);
    }
}

// Rounds of `count` candidates until all tries are through, and what is handed out of them.
class Generation
{
public:
    Generation(const NextCharacterScorer& scorer, const GenerationConfig& config, const GenerationHooks& hooks)
        : m_config(config),
          m_hooks(hooks), m_context{scorer.labels(), config, StartTexts(config, scorer.labels()), BlockedWords(config.blocked)},
          m_session(scorer.newSession()), m_selection(config.count, config.tries)
    {
    }

    Result<GenerationOutcome> run(const std::stop_token& stop);

private:
    void draw(const Candidate& candidate);
    void handOut(std::vector<Candidate> candidates);

    const GenerationConfig& m_config;
    const GenerationHooks& m_hooks;
    SearchContext m_context;
    std::unique_ptr<ScoringSession> m_session;
    Selection m_selection;
    int m_drawn = 0;
    GenerationOutcome m_outcome;
};

Result<GenerationOutcome> Generation::run(const std::stop_token& stop)
{
    for (int round = 0; round < m_config.tries && m_outcome.end == GenerationEnd::Finished; ++round) {
        const std::uint64_t seed = m_config.seed + static_cast<std::uint64_t>(round) * static_cast<std::uint64_t>(m_config.count);
        const auto end = Round(m_context, *m_session, seed).run(stop, [this](const Candidate& candidate) { draw(candidate); });
        if (!end)
            return tl::make_unexpected(end.error());
        m_outcome.end = *end;
        handOut(*end == GenerationEnd::Stopped ? m_selection.rest() : m_selection.endRound());
    }
    std::stable_sort(m_outcome.candidates.begin(), m_outcome.candidates.end(),
        [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    return std::move(m_outcome);
}

void Generation::draw(const Candidate& candidate)
{
    if (m_hooks.drawn)
        m_hooks.drawn(++m_drawn);
    if (m_config.tries == 1)
        return handOut({candidate});
    m_selection.add(candidate, m_hooks.copiedShare ? m_hooks.copiedShare(candidate) : 0.0);
}

void Generation::handOut(std::vector<Candidate> candidates)
{
    for (Candidate& candidate : candidates) {
        if (m_hooks.arrived)
            m_hooks.arrived(candidate);
        m_outcome.candidates.push_back(std::move(candidate));
    }
}

template <class Table, class Value>
std::string_view nameIn(const Table& table, Value value)
{
    for (const auto& [entry, name] : table)
        if (entry == value)
            return name;
    return {};
}

template <class Value, class Table>
Result<Value> valueIn(const Table& table, std::string_view name, const std::string& what)
{
    std::string names;
    for (const auto& [entry, known] : table) {
        if (known == name)
            return entry;
        names += (names.empty() ? "" : ", ") + std::string(known);
    }
    return fail(ErrorCode::InvalidArgument, "there is no " + what + " \"" + std::string(name) + "\"", "choose one of " + names);
}

} // namespace

std::string_view drawName(Draw draw)
{
    return nameIn(kDraws, draw);
}
Result<Draw> drawByName(std::string_view name)
{
    return valueIn<Draw>(kDraws, name, "draw");
}
std::string_view beamName(BeamMode mode)
{
    return nameIn(kBeams, mode);
}
Result<BeamMode> beamByName(std::string_view name)
{
    return valueIn<BeamMode>(kBeams, name, "beam mode");
}

Status checkStarts(const NextCharacterScorer& scorer, const GenerationConfig& config)
{
    const auto isBlank = [](char32_t c) { return c == U' '; };
    for (std::size_t box = 0; box < config.start.size(); ++box) {
        const bool locked = std::find(config.locked.begin(), config.locked.end(), static_cast<int>(box)) != config.locked.end();
        const std::u32string read = spellAsLearned(config.start[box], scorer.labels()).text;
        const bool nothing = std::all_of(read.begin(), read.end(), isBlank);
        if (!locked && nothing && !collapseBlanks(config.start[box]).empty())
            return fail(ErrorCode::InvalidArgument, "the model knows no character of the start \"" + config.start[box] + "\"",
                "use characters of its captions");
    }
    std::u32string given;
    StartTexts(config, scorer.labels()).open(given);
    if (given.size() >= config.maxLength)
        return fail(ErrorCode::InvalidArgument,
            "the given text has " + grouped(given.size()) + " characters, which leaves none of " + grouped(config.maxLength)
                + " to write",
            "shorten it or raise the maximum length");
    return {};
}

std::vector<UnseenCharacter> unseenInStarts(const NextCharacterScorer& scorer, const GenerationConfig& config)
{
    return StartTexts(config, scorer.labels()).unseen();
}

Result<GenerationOutcome> generate(
    const NextCharacterScorer& scorer, const GenerationConfig& asked, std::stop_token stop, const GenerationHooks& hooks)
{
    if (Status status = validate(asked); !status)
        return tl::make_unexpected(status.error());
    const GenerationConfig config = withoutZeroTemperature(asked);
    if (Status status = checkStarts(scorer, config); !status)
        return tl::make_unexpected(status.error());
    return Generation(scorer, config, hooks).run(stop);
}

std::vector<std::string> splitBoxes(std::string_view text, int boxes)
{
    std::vector<std::string> parts = splitAtBars(text);
    const auto count = static_cast<std::size_t>(std::max(boxes, 1));
    // What is too much stays visible in the last box.
    for (std::size_t extra = count; extra < parts.size(); ++extra)
        parts[count - 1] += ' ' + parts[extra];
    parts.resize(count);
    return parts;
}

} // namespace memewright
