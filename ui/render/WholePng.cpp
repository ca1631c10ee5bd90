#include "render/WholePng.h"

#include <QtEndian>

namespace memewright {

namespace {

constexpr qsizetype kNumber = 4;
constexpr qsizetype kAroundData = 3 * kNumber; ///< a chunk's length, its type, and its checksum behind the data

} // namespace

QByteArray wholePng(const QByteArray& bytes)
{
    static const QByteArray signature = QByteArray::fromHex("89504e470d0a1a0a");
    static const QByteArray end = QByteArray::fromHex("0000000049454e44ae426082");
    if (!bytes.startsWith(signature))
        return bytes;
    bool pixels = false;
    qsizetype at = signature.size();
    while (bytes.size() - at >= kAroundData) {
        const auto length = qsizetype(qFromBigEndian<quint32>(bytes.constData() + at));
        const QByteArray type = bytes.mid(at + kNumber, kNumber);
        if (type == "IEND" && bytes.mid(at, end.size()) == end)
            return bytes;
        if (type == "IEND" || length > bytes.size() - at - kAroundData)
            break;
        pixels = pixels || type == "IDAT";
        at += kAroundData + length;
    }
    return pixels ? bytes.left(at) + end : bytes;
}

} // namespace memewright
