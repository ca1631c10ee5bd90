#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

#include "style/Palette.h"

namespace memewright::icons {

/// The icon :/icons/NAME.svg in one colour, its stroke 1.5 px on screen whatever the size. GUI thread.
QPixmap pixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio);

/// An icon that takes its colour from the program's palette whenever it is painted: `role`, or Muted when disabled;
/// `checkedName`, if given, is shown while its button is on.
QIcon icon(const QString& name, Role role = Role::Text, const QString& checkedName = {});

} // namespace memewright::icons
