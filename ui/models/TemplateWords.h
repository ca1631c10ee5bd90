#pragma once

#include <QString>

#include "meme/Template.h"

namespace memewright {

/// What the program's own templates are called in the language of the person. Templates of the person's own keep their words, and
/// files, recipes and the history hold the English name, which identifies a template. GUI thread.
QString templateName(const Template& meme);
/// Of a template that only its name is known of.
QString templateName(const std::string& name);
QString templateUseWhen(const Template& meme);
/// Of a box, by its id.
QString boxName(const std::string& id);

} // namespace memewright
