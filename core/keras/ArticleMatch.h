#pragma once

// Private to core/keras.

#include <cstddef>
#include <vector>

#include "base/Error.h"
#include "keras/KerasPlan.h"
#include "network/NetworkSettings.h"

namespace memewright {

/// How the tensors of a Keras file make up the article's network.
struct ArticleMatch {
    NetworkSettings settings; ///< what the shapes show: filters, kernel, embedding
    std::size_t vocabulary = 0, labels = 0; ///< sizes
    std::vector<std::size_t> places; ///< for each tensor in the file's order: its place among articleTensors()
};

/// Goes by the kinds and shapes of the layers, not by their names. Unsupported for another network, with what differs; the text
/// continues a sentence that begins with the file's name.
Result<ArticleMatch> matchArticle(const KerasPlan& plan);

} // namespace memewright
