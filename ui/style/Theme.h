#pragma once

#include <memory>

#include <QObject>
#include <QString>

#include "style/ColorSchemeSource.h"
#include "style/Palette.h"

namespace memewright {

enum class ThemeChoice { System, Light, Dark };

/// Which of the two palettes is on, by the person's choice or the desktop's. Lives on the GUI thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// With no source System is light.
    explicit Theme(std::unique_ptr<ColorSchemeSource> source, QObject* parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    const Palette& palette() const;

    /// Gives the program the palette now and at every change.
    void applyToApplication();

    /// For settings: "system", "light", "dark"; anything else is System.
    static QString choiceName(ThemeChoice choice);
    static ThemeChoice choiceByName(const QString& name);

Q_SIGNALS:
    /// The palette became another one.
    void changed();
    /// The choice became another one, perhaps with the same palette.
    void choiceChanged();

private:
    bool wantsDark() const;
    void update();

    std::unique_ptr<ColorSchemeSource> m_source;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_dark = false;
};

} // namespace memewright
