#pragma once

// Private to core/keras.

#include <filesystem>
#include <optional>

#include "base/Error.h"
#include "text/Vocabulary.h"

namespace memewright {

/// The tables beside a Keras model: the article's params.json, or what others call and write it.
struct KerasParams {
    Vocabulary vocabulary; ///< char_to_int; an entry that is no character, as <UNK>, is one of private use that no text has
    std::size_t lastTokens = 0; ///< how many of the last of the vocabulary are such
    Labels labels; ///< labels_index
    std::optional<int> sequenceLength;
    std::optional<double> slope; ///< of the activations below zero: 0 is ReLU
    bool slopeAssumed = false; ///< the file names a leaky activation and not its slope, so it is the one that Keras takes then
    std::optional<double> dropout;
};

/// Finds the tables at any depth and under other usual names, from character to number, from number to character or as a list,
/// and checks that each gives every number of its range to one character. NotFound, Unreadable, Malformed; Unsupported for an
/// activation that the article's network cannot have. Errors name the file and what is wrong in it.
Result<KerasParams> readKerasParams(const std::filesystem::path& file);

} // namespace memewright
