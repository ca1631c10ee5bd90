#pragma once

// Private to core/keras.

#include <filesystem>
#include <optional>

#include "base/Error.h"
#include "text/Vocabulary.h"

namespace memewright {

/// The tables beside a Keras model: the article's params.json.
struct KerasParams {
    Vocabulary vocabulary; ///< char_to_int
    Labels labels; ///< labels_index
    std::optional<int> sequenceLength;
};

/// Checks that each table gives every number of its range to one character. NotFound, Unreadable, Malformed.
Result<KerasParams> readKerasParams(const std::filesystem::path& file);

} // namespace memewright
