#include "render/FontMeasurer.h"

namespace memewright {
namespace {

constexpr qsizetype kMostRemembered = 4000;

} // namespace

FontMeasurer::FontMeasurer(CaptionFont font)
    : m_shaper(std::move(font)), m_capHeight(m_shaper.shape(QStringLiteral("H")).ink.height())
{
}

double FontMeasurer::lineWidth(const std::string& line) const
{
    return shape(line).width;
}

double FontMeasurer::inkAbove(const std::string& line) const
{
    return qMax(0.0, -shape(line).ink.top() - m_capHeight);
}

double FontMeasurer::inkBelow(const std::string& line) const
{
    return qMax(0.0, shape(line).ink.bottom());
}

const LineShape& FontMeasurer::shape(const std::string& line) const
{
    const QByteArray key = QByteArray::fromStdString(line);
    const auto known = m_shapes.constFind(key);
    if (known != m_shapes.constEnd())
        return *known;
    if (m_shapes.size() >= kMostRemembered)
        m_shapes.clear();
    return *m_shapes.insert(key, m_shaper.shape(QString::fromUtf8(key)));
}

} // namespace memewright
