#pragma once

#include <string>

#include <QString>

#include "base/Error.h"

namespace memewright {

/// What core says in words: with a capital letter and a full stop.
QString sentenceText(const std::string& sentence);

/// An error as the sentences a message bar shows: what happened, and what to do next.
QString errorText(const Error& error);

} // namespace memewright
