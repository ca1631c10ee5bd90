#pragma once

#include <QWidget>

#include "style/Palette.h"

namespace memewright {

/// An icon beside a text, in a colour that follows the theme.
class ThemedIcon : public QWidget
{
    Q_OBJECT

public:
    ThemedIcon(const QString& icon, Role role, QWidget* parent = nullptr);

    void setIcon(const QString& icon, Role role);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    Role m_role;
};

} // namespace memewright
