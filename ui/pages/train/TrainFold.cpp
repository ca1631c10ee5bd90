#include "pages/train/TrainFold.h"

#include <QFontMetrics>
#include <QPainter>
#include <QToolButton>

#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"
#include "style/Style.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kWidth = 40;
constexpr int kIconTop = 46;
constexpr int kTextTop = 80;
constexpr int kBetween = 24;

} // namespace

TrainFold::TrainFold(QWidget* parent) : Panel(parent), m_unfold(new QToolButton(this))
{
    setFixedWidth(kWidth);
    m_unfold->setObjectName(QStringLiteral("unfoldSettings"));
    m_unfold->setIcon(icons::icon(QStringLiteral("chevron-right")));
    m_unfold->setGeometry(kPair, kPair, kControl, kControl);
    m_unfold->setToolTip(tr("Show the settings"));
    m_unfold->setAccessibleName(tr("Show the settings"));
    setQuiet(m_unfold);
    connect(m_unfold, &QToolButton::clicked, this, &TrainFold::unfoldRequested);
}

void TrainFold::setTexts(const QString& title, const QStringList& notes)
{
    m_title = title;
    m_notes = notes;
    setToolTip((QStringList(title) + notes).join(QLatin1Char('\n')));
    update();
}

void TrainFold::paintEvent(QPaintEvent* event)
{
    Panel::paintEvent(event);
    QPainter painter(this);
    const Palette& colors = Palette::of(palette());
    paint::icon(painter, QRectF((width() - kIcon) / 2.0, kIconTop, kIcon, kIcon), "sliders", colors(Role::Text), kIcon);
    painter.translate(width(), kTextTop);
    painter.rotate(90);
    const int room = height() - kTextTop - kGroup;
    const QFont bold = scaled(font(), kBodyPoints, true);
    painter.setFont(bold);
    painter.setPen(colors(Role::Text));
    const QString title = QFontMetrics(bold).elidedText(m_title, Qt::ElideRight, room);
    painter.drawText(QRect(0, 0, room, width()), Qt::AlignLeft | Qt::AlignVCenter, title);
    int from = QFontMetrics(bold).horizontalAdvance(title) + kBetween;
    painter.setFont(scaled(font(), kSmallPoints));
    painter.setPen(colors(Role::Muted));
    for (const QString& note : m_notes) {
        const int end = from + painter.fontMetrics().horizontalAdvance(note);
        if (end > room)
            return; // a part of a sentence says nothing
        painter.drawText(QRect(from, 0, end - from, width()), Qt::AlignLeft | Qt::AlignVCenter, note);
        from = end + kBetween;
    }
}

} // namespace memewright
