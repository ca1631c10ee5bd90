#pragma once

#include <string>
#include <vector>

#include <QImage>
#include <QString>

#include "base/Error.h"
#include "meme/Recipe.h"

namespace memewright {

struct ExportShape {
    int width = 0; ///< pixels; 0: the picture's own size
    int quality = 92; ///< of JPEG and WebP
};

/// The captioned picture of a template. Loads the picture. Blocks; any thread (one that paints text needs a QGuiApplication).
Result<QImage> renderMeme(const Template& meme, const std::vector<std::string>& texts, int width = 0);

/// Writes the recipe's picture, format by the file's ending; PNG files carry the recipe, whose picture_sha256 is filled in
/// here. AlreadyExists when there is such a file: nothing is ever replaced. Blocks; any thread.
Status exportMeme(Recipe recipe, const QString& path, const ExportShape& shape = {});

/// Many captions of one template on one sheet: rows of up to four pictures on white, in the order given. Blocks; any thread.
Result<QImage> contactSheet(const Template& meme, const std::vector<std::vector<std::string>>& captions);

} // namespace memewright
