#pragma once

// Private to core/network.

#include "network/NetworkFamily.h"

namespace memewright {

/// The article's network in the table of kinds.
NetworkFamily articleFamily();

} // namespace memewright
