#include "render/WholeJpeg.h"

namespace memewright {

namespace {

constexpr quint8 kMark = 0xFF;
constexpr quint8 kEnd = 0xD9;
constexpr quint8 kScan = 0xDA;

bool isRestart(quint8 code)
{
    return code >= 0xD0 && code <= 0xD7;
}

/// The place of the next mark in a scan's packed data, where a zero after 0xFF says that it is none.
qsizetype endOfScan(const QByteArray& bytes, qsizetype at)
{
    for (; at + 1 < bytes.size(); ++at) {
        const auto code = quint8(bytes[at + 1]);
        if (quint8(bytes[at]) == kMark && code != 0 && code != kMark && !isRestart(code))
            return at;
    }
    return bytes.size();
}

} // namespace

bool isWholeJpeg(const QByteArray& bytes)
{
    qsizetype at = 2;
    while (at + 1 < bytes.size()) {
        if (quint8(bytes[at]) != kMark)
            return true;
        const auto code = quint8(bytes[at + 1]);
        if (code == kEnd)
            return true;
        if (code == kMark) { // marks may be padded
            ++at;
            continue;
        }
        if (at + 3 >= bytes.size())
            return false;
        at += 2 + (quint8(bytes[at + 2]) << 8 | quint8(bytes[at + 3]));
        if (code == kScan)
            at = endOfScan(bytes, at);
    }
    return false;
}

} // namespace memewright
