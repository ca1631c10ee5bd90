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

QStringList emojiFamilies()
{
    QStringList families;
    for (const char* name : {"Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji"})
        if (const QString emoji = QString::fromLatin1(name); has(emoji))
            families.append(emoji);
    return families;
}

} // namespace

CaptionFont CaptionFont::load()
{
    static const QString family = findFamily();
    return CaptionFont(family);
}

CaptionFont CaptionFont::load(const QString& family)
{
    return family.isEmpty() || !has(family) ? load() : CaptionFont(family);
}

QFont CaptionFont::atSize(double pixels, Kind kind) const
{
    static const QStringList emoji = emojiFamilies();
    // Colour emoji come ahead of the system's plain fonts, which draw a few of them in black and white.
    QFont font(kind == Kind::Emoji  ? emoji + QStringList{m_family}
            : kind == Kind::Letters ? QStringList{m_family} + emoji
                                    : QStringList{m_family});
    // A whole number: QFont knows no parts of a pixel. Shapes are made large and scaled, so nothing is lost.
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setWeight(kind == Kind::Emoji ? QFont::Normal : QFont::Bold);
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
