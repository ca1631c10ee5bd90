#include "widgets/HeadingLabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "style/Metrics.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kLeastShown = 3; ///< characters of a text that is cut, the ellipsis among them

} // namespace

HeadingLabel::HeadingLabel(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    setFont(scaled(font(), kBodyPoints, true));
}

HintLabel::HintLabel(const QString& text, QWidget* parent) : CutLabel(text, parent)
{
    setFont(scaled(font(), kSmallPoints));
    setForegroundRole(QPalette::PlaceholderText);
}

QSize CutLabel::minimumSizeHint() const
{
    return wordWrap() ? QLabel::minimumSizeHint() : QSize(0, QLabel::minimumSizeHint().height());
}

void CutLabel::setWholeIn(int lines)
{
    m_lines = lines;
    setFixedHeight(lines * fontMetrics().lineSpacing());
}

bool CutLabel::fits() const
{
    if (wordWrap())
        return true;
    const int flags = m_lines > 0 ? int(Qt::TextWordWrap) : int(Qt::TextSingleLine);
    const QRect needed = fontMetrics().boundingRect(contentsRect(), flags, text());
    return needed.width() <= contentsRect().width() && (m_lines == 0 || needed.height() <= contentsRect().height());
}

bool CutLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || fits())
        return QLabel::event(event);
    const QString whole = toolTip().isEmpty() ? text() : text() + QLatin1Char('\n') + toolTip();
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), whole, this);
    return true;
}

void CutLabel::paintEvent(QPaintEvent* event)
{
    const bool whole = fits();
    if (whole && m_lines == 0) {
        QLabel::paintEvent(event);
        return;
    }
    if (!whole && m_lines > 0)
        return;
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    if (whole) {
        painter.drawText(contentsRect(), int(alignment()) | Qt::TextWordWrap, text());
        return;
    }
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    // A single letter says nothing.
    if (shown.size() > kLeastShown)
        painter.drawText(contentsRect(), int(alignment()), shown);
}

NameLabel::NameLabel(const QString& text, QWidget* parent) : CutLabel(text, parent)
{
    setFont(scaled(font(), kBodyPoints, true));
    setTextFormat(Qt::PlainText);
}

TitleLabel::TitleLabel(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    setFont(scaled(font(), kTitlePoints, true));
}

} // namespace memewright
