#include "render/PictureSource.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include "base/Sha256.h"
#include "base/StandIn.h"
#include "render/ImageOrientation.h"
#include "render/SvgReader.h"
#include "render/WholeJpeg.h"
#include "render/WholePng.h"

namespace memewright {
namespace {

constexpr qint64 kLargestFile = qint64(64) << 20;
constexpr qint64 kLargestDrawing = qint64(8) << 20;
constexpr int kLongestSide = 16384;
constexpr qint64 kMostPixels = 100'000'000;
/// Of one decoded image: 100 megapixels of 4 bytes.
constexpr int kMostMegabytes = 400;
constexpr double kSameRatio = 0.01;
constexpr int kMostInIcon = 64;

Result<QByteArray> readBytes(const QString& path)
{
    const std::string name = path.toStdString();
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, "there is no picture " + name, "check its name and folder");
    QFile file(path);
    // A pipe would hold its reader up for ever.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, "the picture " + name + " cannot be read", "check that it is a file you may read");
    if (file.size() > kLargestFile)
        return fail(ErrorCode::Unsupported, "the picture " + name + " is larger than 64 MB", "save it smaller");
    return file.read(kLargestFile);
}

bool fits(QSize size)
{
    return size.width() <= kLongestSide && size.height() <= kLongestSide && qint64(size.width()) * size.height() <= kMostPixels;
}

tl::unexpected<Error> tooLarge(const std::string& name)
{
    return fail(ErrorCode::Unsupported, "the picture " + name + " has too many pixels",
        "at most 16,384 a side and 100 million in all: save it smaller");
}

/// Formats of pixels alone: plugins of Qt also draw SVG and PDF, which may reach for other files.
bool hasPixelsOnly(const QByteArray& format)
{
    static const QList<QByteArray> formats{"png", "jpeg", "jpg", "webp", "gif", "bmp", "ico", "tiff", "tif", "tga", "icns",
        "wbmp", "pbm", "pgm", "ppm", "jp2", "avif", "avifs", "heif", "heic", "jxl"};
    return formats.contains(format);
}

bool isPacked(const QByteArray& bytes)
{
    return bytes.startsWith("\x1f\x8b");
}

/// Icons hold one picture in several sizes: the largest is the one to caption. Animations begin with their first.
void chooseLargest(QImageReader& reader)
{
    if (reader.format() != "ico" && reader.format() != "icns")
        return;
    int largest = 0;
    qint64 most = 0;
    for (int i = 0; i < qMin(reader.imageCount(), kMostInIcon) && reader.jumpToImage(i); ++i) {
        const QSize size = reader.size();
        if (const qint64 pixels = qint64(size.width()) * size.height(); pixels > most) {
            most = pixels;
            largest = i;
        }
    }
    reader.jumpToImage(largest);
}

QSize rounded(const QSizeF& size)
{
    // Too large for an int is too large for a picture, too.
    const auto pixels = [](double length) { return int(std::clamp(std::round(length), 1.0, 2.0 * kLongestSide)); };
    return size.isEmpty() ? QSize() : QSize(pixels(size.width()), pixels(size.height()));
}

} // namespace

Result<PictureSource> PictureSource::load(const QString& path)
{
    Result<QByteArray> bytes = readBytes(path);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const std::string name = path.toStdString();
    if (const auto other = standIn({bytes->constData(), std::size_t(bytes->size())}))
        return fail(other->code, "the picture " + name + " " + other->text, other->hint);
    PictureSource source;
    source.m_bytes = std::move(*bytes);
    const bool drawing = looksLikeSvg(source.m_bytes);
    const Status status = drawing ? source.readDrawing(name) : source.readImage(name);
    if (!status)
        return tl::make_unexpected(status.error());
    return source;
}

Result<PictureSource> PictureSource::forTemplate(const Template& meme, const QString& folder)
{
    const QString name = QString::fromStdString(meme.picture);
    if (meme.file.empty())
        return load(folder + QLatin1Char('/') + name);
    const QString beside = QString::fromStdString(meme.file.parent_path().string());
    return load(beside.isEmpty() ? name : beside + QLatin1Char('/') + name);
}

