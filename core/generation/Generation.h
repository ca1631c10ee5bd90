#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Random.h"
#include "text/NextCharacterScorer.h"
#include "text/Spelling.h"

namespace memewright {

/// How the next character is drawn; see contract and core/generation/Draw.h for what each does exactly.
enum class Draw { Threshold, Proportional, Uniform, Argmax };
enum class BeamMode { LogProbability, Article };

std::string_view drawName(Draw draw);
Result<Draw> drawByName(std::string_view name);
std::string_view beamName(BeamMode mode);
Result<BeamMode> beamByName(std::string_view name);

struct GenerationConfig {
    std::int64_t templateId = 0;
    int boxes = 2;
    Draw draw = Draw::Threshold;
    double minScore = 0.1; ///< 0 … 1, share of the top score
    int beamWidth = 1; ///< 1 … 64
    BeamMode beam = BeamMode::LogProbability;
    double temperature = 1.0; ///< 1: off; 0: the draw is argmax
    int topK = 0; ///< 0: off
    double topP = 1.0; ///< 1: off
    /// A start for each box (UTF-8, blanks kept); may be shorter than boxes. The network reads them as its captions were spelled.
    std::vector<std::string> start;
    std::vector<int> locked; ///< 0-based boxes kept as given in `start`
    std::size_t maxLength = 140; ///< characters, bars included
    int count = 1; ///< 1 … 64 candidates
    int tries = 1; ///< 1 … 16: so many times count are drawn, and the best ones handed out (core/generation/Selection.h)
    std::uint64_t seed = 0; ///< the i-th that is drawn uses seed + i and a beam of its own
    std::vector<std::string> blocked; ///< blocked words
};

/// InvalidArgument with the allowed range.
Status validate(const GenerationConfig& config);

/// With a temperature of 0, which divides by nothing, taken for what it means: the draw argmax.
GenerationConfig withoutZeroTemperature(GenerationConfig config);

struct Candidate {
    std::string text; ///< with the bars as written, start included; locked boxes as given
    std::vector<std::string> boxes; ///< always GenerationConfig::boxes of them
    double score = 0; ///< log-probability a generated character; in the article's mode its own score
    double logProbability = 0; ///< nats over the generated characters, bars included, from the plain softmax
    std::uint64_t seed = 0;
    bool finished = false; ///< ended by its last bar, not by the length limit
    int blocked = 0; ///< how often generation stepped back from a blocked word
    std::vector<std::string> avoided; ///< the words it stepped back from, each once; a list of only these writes the same text
};

enum class GenerationEnd { Finished, Stopped };
struct GenerationOutcome {
    GenerationEnd end = GenerationEnd::Finished;
    std::vector<Candidate> candidates; ///< best first
};

/// Whether the model can go on from the starts: InvalidArgument when it knows no character of one, or when they leave no
/// character to write. The config is valid otherwise.
Status checkStarts(const NextCharacterScorer& scorer, const GenerationConfig& config);

/// What the model never saw of the starts and locked texts, each once: it is left out or written otherwise.
std::vector<UnseenCharacter> unseenInStarts(const NextCharacterScorer& scorer, const GenerationConfig& config);

/// What generate() tells and asks while it writes, on its thread.
struct GenerationHooks {
    std::function<void(const Candidate&)> arrived; ///< each candidate as soon as it is sure to be handed out; not best first
    std::function<void(int)> drawn; ///< how many were drawn so far, of count x tries
    /// The share of a caption that stands in one piece in the training captions, 0 … 1; 0 where that is not known.
    std::function<double(const Candidate&)> copiedShare;
};

/// Writes captions. Checks `stop` before every step. Blocks. Errors: InvalidArgument (also a start with unknown characters that
/// leaves nothing to say).
Result<GenerationOutcome> generate(
    const NextCharacterScorer& scorer, const GenerationConfig& config, std::stop_token stop, const GenerationHooks& hooks = {});

/// Splits a generated or typed caption at its bars into exactly `boxes` texts (a final bar ends the last box).
std::vector<std::string> splitBoxes(std::string_view text, int boxes);

} // namespace memewright
