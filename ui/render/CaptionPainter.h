#pragma once

#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

#include <QHash>
#include <QImage>
#include <QPainterPath>
#include <QRectF>

#include "meme/CaptionLayout.h"
#include "meme/Template.h"
#include "render/FontMeasurer.h"

class QPainter;

namespace memewright {

class PictureSource;

/// Draws captions into the boxes of a picture: white letters with a black outline (or as the box's style says), the largest
/// size that fits, never outside the box. The break of lines depends on the shape of the picture alone, so the canvas and the
/// exported picture always agree. Keeps its measurements: hold one as a member and use it again and again. One thread at a time.
///
///     CaptionPainter captions;                                   // e.g. a member of the canvas
///     painter.drawImage(rect.topLeft(), picture.image(rect.size()));
///     captions.paint(painter, rect, meme.boxes, texts);
///
///     QImage whole = captions.render(meme, picture, texts);      // what the export writes
class CaptionPainter
{
public:
    CaptionPainter();

    /// Draws `texts[i]` (UTF-8) into `boxes[i]`; `picture` is where the whole picture stands in the painter's coordinates.
    /// Missing texts are empty. The painter is left as it was. Draws no further once it is stopped.
    void paint(QPainter& painter, const QRectF& picture, const std::vector<TextBox>& boxes, const std::vector<std::string>& texts,
        const std::stop_token& stop = {}) const;

    /// The captioned picture at `size` pixels (the picture's own when empty); null when stopped.
    QImage render(const Template& meme, const PictureSource& picture, const std::vector<std::string>& texts, QSize size = {},
        const std::stop_token& stop = {}) const;

    /// The characters of these texts that no font has, each once, as they would be drawn: an empty box stands in their place.
    std::vector<std::string> missingCharacters(const std::vector<TextBox>& boxes, const std::vector<std::string>& texts) const;

    /// What one box shows: its lines and size in units of the box, for a picture that is `pictureSize` large in any unit.
    CaptionLayout layout(const TextBox& box, const std::string& text, QSizeF pictureSize) const;

private:
    CaptionLayout layoutOf(const TextBox& box, const std::string& text, double aspect, const std::stop_token& stop) const;
    void paintBox(
        QPainter& painter, const TextBox& box, const std::string& text, double aspect, const std::stop_token& stop) const;
    void paintLines(QPainter& painter, const CaptionLayout& layout, const BoxStyle& style) const;
    /// What the outline of a line leaves open by a hair, at a font size of 1.
    const QPainterPath& specksOf(const std::string& line, const BoxStyle& style) const;

    const FontMeasurer& measurer(const BoxStyle& style) const;

    mutable std::unordered_map<std::string, FontMeasurer> m_measurers; ///< by family
    mutable QHash<QByteArray, CaptionLayout> m_layouts;
    mutable QHash<QByteArray, QPainterPath> m_specks; ///< by family and line
};

/// Characters for a warning, with their numbers in Unicode: "あ (U+3042), い (U+3044)"; of many the first few and how many more.
std::string namedCharacters(const std::vector<std::string>& characters);

/// The box's rectangle in the picture's coordinates, before it is turned by box.rotation about its centre.
QRectF boxRect(const TextBox& box, const QRectF& picture);

} // namespace memewright
