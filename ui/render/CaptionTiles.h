#pragma once

#include <string>
#include <vector>

#include <QImage>
#include <QPointF>
#include <QSizeF>

#include "render/CaptionPainter.h"

namespace memewright {

/// Draws captions as CaptionPainter does, and keeps the pixels of each box: letters are drawn anew only when the box's text,
/// look or size changes, so that a box that is dragged costs one copy of its pixels. For a screen, one picture at a time.
/// GUI thread.
class CaptionTiles
{
public:
    void paint(
        QPainter& painter, const QRectF& picture, const std::vector<TextBox>& boxes, const std::vector<std::string>& texts);

    /// As CaptionPainter::missingCharacters().
    std::vector<std::string> missingCharacters(const std::vector<TextBox>& boxes, const std::vector<std::string>& texts) const
    {
        return m_captions.missingCharacters(boxes, texts);
    }

private:
    /// Pixels of one box, and all they depend on.
    struct Tile {
        TextBox box;
        std::string text;
        QSizeF picture;
        QPointF fraction; ///< of a pixel, by which the tile's content stands off the grid
        qreal ratio = 0; ///< device pixels
        QImage image;
    };
    static bool fits(const Tile& known, const Tile& wanted);
    void draw(Tile& tile, const QRectF& picture, const QRectF& bounds) const;

    CaptionPainter m_captions;
    std::vector<Tile> m_tiles;
};

} // namespace memewright
