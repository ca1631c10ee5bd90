#pragma once

// Private to core/network.

#include "network/NetworkFamily.h"

namespace memewright {

/// The recurrent network in the table of kinds.
NetworkFamily recurrentFamily();

} // namespace memewright
