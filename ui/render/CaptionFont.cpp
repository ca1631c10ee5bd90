#include "render/CaptionFont.h"

#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStringList>

namespace memewright {
namespace {

const QString kPreferred = QStringLiteral("Bebas Neue");
constexpr double kProbeSize = 100; // pixels, large enough to compare letters
constexpr double kLetterSpacing = 0.02; // of the size

bool has(const QString& family)
{
    return QFontDatabase::hasFamily(family);
}

/// Where font files lie that the system's database does not list (no fontconfig, a fresh installation).
QString addedFromFile()
{
    const QString file = QStringLiteral("/usr/share/fonts/opentype/bebas-neue/BebasNeue-Bold.otf");
    const int id = QFile::exists(file) ? QFontDatabase::addApplicationFont(file) : -1;
    const QStringList families = QFontDatabase::applicationFontFamilies(id);
    return families.isEmpty() ? QString() : families.first();
}

QString findFamily()
{
    if (has(kPreferred))
        return kPreferred;
    if (const QString added = addedFromFile(); !added.isEmpty())
        return added;
    for (const char* name : {"Anton", "Impact", "League Gothic", "Oswald", "Fjalla One", "DejaVu Sans Condensed", "Inter"})
        if (const QString family = QString::fromLatin1(name); has(family))
            return family;
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

/// Ahead of plain fonts that draw a few emoji in black and white.
QStringList withEmoji(const QString& family)
{
    QStringList families{family};
    for (const char* name : {"Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji"})
        if (const QString emoji = QString::fromLatin1(name); has(emoji))
            families.append(emoji);
    return families;
}

} // namespace

CaptionFont CaptionFont::load()
{
    static const QStringList families = withEmoji(findFamily());
    return CaptionFont(families);
}

CaptionFont CaptionFont::load(const QString& family)
{
    return family.isEmpty() || !has(family) ? load() : CaptionFont(withEmoji(family));
}

QFont CaptionFont::atSize(double pixels) const
{
    QFont font(m_families);
    // A whole number: QFont knows no parts of a pixel. Shapes are made large and scaled, so nothing is lost.
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setWeight(QFont::Bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, kLetterSpacing * pixels);
    return font;
}

bool CaptionFont::hasSmallLetters() const
{
    const QFontMetricsF metrics(atSize(kProbeSize));
    return metrics.tightBoundingRect(QStringLiteral("x")).height()
        < 0.95 * metrics.tightBoundingRect(QStringLiteral("X")).height();
}

} // namespace memewright
