#pragma once

#include <QString>

#include "base/Error.h"

namespace memewright {

/// An error as the sentences a message bar shows: what happened, and what to do next.
QString errorText(const Error& error);

} // namespace memewright
