#include "render/ImageExport.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageWriter>
#include <QPainter>

#include "base/Files.h"

namespace memewright {
namespace {

const char* nameOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return "jpeg";
    case ImageFormat::WebP:
        return "webp";
    case ImageFormat::Png:
        break;
    }
    return "png";
}

QImage onWhite(const QImage& image)
{
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter painter(&flat);
    painter.drawImage(QPoint(), image);
    return flat;
}

} // namespace

Result<ImageFormat> imageFormatOf(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("png"))
        return ImageFormat::Png;
    if (ending == QLatin1String("jpg") || ending == QLatin1String("jpeg"))
        return ImageFormat::Jpeg;
    if (ending == QLatin1String("webp"))
        return ImageFormat::WebP;
    return fail(ErrorCode::Unsupported, "pictures cannot be written as \"" + path.toStdString() + "\"",
        "let the name end in .png, .jpg, .jpeg or .webp");
}

Result<QByteArray> encodeImage(const QImage& image, ImageFormat format, const ImageExportSettings& settings)
{
    if (image.isNull())
        return fail(ErrorCode::InvalidArgument, "there is no picture to write");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, nameOf(format));
    if (!writer.canWrite())
        return fail(ErrorCode::Unsupported, std::string("this installation of Qt cannot write ") + nameOf(format),
            "install qt6-image-formats-plugins, or choose PNG");
    // Of PNG the quality would only be the effort of packing.
    if (format != ImageFormat::Png)
        writer.setQuality(qBound(1, settings.quality, 100));
    if (!writer.write(format == ImageFormat::Jpeg ? onWhite(image) : image))
        return fail(ErrorCode::Internal, "the picture cannot be packed: " + writer.errorString().toStdString());
    if (format != ImageFormat::Png)
        return bytes;
    Result<std::string> png = bytes.toStdString();
    for (const PngText& text : settings.texts)
        if (png)
            png = withPngText(*png, text);
    return png.map([](const std::string& whole) { return QByteArray::fromStdString(whole); });
}

Status exportImage(const QImage& image, const QString& path, const ImageExportSettings& settings)
{
    const Result<ImageFormat> format = imageFormatOf(path);
    if (!format)
        return tl::make_unexpected(format.error());
    const Result<QByteArray> bytes = encodeImage(image, *format, settings);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    return writeNewFile(path.toStdString(), {bytes->constData(), static_cast<std::size_t>(bytes->size())});
}

Status exportWithRecipe(const QImage& image, const QString& path, const Recipe& recipe, int quality)
{
    ImageExportSettings settings;
    settings.quality = quality;
    settings.texts = {{std::string(kRecipeKeyword), writeRecipe(recipe)}};
    return exportImage(image, path, settings);
}

} // namespace memewright