Status PictureSource::readDrawing(const std::string& name)
{
    if (m_bytes.size() > kLargestDrawing)
        return fail(ErrorCode::Unsupported, "the drawing " + name + " is larger than 8 MB", "save it as a PNG");
    const Result<SvgDrawing> drawing = readSvg(m_bytes, name);
    if (!drawing)
        return tl::make_unexpected(drawing.error());
    m_drawing = std::make_shared<QSvgRenderer>();
    if (!m_drawing->load(drawing->svg))
        return fail(ErrorCode::Malformed, "the picture " + name + " is not a sound SVG drawing", "open and save it again");
    m_size = drawing->size.isEmpty() ? m_drawing->defaultSize() : rounded(drawing->size);
    if (m_size.isEmpty())
        return fail(ErrorCode::Malformed, "the drawing " + name + " has no size", "give its svg element a width and a height");
    const QSizeF own = m_drawing->viewBoxF().size();
    // Sizes are whole pixels, so the ratio of nearly every drawing differs by a hair.
    const bool sameRatio =
        own.isEmpty() || qAbs(own.width() * m_size.height() / (own.height() * m_size.width()) - 1) < kSameRatio;
    m_drawing->setAspectRatioMode(drawing->stretched || sameRatio ? Qt::IgnoreAspectRatio : Qt::KeepAspectRatio);
    return fits(m_size) ? Status() : Status(tooLarge(name));
}

Status PictureSource::readImage(const std::string& name)
{
    QByteArray bytes = wholePng(m_bytes);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(kMostMegabytes);
    if (isPacked(m_bytes))
        return fail(
            ErrorCode::Unsupported, "the picture " + name + " is packed, as .svgz files are", "save it as plain SVG or PNG");
    // Servers and mail programs put line ends in front of a JPEG, which readers of JPEGs pass over and Qt does not.
    if (!reader.canRead()) {
        buffer.close();
        bytes = fromJpegStart(bytes);
        reader.setDevice(&buffer);
    }
    if (!reader.canRead() || !hasPixelsOnly(reader.format()))
        return fail(
            ErrorCode::Unsupported, "the picture " + name + " is of no kind that can be read", "use PNG, JPEG, WebP, GIF or SVG");
    chooseLargest(reader);
    if (reader.size().isValid() && !fits(reader.size()))
        return tooLarge(name);
    if (reader.format() == "jpeg" && !isWholeJpeg(bytes))
        return fail(ErrorCode::Malformed, "the picture " + name + " ends too early: a part of the file is missing",
            "get it again from where it came");
    m_image = reader.read();
    if (m_image.isNull())
        return fail(ErrorCode::Malformed, "the picture " + name + " is damaged: " + reader.errorString().toLower().toStdString(),
            "open and save it again");
    if (reader.transformation() == QImageIOHandler::TransformationNone)
        m_image = upright(m_image, exifOrientation(bytes));
    m_image.setDevicePixelRatio(1);
    m_size = m_image.size();
    return fits(m_size) ? Status() : Status(tooLarge(name));
}

std::string PictureSource::sha256() const
{
    return memewright::sha256({m_bytes.constData(), static_cast<std::size_t>(m_bytes.size())});
}

void PictureSource::paint(QPainter& painter, const QRectF& target) const
{
    painter.save();
    // Drawings may be larger than their frame: SVG Tiny has no clipping of its own.
    painter.setClipRect(target, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_drawing)
        m_drawing->render(&painter, target);
    else
        painter.drawImage(target, m_image);
    painter.restore();
}

QImage PictureSource::image(QSize size) const
{
    const QSize wanted = size.isEmpty() ? m_size : size;
    if (!m_drawing) {
        const QImage whole = m_image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        return wanted == m_size ? whole : whole.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    QImage image(wanted, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paint(painter, QRectF(image.rect()));
    return image;
}

} // namespace memewright
