#pragma once

#include <string>
#include <vector>

#include <QByteArray>
#include <QHash>

#include "meme/CaptionLayout.h"
#include "render/LineShape.h"

namespace memewright {

/// Measures captions by the outlines that are drawn, so the layout's promise holds for the ink. Remembers the lines it has
/// shaped. One thread at a time; needs a QGuiApplication.
class FontMeasurer final : public TextMeasurer
{
public:
    explicit FontMeasurer(const CaptionFont& font);

    double lineWidth(const std::string& line) const override;
    double capHeight() const override { return m_capHeight; }
    double inkAbove(const std::string& line) const override;
    double inkBelow(const std::string& line) const override;

    /// Valid until the next call of this function.
    const LineShape& shape(const std::string& line) const;
    /// Those of the text's characters that no font has, each once.
    std::vector<std::string> missingCharacters(const std::string& text) const;

private:
    LineSize size(const std::string& line) const;

    LineShaper m_shaper;
    double m_capHeight = 0;
    mutable QHash<QByteArray, LineSize> m_sizes;
    mutable QHash<QByteArray, LineShape> m_shapes;
    mutable QHash<QByteArray, bool> m_drawable; ///< by character
};

} // namespace memewright
