#include "plots/PlotHover.h"

#include <algorithm>
#include <cmath>

#include <QFontMetrics>
#include <QPainter>

#include "plots/AxisWords.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

namespace {

constexpr int kLineHeight = 24;
constexpr int kSwatch = 10;
constexpr int kPadding = 12;
constexpr int kColumnGap = 20;
constexpr int kLongestName = 160;

QString number(Measure measure, const std::optional<double>& value)
{
    return value ? figureText(measure, *value) : QStringLiteral("–");
}

} // namespace

PlotHover::PlotHover(QWidget* plot) : QWidget(plot)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("plotHover"));
}

void PlotHover::showContent(const HoverContent& content)
{
    m_content = content;
    update();
}

void PlotHover::clear()
{
    if (!m_content)
        return;
    m_content.reset();
    update();
}

PlotHover::Columns PlotHover::columns() const
{
    const QFontMetrics bold(metrics::scaled(font(), metrics::kBodyPoints, true));
    const QFontMetrics small(metrics::scaled(font(), metrics::kSmallPoints));
    Columns columns;
    columns.name = bold.horizontalAdvance(m_content->place) - kSwatch - metrics::kGap;
    for (const HoverLine& line : m_content->lines)
        columns.name = std::max(columns.name, std::min(kLongestName, bold.horizontalAdvance(line.name)));
    const int figure = bold.horizontalAdvance(QStringLiteral("00.000"));
    columns.training = std::max(figure, small.horizontalAdvance(tr("training")));
    columns.validation = std::max(figure, small.horizontalAdvance(tr("validation")));
    return columns;
}

QRectF PlotHover::boxFor(const Columns& columns) const
{
    const double width =
        2 * kPadding + kSwatch + metrics::kGap + columns.name + columns.training + columns.validation + 2 * kColumnGap;
    const double height = kLineHeight * static_cast<double>(1 + m_content->lines.size()) + metrics::kGap;
    double left = m_content->x + kPadding;
    if (left + width > this->width() - metrics::kPair)
        left = m_content->x - kPadding - width;
    const double top = std::min(m_content->box.top() + metrics::kGap, this->height() - height - metrics::kPair);
    return {std::round(std::max(left, double(metrics::kPair))), std::round(top), width, height};
}

void PlotHover::paintEvent(QPaintEvent*)
{
    if (!m_content)
        return;
    QPainter painter(this);
    const Palette& colors = Palette::of(palette());
    painter.setPen(QPen(colors(Role::Muted), 1));
    const int x = qRound(m_content->x);
    painter.drawLine(x, qRound(m_content->span.top()), x, qRound(m_content->span.bottom()));
    if (m_content->lines.empty())
        return;
    const Columns widths = columns();
    const QRectF box = boxFor(widths);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::borderRounded(painter, box, metrics::kRadius, colors(Role::Raised), colors(Role::Edge));
    paintLines(painter, box, widths);
}

void PlotHover::paintLines(QPainter& painter, const QRectF& box, const Columns& columns) const
{
    const Palette& colors = Palette::of(palette());
    const QFont body = metrics::scaled(font(), metrics::kBodyPoints);
    const QFont bold = metrics::scaled(font(), metrics::kBodyPoints, true);
    const double right = box.right() - kPadding;
    QRectF row(box.left() + kPadding, box.top() + metrics::kPair, box.width() - 2 * kPadding, kLineHeight);
    const auto cell = [&](double end, int width) { return QRectF(end - width, row.top(), width, kLineHeight); };
    painter.setPen(colors(Role::Text));
    painter.setFont(bold);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_content->place);
    painter.setFont(metrics::scaled(font(), metrics::kSmallPoints));
    painter.setPen(colors(Role::Muted));
    const double trainingEnd = right - columns.validation - kColumnGap;
    painter.drawText(cell(trainingEnd, columns.training), Qt::AlignRight | Qt::AlignVCenter, tr("training"));
    painter.drawText(cell(right, columns.validation), Qt::AlignRight | Qt::AlignVCenter, tr("validation"));
    for (const HoverLine& line : m_content->lines) {
        row.translate(0, kLineHeight);
        const QRectF swatch(row.left(), row.center().y() - kSwatch / 2.0, kSwatch, kSwatch);
        paint::fillRounded(painter, swatch, 3, colors.series(line.series));
        painter.setPen(colors(Role::Text));
        painter.setFont(body);
        const QRectF name(swatch.right() + metrics::kGap, row.top(), columns.name, kLineHeight);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(body).elidedText(line.name, Qt::ElideRight, static_cast<int>(name.width())));
        painter.drawText(
            cell(trainingEnd, columns.training), Qt::AlignRight | Qt::AlignVCenter, number(m_content->measure, line.training));
        painter.setFont(bold);
        painter.drawText(
            cell(right, columns.validation), Qt::AlignRight | Qt::AlignVCenter, number(m_content->measure, line.validation));
    }
}

} // namespace memewright
