#include "pages/models/ModelCardDelegate.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>

#include "models/ModelNames.h"
#include "pages/models/ModelCards.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kHeight = 184;
constexpr int kLeastWidth = 232;
constexpr int kMostWidth = 440; ///< a few cards in a wide window
constexpr int kCurveWidth = 96;
constexpr int kCurveHeight = 32;
constexpr int kLine = 20;
constexpr int kAccentBar = 3;

void paintCurve(QPainter& painter, const QRect& area, const std::vector<QPointF>& curve, const QColor& color)
{
    if (curve.size() < 2)
        return;
    const auto [low, high] = std::ranges::minmax(curve, {}, [](const QPointF& point) { return point.y(); });
    const double height = std::max(1e-9, high.y() - low.y());
    const double width = std::max(1e-9, curve.back().x() - curve.front().x());
    QPolygonF line;
    for (const QPointF& point : curve)
        line << QPointF(area.left() + (point.x() - curve.front().x()) / width * area.width(),
            area.top() + (high.y() - point.y()) / height * area.height());
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

void paintText(QPainter& painter, const QRect& area, const QString& text, const QFont& font, const QColor& color,
    Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, int(alignment | Qt::AlignVCenter), QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

QSize ModelCardDelegate::cell(int viewWidth, int cards)
{
    // The view keeps room for its scroll bar, also where it has none.
    const int room = viewWidth - 2 * kBar;
    const int columns = std::clamp(cards, 1, std::max(1, room / (kLeastWidth + kGroup)));
    return {std::clamp(room / columns, kLeastWidth, kMostWidth), kHeight + kGroup};
}

QSize ModelCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return cell(view ? view->viewport()->width() : 3 * kLeastWidth, index.model()->rowCount());
}

void ModelCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ModelCard& card = static_cast<const ModelCards*>(index.model())->card(index);
    const Palette& colors = Palette::of(option.palette);
    const QRect area = option.rect.adjusted(0, 0, -kGroup, -kGroup);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paint::borderRounded(*painter, area, kRadiusLarge, colors(chosen ? Role::AccentSoft : Role::Surface), colors(Role::Line));
    if (chosen)
        paint::fillRounded(
            *painter, QRect(area.left(), area.top() + 12, kAccentBar, area.height() - 24), 1, colors(Role::Accent));
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paint::ring(*painter, area, kRadiusLarge, colors(Role::AccentInk), kRing);
    const QFont bold = scaled(option.font, kBodyPoints, true);
    const QFont small = scaled(option.font, kSmallPoints);
    QRect line = area.adjusted(kGroup, kGap, -kGroup, 0);
    line.setHeight(24);
    const auto& loss = card.entry.info.metrics.validationLoss;
    const QString figure = loss ? QLocale().toString(*loss, 'f', 3) : QStringLiteral("–");
    const int figureWidth = QFontMetrics(bold).horizontalAdvance(figure) + kGap;
    paintText(*painter, line.adjusted(0, 0, -figureWidth, 0), modelTitle(card.entry), bold, colors(Role::Text));
    paintText(*painter, line, figure, bold, colors(Role::Text), Qt::AlignRight);
    line.translate(0, kLine);
    const QString unit = loss ? ModelCards::tr("val_loss") : ModelCards::tr("no figure");
    paintText(*painter, line.adjusted(0, 0, -QFontMetrics(small).horizontalAdvance(unit) - kGap, 0), networkText(card.entry.info),
        small, colors(Role::Muted));
    paintText(*painter, line, unit, small, colors(Role::Muted), Qt::AlignRight);
    const QRect curve(area.left() + kGroup, line.bottom() + kGap, area.width() - 2 * kGroup, kCurveHeight);
    if (card.curve.size() > 1)
        paintCurve(*painter, curve, card.curve, colors.series(card.series));
    else
        paintText(*painter, curve,
            card.curve.empty() ? ModelCards::tr("no curve: it was not trained here")
                               : ModelCards::tr("no curve yet: measured once"),
            small, colors(Role::Muted));
    line = QRect(area.left() + kGroup, curve.bottom() + kGap, area.width() - 2 * kGroup, kLine);
    for (int i = 0; i < 3; ++i, line.translate(0, kLine))
        if (i < card.samples.size())
            paintText(*painter, line, card.samples[i], small, colors(Role::Text));
        else if (i == 0)
            paintText(*painter, line, ModelCards::tr("no samples"), small, colors(Role::Muted));
    painter->restore();
}

} // namespace memewright
