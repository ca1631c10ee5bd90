#include "render/FontMeasurer.h"

#include <algorithm>

#include "text/Boundaries.h"

namespace memewright {
namespace {

constexpr qsizetype kMostSizes = 20'000;
constexpr qsizetype kMostShapes = 1000;
constexpr qsizetype kMostCharacters = 10'000;

/// What is remembered for this text, made anew when nothing is.
template <class Value, class Make>
const Value& remembered(QHash<QByteArray, Value>& known, qsizetype most, const std::string& text, Make make)
{
    const QByteArray key = QByteArray::fromStdString(text);
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    if (known.size() >= most)
        known.clear();
    return *known.insert(key, make(QString::fromUtf8(key)));
}

} // namespace

FontMeasurer::FontMeasurer(const CaptionFont& font)
    : m_shaper(font), m_capHeight(m_shaper.measure(QStringLiteral("H")).ink.height())
{
}

double FontMeasurer::lineWidth(const std::string& line) const
{
    return size(line).width;
}

double FontMeasurer::inkAbove(const std::string& line) const
{
    return qMax(0.0, -size(line).ink.top() - m_capHeight);
}

double FontMeasurer::inkBelow(const std::string& line) const
{
    return qMax(0.0, size(line).ink.bottom());
}

LineSize FontMeasurer::size(const std::string& line) const
{
    return remembered(m_sizes, kMostSizes, line, [this](const QString& text) { return m_shaper.measure(text); });
}

const LineShape& FontMeasurer::shape(const std::string& line) const
{
    return remembered(m_shapes, kMostShapes, line, [this](const QString& text) { return m_shaper.shape(text); });
}

std::vector<std::string> FontMeasurer::missingCharacters(const std::string& text) const
{
    std::vector<std::string> missing;
    std::size_t begin = 0;
    for (const std::size_t end : characterEnds(text)) {
        std::string character = text.substr(begin, end - begin);
        begin = end;
        const bool drawable =
            remembered(m_drawable, kMostCharacters, character, [this](const QString& one) { return m_shaper.hasGlyphs(one); });
        if (!drawable && std::ranges::find(missing, character) == missing.end())
            missing.push_back(std::move(character));
    }
    return missing;
}

} // namespace memewright
