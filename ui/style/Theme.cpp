#include "style/Theme.h"

#include <QApplication>

namespace memewright {

Theme::Theme(std::unique_ptr<ColorSchemeSource> source, QObject* parent) : QObject(parent), m_source(std::move(source))
{
    if (m_source)
        connect(m_source.get(), &ColorSchemeSource::changed, this, &Theme::update);
    m_dark = wantsDark();
}

void Theme::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    update();
    Q_EMIT choiceChanged();
}

const Palette& Theme::palette() const
{
    return m_dark ? Palette::dark() : Palette::light();
}

void Theme::applyToApplication()
{
    const auto apply = [this] { QApplication::setPalette(palette().toQt()); };
    apply();
    connect(this, &Theme::changed, qApp, apply);
}

QString Theme::choiceName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice Theme::choiceByName(const QString& name)
{
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        if (name == choiceName(choice))
            return choice;
    }
    return ThemeChoice::System;
}

bool Theme::wantsDark() const
{
    if (m_choice != ThemeChoice::System)
        return m_choice == ThemeChoice::Dark;
    return m_source && m_source->isDark();
}

void Theme::update()
{
    if (wantsDark() == m_dark)
        return;
    m_dark = !m_dark;
    Q_EMIT changed();
}

} // namespace memewright
