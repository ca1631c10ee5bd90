#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "data/Corpus.h"
#include "data/Rows.h"

namespace memewright {

/// How training and validation are told apart.
enum class SplitMode {
    Caption, ///< whole captions; the same text under several templates stays on one side (default)
    Row ///< the article's: single rows, so parts of one caption are on both sides; its figures are labelled
};

/// The article's ratio: .2 under a million rows, .02 from there.
double defaultValidationRatio(std::uint64_t rows);

struct Split {
    SplitMode mode = SplitMode::Caption;
    Rows training;
    Rows validation;
};

/// Captions ordered by hash(seed, text without template), the last int(ratio x captions) validate: the same for every
/// order of import. With Row, rows in the order of a permutation keyed by the seed, the last int(ratio x rows) validate.
/// `corpus` must outlive the result.
Split splitCorpus(const Corpus& corpus, SplitMode mode, double ratio, std::uint64_t seed);

/// Texts found on both sides (0 for a split by caption).
std::size_t sharedCaptions(const Split& split);

} // namespace memewright
