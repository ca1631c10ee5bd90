#include "render/ImageOrientation.h"

#include <QTransform>
#include <QtEndian>

#include "base/PngChunks.h"

namespace memewright {
namespace {

constexpr quint16 kOrientationTag = 0x0112;
constexpr quint16 kShortType = 3;

/// Numbers at places that may lie outside; they are 0 there.
class Bytes
{
public:
    Bytes(QByteArrayView bytes, bool bigEndian) : m_bytes(bytes), m_bigEndian(bigEndian) { }

    quint16 two(qsizetype at) const { return number<quint16>(at); }
    quint32 four(qsizetype at) const { return number<quint32>(at); }

private:
    template <class Number>
    Number number(qsizetype at) const
    {
        if (at < 0 || at > m_bytes.size() - qsizetype(sizeof(Number)))
            return 0;
        return m_bigEndian ? qFromBigEndian<Number>(m_bytes.data() + at) : qFromLittleEndian<Number>(m_bytes.data() + at);
    }

    QByteArrayView m_bytes;
    bool m_bigEndian;
};

QByteArrayView exifOfPng(const QByteArray& file)
{
    PngChunks chunks({file.constData(), std::size_t(file.size())});
    while (const auto chunk = chunks.next())
        if (chunk->type == "eXIf")
            return {chunk->data.data(), qsizetype(chunk->data.size())};
    return {};
}

/// Of the chunks of a RIFF file, each with its length behind its type.
QByteArrayView exifOfWebp(const QByteArray& file)
{
    constexpr qsizetype kHead = 12, kFrame = 8;
    const Bytes numbers(file, false);
    for (qsizetype at = kHead; at <= file.size() - kFrame;) {
        const qsizetype length = numbers.four(at + 4);
        if (length > file.size() - at - kFrame)
            return {};
        if (QByteArrayView(file).sliced(at, 4) == "EXIF")
            return QByteArrayView(file).sliced(at + kFrame, length);
        at += kFrame + length + length % 2; // a byte that makes the length even
    }
    return {};
}

QByteArrayView exifOf(const QByteArray& file)
{
    return file.startsWith("RIFF") && file.mid(8, 4) == "WEBP" ? exifOfWebp(file) : exifOfPng(file);
}

} // namespace

int exifOrientation(const QByteArray& file)
{
    QByteArrayView exif = exifOf(file);
    if (exif.startsWith(QByteArrayView("Exif\0\0", 6))) // as in JPEG, which some writers copy
        exif = exif.sliced(6);
    const Bytes numbers(exif, exif.startsWith("MM"));
    if (numbers.two(2) != 42)
        return 1;
    const qsizetype directory = numbers.four(4);
    for (qsizetype i = 0; i < numbers.two(directory); ++i) {
        const qsizetype entry = directory + 2 + 12 * i;
        if (numbers.two(entry) == kOrientationTag && numbers.two(entry + 2) == kShortType) {
            const int orientation = numbers.two(entry + 8);
            return orientation >= 1 && orientation <= 8 ? orientation : 1;
        }
    }
    return 1;
}

QImage upright(const QImage& image, int orientation)
{
    const bool mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    constexpr int kTurns[] = {0, 0, 0, 180, 180, 270, 90, 90, 270}; ///< clockwise, after mirroring left and right
    const QImage turned = mirrored ? image.mirrored(true, false) : image;
    return orientation <= 1 ? turned : turned.transformed(QTransform().rotate(kTurns[orientation]));
}

} // namespace memewright
