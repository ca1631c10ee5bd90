#pragma once

#include <memory>

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QString>

#include "base/Error.h"
#include "meme/Template.h"

class QPainter;
class QSvgRenderer;

namespace memewright {

/// The picture of a template: an SVG drawing, or a PNG, JPEG or WebP image (turned upright by its EXIF). Cheap to copy;
/// GUI thread for drawings, any thread for images.
class PictureSource
{
public:
    /// From a file or a Qt resource (":/templates/two-buttons.svg"). Blocks. NotFound, Unreadable, Malformed, Unsupported
    /// (an unknown format, or larger than 64 MB, 16,384 pixels a side or 100 megapixels).
    static Result<PictureSource> load(const QString& path);
    /// The picture that stands beside the template's JSON; of a template without a file: below `folder`.
    static Result<PictureSource> forTemplate(const Template& meme, const QString& folder = QStringLiteral(":/templates"));

    /// The picture's own size in pixels, which is the size of what is exported.
    QSize size() const { return m_size; }
    /// Fills `target`; nothing is drawn outside it. Slow for drawings (tens of ms): a canvas keeps image() of its size.
    void paint(QPainter& painter, const QRectF& target) const;
    /// The picture scaled to exactly `size` pixels, its own size when empty.
    QImage image(QSize size = {}) const;
    /// Of the file's bytes: how recipes name the picture.
    std::string sha256() const;

private:
    PictureSource() = default;

    Status readDrawing(const std::string& name);
    Status readImage(const std::string& name);

    QByteArray m_bytes;
    QSize m_size;
    QImage m_image; ///< null for drawings
    std::shared_ptr<QSvgRenderer> m_drawing;
};

} // namespace memewright
