#include "render/ImageOrientation.h"

#include <QTransform>
#include <QtEndian>

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

/// The first chunk of this type in a PNG or, with the length behind the type, a RIFF file.
QByteArrayView chunk(const QByteArray& file, qsizetype at, QByteArrayView type, bool png)
{
    const Bytes numbers(file, png);
    while (at <= file.size() - 8) {
        const qsizetype length = numbers.four(png ? at : at + 4);
        if (length > file.size() - at - 8)
            return {};
        if (QByteArrayView(file).sliced(png ? at + 4 : at, 4) == type)
            return QByteArrayView(file).sliced(at + 8, length);
        at += 8 + length + (png ? 4 : length % 2); // a checksum; a byte that makes the length even
    }
    return {};
}

QByteArrayView exifOf(const QByteArray& file)
{
    if (file.startsWith("\x89PNG\r\n\x1a\n"))
        return chunk(file, 8, "eXIf", true);
    if (file.startsWith("RIFF") && file.mid(8, 4) == "WEBP")
        return chunk(file, 12, "EXIF", false);
    return {};
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
