#pragma once

#include <QCoreApplication>

namespace memewright {

/// What the page says, whichever of its parts says it: translators find it in one place.
struct TrainPageText {
    Q_DECLARE_TR_FUNCTIONS(TrainPage)
};

} // namespace memewright
