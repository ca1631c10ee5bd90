#include "widgets/Panel.h"

#include <QPainter>

#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

Panel::Panel(QWidget* parent) : QWidget(parent) { }

void Panel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Palette& colors = Palette::of(palette());
    paint::borderRounded(painter, rect(), metrics::kRadiusLarge, colors(Role::Surface), colors(Role::Line));
}

Rule::Rule(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(1);
}

void Rule::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Palette::of(palette()).color(Role::Line));
}

} // namespace memewright
