#pragma once

#include <QByteArray>

namespace memewright {

/// A PNG with an end, for decoders that take none without: where the file stops before its end chunk or within it, or that has a
/// wrong checksum, one stands behind the last whole chunk. Whether all pixels are there is left to the decoder to tell. Other
/// bytes as they are.
QByteArray wholePng(const QByteArray& bytes);

} // namespace memewright
