#pragma once

#include <QByteArray>
#include <QImage>

namespace memewright {

/// How a PNG or WebP file is to be turned before it is shown: 1 to 8 as EXIF numbers it, 1 where nothing sound is said. Qt knows
/// it of JPEG and TIFF only.
int exifOrientation(const QByteArray& file);

/// The image turned upright.
QImage upright(const QImage& image, int orientation);

} // namespace memewright
