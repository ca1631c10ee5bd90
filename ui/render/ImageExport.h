#pragma once

#include <vector>

#include <QByteArray>
#include <QImage>
#include <QString>

#include "base/Error.h"
#include "base/PngText.h"
#include "meme/Recipe.h"

namespace memewright {

enum class ImageFormat { Png, Jpeg, WebP };

struct ImageExportSettings {
    int quality = 92; ///< 1 … 100, of JPEG and WebP
    std::vector<PngText> texts; ///< written into PNG files only
};

/// By the file's ending: .png, .jpg, .jpeg, .webp. Unsupported names the endings there are.
Result<ImageFormat> imageFormatOf(const QString& path);

/// The bytes of an image file. JPEG has no transparency: it is laid on white. Unsupported when this Qt lacks the format.
Result<QByteArray> encodeImage(const QImage& image, ImageFormat format, const ImageExportSettings& settings = {});

/// Writes a new file, whole or not at all, format by its ending. Blocks. AlreadyExists, Unsupported, Unwritable. Any thread.
Status exportImage(const QImage& image, const QString& path, const ImageExportSettings& settings = {});

/// The same, with the recipe inside where the format is PNG.
Status exportWithRecipe(const QImage& image, const QString& path, const Recipe& recipe, int quality = 92);

} // namespace memewright
