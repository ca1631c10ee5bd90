#pragma once

#include <QString>

#include "AppContext.h"

namespace memewright {

/// What a model is called: 'Starter' or 'Article’s network' (the built-in ones), its run's name, or the name it was imported
/// under.
QString modelTitle(const ModelEntry& entry);

} // namespace memewright
