#include "widgets/HeadingLabel.h"

#include <QPainter>

#include "style/Metrics.h"

namespace memewright {

using namespace metrics;

HeadingLabel::HeadingLabel(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    setFont(scaled(font(), kBodyPoints, true));
}

HintLabel::HintLabel(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    setFont(scaled(font(), kSmallPoints));
    setForegroundRole(QPalette::PlaceholderText);
}

QSize HintLabel::minimumSizeHint() const
{
    return wordWrap() ? QLabel::minimumSizeHint() : QSize(0, QLabel::minimumSizeHint().height());
}

void HintLabel::paintEvent(QPaintEvent* event)
{
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    if (wordWrap() || shown == text()) {
        setToolTip({});
        QLabel::paintEvent(event);
        return;
    }
    setToolTip(text());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), int(alignment()), shown);
}

TitleLabel::TitleLabel(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    setFont(scaled(font(), kTitlePoints, true));
}

} // namespace memewright
