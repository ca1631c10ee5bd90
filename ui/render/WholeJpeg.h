#pragma once

#include <QByteArray>

namespace memewright {

/// Whether a JPEG has the data of all its pixels; its end mark may be missing. Qt's decoder fills what is missing with grey and
/// says nothing. What follows the end (cameras append films) does not matter; bytes that are no JPEG are left to the decoder to
/// refuse.
bool isWholeJpeg(const QByteArray& bytes);

/// The bytes from where a JPEG begins, if it begins within the first few; else all of them.
QByteArray fromJpegStart(const QByteArray& bytes);

} // namespace memewright
