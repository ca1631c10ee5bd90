#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include <nlohmann/json.hpp>

#include "FunctionScorer.h"
#include "SmallArticleNetwork.h"
#include "base/Files.h"
#include "generation/ArticleBeam.h"
#include "support/SharedData.h"
#include "text/Boxes.h"
#include "text/Unicode.h"

using namespace memewright;
using namespace memewright::test;
using nlohmann::json;

namespace {

/// Gives the recorded numbers back; without recorded uniform numbers every shuffle leaves the order as it is.
class Replay final : public RandomSource
{
public:
    explicit Replay(const json& run)
        : m_integers(run.at("rand_ints").get<std::vector<std::int64_t>>()),
          m_uniforms(run.at("shuffle_u").get<std::vector<double>>()), m_shuffles(run.at("shuffle") != "none")
    {
    }

    std::int64_t integer(std::int64_t low, std::int64_t high) override
    {
        CHECK(low == 100);
        CHECK(high == 1000);
        return m_integers.at(m_nextInteger++);
    }
    double uniform() override { return m_shuffles ? m_uniforms.at(m_nextUniform++) : std::nextafter(1.0, 0.0); }
    bool allUsed() const { return m_nextInteger == m_integers.size() && (!m_shuffles || m_nextUniform == m_uniforms.size()); }

private:
    std::vector<std::int64_t> m_integers;
    std::vector<double> m_uniforms;
    bool m_shuffles;
    std::size_t m_nextInteger = 0;
    std::size_t m_nextUniform = 0;
};

const SmallArticleNetwork& network()
{
    static const SmallArticleNetwork network(golden("F32_trained"));
    return network;
}

/// The recorded runs meet the same texts again and again.
const std::vector<float>& next(std::int64_t templateId, const std::u32string& text)
{
    static std::map<std::pair<std::int64_t, std::u32string>, std::vector<float>> known;
    auto& row = known[{templateId, text}];
    if (row.empty())
        row = network().next(templateId, text);
    return row;
}

json recorded(const char* name)
{
    return json::parse(readFile(golden(std::filesystem::path("predict") / name)).value());
}

GenerationConfig configOf(const json& run)
{
    GenerationConfig config;
    config.templateId = run.at("template_id");
    config.boxes = run.at("num_boxes");
    config.beam = BeamMode::Article;
    config.beamWidth = run.at("beam_width");
    config.draw = run.at("threshold_rule") == "method2" ? Draw::Threshold : Draw::Uniform;
    config.start = splitAtBars(run.at("init_text").get<std::string>());
    return config;
}

/// Scores are compared as shares of the expected one; the largest difference of a case goes into tests/golden/README.md.
class Closeness
{
public:
    void check(double seen, double expected)
    {
        const double difference = std::abs(seen - expected) / std::abs(expected);
        CHECK(difference <= 1e-4);
        m_largest = std::max(m_largest, difference);
    }
    double largest() const { return m_largest; }

private:
    double m_largest = 0;
};

void checkTexts(const std::vector<Hypothesis>& texts, const json& expected, Closeness& scores)
{
    REQUIRE(texts.size() == expected.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CHECK(toUtf8(texts[i].text) == expected[i][0].get<std::string>());
        scores.check(texts[i].score, expected[i][1].get<double>());
    }
}

std::vector<float> rowsOf(const CaptionSearch& search, std::int64_t templateId)
{
    std::vector<float> rows;
    for (const Hypothesis& live : search.live())
        for (const float p : next(templateId, live.text))
            rows.push_back(p);
    return rows;
}

int replay(const json& run, Closeness& scores)
{
    const GenerationConfig config = configOf(run);
    const Labels labels(network().labels());
    const SearchContext context{labels, config, StartTexts(config, labels), BlockedWords({})};
    Replay random(run);
    ArticleBeam beam(context, random);
    int steps = 0;
    for (const json& step : run.at("trace_f64")) {
        REQUIRE_FALSE(beam.done());
        beam.step(rowsOf(beam, config.templateId));
        CHECK(beam.kept() == step.at("candidates_kept").get<std::size_t>());
        scores.check(beam.topScore(), step.at("top_score").get<double>());
        // The recording lists texts at the length limit as live.
        if (!beam.done())
            checkTexts(beam.live(), step.at("live"), scores);
        checkTexts(beam.finished(), step.at("finished"), scores);
        ++steps;
    }
    CHECK(beam.done());
    CHECK(random.allUsed());
    checkTexts(beam.sorted(), run.at("final_sorted_f64"), scores);
    CHECK(beam.result().text == run.at("text").get<std::string>());
    scores.check(beam.result().score, run.at("score_f64").get<double>());
    return steps;
}

} // namespace

TEST_CASE("the article's beam repeats all recorded runs step by step")
{
    const json runs = recorded("beam_F32_trained.json");
    REQUIRE(runs.size() == 49);
    int steps = 0;
    Closeness scores;
    for (const json& run : runs) {
        CAPTURE(run.at("text"));
        CAPTURE(run.at("beam_width"));
        steps += replay(run, scores);
    }
    MESSAGE(steps, " steps replayed, largest difference of a score ", scores.largest());
    CHECK(steps > 2000);
}

TEST_CASE("argmax with one place writes the article's greedy texts in both modes")
{
    Closeness sums;
    const FunctionScorer scorer(network().labels(), [](std::int64_t id, const std::u32string& text) { return next(id, text); });
    for (const json& run : recorded("greedy_F32_trained.json")) {
        GenerationConfig config;
        config.templateId = run.at("template_id");
        config.boxes = run.at("num_boxes");
        config.draw = Draw::Argmax;
        config.start = splitAtBars(run.value("init_text", std::string()));
        double logProbability = 0;
        for (const double p : run.at("char_probs"))
            logProbability += std::log(p);
        for (const BeamMode mode : {BeamMode::LogProbability, BeamMode::Article}) {
            config.beam = mode;
            const auto outcome = generate(scorer, config, {});
            REQUIRE(outcome);
            const Candidate& candidate = outcome->candidates.at(0);
            CHECK(candidate.text == run.at("text").get<std::string>());
            sums.check(candidate.logProbability, logProbability);
            CHECK(candidate.finished == (candidate.text.size() < 140));
        }
    }
    MESSAGE("largest difference of a log-probability ", sums.largest());
}
