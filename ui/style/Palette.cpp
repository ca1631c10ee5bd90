#include "style/Palette.h"

#include <array>
#include <iterator>

namespace memewright {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

// In the order of Role.
constexpr std::array<Pair, kRoles> kTable = {{
    {0xFFF3F1ED, 0xFF1A1917}, // Window
    {0xFFFFFFFF, 0xFF242320}, // Surface
    {0xFFFBFAF8, 0xFF302E2A}, // Raised
    {0xFFE6E3DC, 0xFF121110}, // Canvas
    {0xFFE6E2DA, 0xFF3A3732}, // Button
    {0xFFDBD6CC, 0xFF48443E}, // Hover
    {0xFFFFFFFF, 0xFF57524A}, // SegmentOn
    {0xFFDDD9D1, 0xFF3C3934}, // Line
    {0xFF837D72, 0xFF817B70}, // Edge
    {0xFF211F1B, 0xFFEFECE6}, // Text
    {0xFF655F55, 0xFFABA497}, // Muted
    {0xFFF5A623, 0xFFFFB340}, // Accent
    {0xFF2A1A00, 0xFF2A1A00}, // OnAccent
    {0xFF955300, 0xFFFFB84D}, // AccentInk
    {0xFFFDF0D5, 0xFF40321A}, // AccentSoft
    {0xFF1A7041, 0xFF6CCB93}, // Good
    {0xFF7A5C00, 0xFFE3CE5F}, // Warning
    {0xFFB3261E, 0xFFFF9085}, // Bad
}};

// At least 0.11 apart in OKLab; the first eight, which runs have, also for protan, deutan and tritan sight.
constexpr int kRunColors = 8;
constexpr Pair kSeries[] = {{0xFF226EE1, 0xFF7F9BFF}, {0xFFBF2E00, 0xFFE15401}, {0xFF39715B, 0xFF00976B},
    {0xFF7A2E9B, 0xFF8663E5}, {0xFF0599DA, 0xFF80CBF9}, {0xFF522900, 0xFFDDBA87}, {0xFFBA7E90, 0xFFE76CB2},
    {0xFF404853, 0xFFE1EAEA}, {0xFFB08400, 0xFFFEE91B}, {0xFF04A352, 0xFF96B227}, {0xFF6F6E9C, 0xFF727690},
    {0xFF900F39, 0xFFFF1366}, {0xFFBB14C5, 0xFF89FBAB}, {0xFF5D0EFE, 0xFFD209C5}, {0xFFCD0D75, 0xFF1CA6C5},
    {0xFFFB0EBC, 0xFF24D3B3}, {0xFF1806C4, 0xFF08E30D}};

} // namespace

const Palette& Palette::light()
{
    static const Palette palette(false);
    return palette;
}

const Palette& Palette::dark()
{
    static const Palette palette(true);
    return palette;
}

const Palette& Palette::of(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? dark() : light();
}

QColor Palette::color(Role role) const
{
    const Pair& pair = kTable[static_cast<std::size_t>(role)];
    return QColor::fromRgb(m_dark ? pair.dark : pair.light);
}

QColor Palette::series(int index) const
{
    return part(index % seriesCount());
}

int Palette::seriesCount()
{
    return kRunColors;
}

QColor Palette::part(int index) const
{
    const Pair& pair = kSeries[index % partCount()];
    return QColor::fromRgb(m_dark ? pair.dark : pair.light);
}

int Palette::partCount()
{
    return static_cast<int>(std::size(kSeries));
}

QPalette Palette::toQt() const
{
    const Palette& c = *this;
    QPalette qt;
    const auto set = [&qt](QPalette::ColorRole role, const QColor& color) { qt.setColor(QPalette::All, role, color); };
    set(QPalette::Window, c(Role::Window));
    set(QPalette::WindowText, c(Role::Text));
    set(QPalette::Base, c(Role::Surface));
    set(QPalette::AlternateBase, c(Role::Raised));
    set(QPalette::Text, c(Role::Text));
    set(QPalette::Button, c(Role::Button));
    set(QPalette::ButtonText, c(Role::Text));
    set(QPalette::PlaceholderText, c(Role::Muted));
    set(QPalette::BrightText, c(Role::Bad));
    set(QPalette::Highlight, c(Role::AccentSoft));
    set(QPalette::HighlightedText, c(Role::Text));
    set(QPalette::Link, c(Role::AccentInk));
    set(QPalette::LinkVisited, c(Role::AccentInk));
    set(QPalette::ToolTipBase, c(Role::Raised));
    set(QPalette::ToolTipText, c(Role::Text));
    set(QPalette::Light, c(Role::Surface));
    set(QPalette::Midlight, c(Role::Hover));
    set(QPalette::Mid, c(Role::Line));
    set(QPalette::Dark, c(Role::Edge));
    set(QPalette::Shadow, c(Role::Edge));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        qt.setColor(QPalette::Disabled, role, c(Role::Muted));
    return qt;
}

} // namespace memewright
