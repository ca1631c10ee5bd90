#pragma once

class QScrollArea;
class QWidget;

namespace memewright {

/// Scrolls so that all of `part`, which was just shown or grew, is seen; its top where it is higher than the area. GUI thread.
void showWhole(QScrollArea& area, QWidget& part);

} // namespace memewright
