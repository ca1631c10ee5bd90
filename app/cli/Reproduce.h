#pragma once

#include <stop_token>
#include <string>

#include "base/Error.h"

namespace memewright::cli {

struct ReproduceOptions {
    std::string picture; ///< PNG with a recipe
    std::string model; ///< looked at first; may be empty
    std::string library; ///< empty: the person's own
    std::string output;
};

/// Makes an exported picture again: its caption by the model of the recipe's hash, on the picture of its hash. Says on stderr
/// how the text came out. Blocks.
Status reproducePicture(const ReproduceOptions& options, std::stop_token stop);

} // namespace memewright::cli
