#pragma once

// Private to core/keras.

#include <optional>
#include <string>

#include "base/Error.h"

namespace memewright {

/// What a model's settings say that its weights do not show.
struct KerasConfig {
    std::optional<double> slope; ///< of the activations below zero: 0 is ReLU
    std::optional<double> dropout;
    std::optional<int> sequenceLength;
};

/// Reads the settings of a whole model (Sequential, or a chain of layers in a Functional one) and checks that they compute what
/// the article's network computes: layers in their order, padding, strides, pooling, activations, the epsilon of the
/// normalisation. Empty text: nothing is known. Malformed, or Unsupported for another network; the text continues a sentence that
/// begins with the file's name.
Result<KerasConfig> readKerasConfig(const std::string& config);

} // namespace memewright
