#pragma once

#include <QByteArray>

namespace memewright {

/// Whether a JPEG goes on to its end mark. The decoder fills what is missing with grey and says nothing. What follows the end
/// (cameras append films) does not matter; bytes that are no JPEG are left to the decoder to refuse.
bool isWholeJpeg(const QByteArray& bytes);

} // namespace memewright
