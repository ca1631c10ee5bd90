#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/Error.h"

namespace memewright {

/// A text inside a PNG file (an uncompressed iTXt chunk).
struct PngText {
    QByteArray keyword; ///< 1 to 79 Latin-1 characters
    QString text;
};

/// The PNG with the text added before its pixels. Malformed when `png` is not a PNG, InvalidArgument for a bad keyword.
Result<QByteArray> withPngText(const QByteArray& png, const PngText& text);

/// The first iTXt text of that keyword; nothing when there is none. Malformed for damaged files, Unsupported when compressed.
Result<std::optional<QString>> pngText(const QByteArray& png, const QByteArray& keyword);

} // namespace memewright
