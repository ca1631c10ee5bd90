#pragma once

#include <string>
#include <vector>

#include "meme/Template.h"
#include "render/CaptionPainter.h"

namespace memewright::cli {

/// A line on stderr that names the letters of these texts that no font here has.
void warnAboutMissingLetters(const CaptionPainter& painter, const Template& meme, const std::vector<std::string>& texts);

} // namespace memewright::cli
