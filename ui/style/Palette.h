#pragma once

#include <QColor>
#include <QPalette>

namespace memewright {

/// What a colour is for; light and dark give each role one value.
enum class Role {
    Window, ///< page
    Surface, ///< panels, inputs, rail, status bar
    Raised, ///< hover boxes, menus
    Canvas, ///< ground behind the picture
    Button, ///< quiet buttons, slider and progress tracks
    Hover, ///< a quiet button under the pointer
    SegmentOn, ///< chosen segment
    Line, ///< panel border and rules; decorative
    Edge, ///< border of inputs, bars below the cut
    Text,
    Muted, ///< second text, placeholder, disabled
    Accent, ///< fill of the main action and of what is chosen; never letters or thin lines
    OnAccent, ///< text on Accent
    AccentInk, ///< the accent as letters, focus ring, cut line
    AccentSoft, ///< ground of the chosen row or page
    Good,
    Warning,
    Bad
};
inline constexpr int kRoles = 18;

/// The program's colours, light and dark from one table. Immutable; the two values live as long as the program.
class Palette
{
public:
    static const Palette& light();
    static const Palette& dark();
    /// The one that `palette` was made from by toQt(): how anything that paints finds its colours.
    static const Palette& of(const QPalette& palette);

    bool isDark() const { return m_dark; }
    QColor color(Role role) const;
    QColor operator()(Role role) const { return color(role); }
    /// A run's colour: from 0, repeating after seriesCount(). Never for text.
    QColor series(int index) const;
    static int seriesCount();
    /// The colour of a part of a whole, where there are more of them than runs in one plot: from 0, repeating after partCount().
    /// Begins as series(). Never for text.
    QColor part(int index) const;
    static int partCount();

    /// The same colours in Qt's roles: PlaceholderText is Muted, Link is AccentInk, Highlight is AccentSoft, Mid is Line,
    /// Dark is Edge, Midlight is Hover.
    QPalette toQt() const;

private:
    explicit Palette(bool dark) : m_dark(dark) { }
    bool m_dark;
};

} // namespace memewright
