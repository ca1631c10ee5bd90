#pragma once

#include <QFont>
#include <QString>

namespace memewright {

/// The lettering of captions: Bebas Neue Bold, or the nearest heavy face the machine has. Characters it lacks come from
/// other fonts of the system when a line is shaped. Needs a QGuiApplication; GUI thread. A small value; copy it freely.
class CaptionFont
{
public:
    /// Finds the font through the system's font database, then in Debian's font folder, then takes the best of a fixed
    /// chain (Anton, Impact, League Gothic, …, the system's sans bold). Never fails; cheap after the first call.
    static CaptionFont load();
    /// A font of the person's choice; the caption font where there is none of that family (or it is empty).
    static CaptionFont load(const QString& family);

    /// Which fonts are asked first.
    enum class Kind {
        Letters, ///< the caption font, then colour emoji, then the system's fonts
        LettersOnly, ///< no colour emoji
        Emoji, ///< colour emoji, for digits and letters too that are parts of them
    };
    /// Unhinted, with the caption's letter spacing, at this size in pixels.
    QFont atSize(double pixels, Kind kind = Kind::Letters) const;
    /// The family that was found.
    QString family() const { return m_family; }
    /// False when small letters look like capitals, as Bebas Neue's do.
    bool hasSmallLetters() const;

private:
    explicit CaptionFont(QString family) : m_family(std::move(family)) { }

    QString m_family;
};

} // namespace memewright
