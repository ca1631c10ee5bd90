#include "widgets/ThemedIcon.h"

#include <QPainter>

#include "style/Metrics.h"
#include "style/Paint.h"

namespace memewright {

ThemedIcon::ThemedIcon(const QString& icon, Role role, QWidget* parent) : QWidget(parent), m_icon(icon), m_role(role)
{
    setFixedSize(metrics::kIcon, metrics::kIcon);
}

void ThemedIcon::setIcon(const QString& icon, Role role)
{
    m_icon = icon;
    m_role = role;
    update();
}

void ThemedIcon::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::icon(painter, rect(), m_icon.toLatin1().constData(), Palette::of(palette()).color(m_role), metrics::kIcon);
}

} // namespace memewright
