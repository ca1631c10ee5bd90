#pragma once

#include <string>

#include <QByteArray>
#include <QSizeF>

#include "base/Error.h"

namespace memewright {

/// An SVG drawing as it may be drawn.
struct SvgDrawing {
    QByteArray svg; ///< the drawing written anew: UTF-8, no DTD, no processing instructions, only elements that draw
    QSizeF size; ///< in pixels, from the root's width, height and viewBox; empty where these do not tell
    bool stretched = false; ///< the drawing is to fill `size` whatever its own ratio
};

/// Whether these bytes begin as XML does, in UTF-8 or UTF-16. No other picture format does.
bool looksLikeSvg(const QByteArray& bytes);

/// Reads a drawing that nobody vouches for. Entities of its own are resolved within bounds; what reaches outside of the file is
/// an error, never left out in silence: images, external entities, style sheets, imports, inclusions, links of drawn elements.
/// Malformed, Unsupported, both naming `name`. Any thread.
Result<SvgDrawing> readSvg(const QByteArray& bytes, const std::string& name);

} // namespace memewright
