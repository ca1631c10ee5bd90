#include "pages/data/ReportBar.h"

#include <algorithm>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kBarHeight = 32;
constexpr int kBetween = 2; ///< parts
constexpr int kLeastPart = 6;
constexpr int kLegendRow = 24;
constexpr int kLegendColumn = 168;
constexpr int kColumnGap = kGroup + kGap;
constexpr int kSwatch = 12;
constexpr int kRingRoom = 3; ///< the ring of the chosen part goes around it

QString number(quint64 value)
{
    return QLocale().toString(qulonglong(value));
}

} // namespace

ReportBar::ReportBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("reportBar"));
    setAccessibleName(tr("What was kept and dropped"));
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ReportBar::setParts(std::vector<ReportPart> parts)
{
    m_parts = std::move(parts);
    m_chosen = -1;
    updateGeometry();
    update();
}

void ReportBar::choose(int part)
{
    if (part == m_chosen || part >= int(m_parts.size()))
        return;
    m_chosen = part;
    if (part >= 0)
        setAccessibleDescription(tr("%1: %2").arg(m_parts[std::size_t(part)].title, number(m_parts[std::size_t(part)].count)));
    update();
    Q_EMIT chosenChanged(part);
}

QRect ReportBar::partRect(int part) const
{
    quint64 whole = 0;
    for (const ReportPart& each : m_parts)
        whole += each.count;
    const int room = width() - 2 * kRingRoom - (int(m_parts.size()) - 1) * kBetween;
    // A sliver that cannot be hit with the mouse is no part; the largest gives what the smallest need.
    std::vector<int> widths;
    for (const ReportPart& each : m_parts)
        widths.push_back(std::max(kLeastPart, int(double(each.count) / double(std::max<quint64>(1, whole)) * room)));
    int left = room;
    for (const int each : widths)
        left -= each;
    if (!widths.empty())
        *std::max_element(widths.begin(), widths.end()) += left;
    int x = kRingRoom;
    for (int i = 0; i < part; ++i)
        x += widths[std::size_t(i)] + kBetween;
    return {x, kRingRoom, widths[std::size_t(part)], kBarHeight};
}

int ReportBar::columnsFor(int width) const
{
    return std::clamp((width - 2 * kRingRoom + kColumnGap) / legendColumn(), 1, 4);
}

int ReportBar::legendColumn() const
{
    const QFontMetrics name(scaled(font(), kSmallPoints, true)), count(scaled(font(), kSmallPoints));
    int longest = kLegendColumn;
    for (const ReportPart& part : m_parts)
        longest = std::max(longest,
            kSwatch + kGap + name.horizontalAdvance(part.title) + kGap + count.horizontalAdvance(number(part.count))
                + kColumnGap);
    return longest;
}

QRect ReportBar::legendRect(int part) const
{
    const int columns = columnsFor(width());
    const int column = (width() - 2 * kRingRoom + kColumnGap) / columns;
    return {kRingRoom + part % columns * column, kBarHeight + 2 * kRingRoom + kGap + part / columns * kLegendRow,
        column - kColumnGap, kLegendRow};
}

int ReportBar::partAt(const QPoint& position) const
{
    for (int part = 0; part < int(m_parts.size()); ++part)
        if (partRect(part).contains(position) || legendRect(part).contains(position))
            return part;
    return -1;
}

QSize ReportBar::sizeHint() const
{
    return {4 * kLegendColumn, heightForWidth(4 * kLegendColumn)};
}

QSize ReportBar::minimumSizeHint() const
{
    return {2 * kLegendColumn, heightForWidth(width())};
}

int ReportBar::heightForWidth(int width) const
{
    const int columns = columnsFor(width);
    const int rows = (int(m_parts.size()) + columns - 1) / columns;
    return kBarHeight + 2 * kRingRoom + kGap + rows * kLegendRow;
}

void ReportBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& colors = Palette::of(palette());
    for (int part = 0; part < int(m_parts.size()); ++part) {
        const QRect rect = partRect(part);
        paint::fillRounded(painter, rect, kRadiusSmall, colors.part(m_parts[std::size_t(part)].color));
        if (part == m_chosen) {
            paint::ring(painter, rect.adjusted(-1, -1, 1, 1), kRadiusSmall + 1, colors(Role::Surface), 2);
            paint::ring(painter, rect.adjusted(-3, -3, 3, 3), kRadius, colors(Role::AccentInk), kRing);
        }
        paintLegend(painter, part);
    }
}

void ReportBar::paintLegend(QPainter& painter, int part) const
{
    const ReportPart& what = m_parts[std::size_t(part)];
    const Palette& colors = Palette::of(palette());
    const QRect line = legendRect(part);
    paint::fillRounded(painter, QRect(line.left(), line.center().y() - kSwatch / 2 + 1, kSwatch, kSwatch), kRadiusSmall,
        colors.part(what.color));
    painter.setFont(scaled(font(), kSmallPoints, part == m_chosen));
    painter.setPen(colors(Role::Text));
    const QString count = number(what.count);
    const int countWidth = painter.fontMetrics().horizontalAdvance(count) + kGap;
    const QRect text = line.adjusted(kSwatch + kGap, 0, -countWidth, 0);
    painter.drawText(
        text, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(what.title, Qt::ElideRight, text.width()));
    painter.setPen(colors(Role::Muted));
    painter.setFont(scaled(font(), kSmallPoints));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
}

void ReportBar::mousePressEvent(QMouseEvent* event)
{
    if (const int part = partAt(event->position().toPoint()); part >= 0)
        choose(part);
}

void ReportBar::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_parts.size()) - 1;
    if (event->key() == Qt::Key_Right)
        choose(std::min(m_chosen + 1, last));
    else if (event->key() == Qt::Key_Left && m_chosen > 0)
        choose(m_chosen - 1);
    else
        QWidget::keyPressEvent(event);
}

bool ReportBar::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn && m_chosen < 0)
        choose(0);
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int part = partAt(help->pos());
    if (part >= 0)
        QToolTip::showText(help->globalPos(),
            tr("%1: %2. A click shows examples.").arg(m_parts[std::size_t(part)].title, number(m_parts[std::size_t(part)].count)),
            this);
    return true;
}

} // namespace memewright
