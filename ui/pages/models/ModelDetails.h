#pragma once

#include <vector>

#include <QString>

#include "pages/models/ModelCards.h"

namespace memewright {

/// What the files say of a model, or of several side by side, as a table for a label with rich text.
QString modelDetails(const std::vector<const ModelCard*>& cards);

} // namespace memewright
