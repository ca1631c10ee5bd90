#pragma once

#include <cstdint>
#include <stop_token>
#include <string_view>
#include <vector>

#include "data/Corpus.h"

namespace memewright {

/// The captions, in order, in which every word of `words` (parted by blanks) stands somewhere in the text or in the template's
/// name, ASCII letters of either case; all of them when there is no word. Ends early with what it has when stopped. Some 50 ms
/// for a million captions.
std::vector<std::uint32_t> findCaptions(const Corpus& corpus, std::string_view words, std::stop_token stop = {});

} // namespace memewright
