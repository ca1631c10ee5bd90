#pragma once

#include <vector>

#include <QRectF>
#include <Qt>

#include "meme/BoxGeometry.h"
#include "meme/Template.h"

class QPainter;

/// How boxes look on the picture while they are edited. GUI thread.
namespace memewright::boxframes {

/// All boxes, the chosen one (-1: none) on top and with its handles. `area` is the whole picture.
void paint(QPainter& painter, const std::vector<TextBox>& boxes, int chosen, const QRectF& area);

/// The cursor that pulls this way: the eight handles in steps of 45 degrees, turned with their box.
Qt::CursorShape cursorFor(BoxHandle handle, double rotation);

} // namespace memewright::boxframes
