#pragma once

// Private to core/keras.

#include <optional>
#include <string>

#include "base/Error.h"
#include "network/NetworkSettings.h"

namespace memewright {

/// What a model's settings say that its weights do not show.
struct KerasConfig {
    Activation activation = Activation::Relu;
    double dropout = 0.25;
    std::optional<int> sequenceLength;
};

/// Reads the settings of a whole model and checks that they compute what the article's network computes: layers in their
/// order, padding, strides, pooling, activations, the epsilon of the normalisation. Empty: nothing is known, all is as in the
/// article. Malformed, or Unsupported for another network; the text continues a sentence that begins with the file's name.
Result<KerasConfig> readKerasConfig(const std::string& config);

} // namespace memewright
