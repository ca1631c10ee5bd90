#include "widgets/ShowWhole.h"

#include <algorithm>

#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

#include "style/Metrics.h"

namespace memewright {

using namespace metrics;

namespace {

/// What was shown this moment has no place yet, nor has what stands around it. From the inside out.
void layOut(QWidget* part, const QWidget* content)
{
    for (QWidget* widget = part; widget != nullptr; widget = widget->parentWidget()) {
        if (widget->layout() != nullptr)
            widget->layout()->activate();
        if (widget == content)
            return;
    }
}

} // namespace

void showWhole(QScrollArea& area, QWidget& part)
{
    QWidget* content = area.widget();
    layOut(&part, content);
    content->resize(content->width(), std::max(area.viewport()->height(), content->minimumSizeHint().height()));
    layOut(&part, content);
    const int top = part.mapTo(content, QPoint(0, 0)).y() - kGap;
    const int foot = top + kGap + part.height() + kGap - area.viewport()->height();
    QScrollBar* bar = area.verticalScrollBar();
    bar->setMaximum(std::max(0, content->height() - area.viewport()->height()));
    if (bar->value() < foot || bar->value() > top)
        bar->setValue(std::min(top, std::max(foot, std::min(bar->value(), top))));
}

} // namespace memewright
