#include "models/CandidateDelegate.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include "models/CandidateModel.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kNumberWidth = 24; ///< the row's number, from the left end
constexpr int kStarWidth = 32;
constexpr int kFigureWidth = 40;
constexpr int kScoreBarWidth = 32;
constexpr int kCopiedWidth = 84;
constexpr int kLeastShare = 96; ///< room for each box's text; where there is less, one text may take what the next ones lack
constexpr int kNarrowRow = 400; ///< below it the score is a figure without a bar
constexpr int kAccentBar = 3;

int barWidth(const QRect& row)
{
    return row.width() < kNarrowRow ? 0 : kScoreBarWidth;
}

/// All rows of a list know it or none does, but for a moment.
int copiedRoom(const QRect& row, const QModelIndex& index)
{
    return row.width() < kNarrowRow || !index.data(CandidateModel::Copied).isValid() ? 0 : kCopiedWidth;
}

} // namespace

int CandidateDelegate::copiedWidth()
{
    return kCopiedWidth;
}

int CandidateDelegate::leastForColumns()
{
    return kNarrowRow;
}

int CandidateDelegate::scoreRight()
{
    return kStarWidth + kGap;
}

QRect CandidateDelegate::starRect(const QRect& row)
{
    return QRect(row.right() - kStarWidth - 2, row.top(), kStarWidth, row.height());
}

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, kRow};
}

void CandidateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Palette& colors = Palette::of(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QRect row = option.rect;
    if (chosen) {
        paint::fillRounded(*painter, row, kRadius, colors(Role::AccentSoft));
        paint::fillRounded(*painter, QRect(row.left(), row.top() + 4, kAccentBar, row.height() - 8), 1, colors(Role::Accent));
    } else if (index.row() > 0) {
        painter->fillRect(QRect(row.left() + kGap, row.top(), row.width() - 2 * kGap, 1), colors(Role::Line));
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paint::ring(*painter, row, kRadius, colors(Role::AccentInk), kRing);
    painter->setFont(scaled(option.font, kSmallPoints));
    painter->setPen(colors(Role::Muted));
    painter->drawText(
        QRect(row.left() + 4, row.top(), kNumberWidth, row.height()), Qt::AlignCenter, QString::number(index.row() + 1));
    const int left = row.left() + kNumberWidth + kGap;
    const int right = row.right() - scoreRight() - copiedRoom(row, index) - kFigureWidth - barWidth(row) - kGap;
    const QRect area(left, row.top(), right - left, row.height());
    paintText(*painter, option, index, area.adjusted(0, 0, -paintTimes(*painter, option, index, area), 0));
    paintScore(*painter, option, index);
    if (copiedRoom(row, index) > 0)
        paintCopied(*painter, option, index.data(CandidateModel::Copied).toString());
    const bool starred = index.data(CandidateModel::Starred).toBool();
    paint::icon(*painter, starRect(row), starred ? "star-set" : "star", colors(starred ? Role::Text : Role::Muted), kIcon);
}

void CandidateDelegate::paintText(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& area) const
{
    const Palette& colors = Palette::of(option.palette);
    const QFont font = scaled(option.font, kBodyPoints, option.state.testFlag(QStyle::State_Selected));
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const QStringList boxes = index.data(CandidateModel::Boxes).toStringList();
    const QString slash = QStringLiteral("/");
    const int slashWidth = metrics.horizontalAdvance(slash) + 2 * kGap;
    int x = area.left();
    int needed = slashWidth * int(boxes.size() - 1); ///< by the boxes that are still to come, and the slashes
    for (const QString& box : boxes)
        needed += metrics.horizontalAdvance(box);
    for (int i = 0; i < boxes.size() && x < area.right(); ++i) {
        if (i > 0) {
            painter.setPen(colors(Role::Muted));
            painter.drawText(QRect(x, area.top(), slashWidth, area.height()), Qt::AlignCenter, slash);
            x += slashWidth;
        }
        // Each box may have its share of the room, and what the later ones leave.
        const int left = area.right() - x - slashWidth * int(boxes.size() - 1 - i);
        needed -= metrics.horizontalAdvance(boxes[i]) + (i + 1 < boxes.size() ? slashWidth : 0);
        const bool cramped = left / int(boxes.size() - i) < kLeastShare;
        const int share = std::max(left / int(boxes.size() - i), area.right() - x - slashWidth - needed);
        const int room = cramped ? area.right() - x : i + 1 < boxes.size() ? share : left;
        const QString text = metrics.elidedText(boxes[i], Qt::ElideRight, std::max(0, room));
        painter.setPen(colors(Role::Text));
        painter.drawText(QRect(x, area.top(), area.right() - x + 1, area.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += metrics.horizontalAdvance(text);
        if (cramped && area.right() - x < 2 * slashWidth)
            return;
    }
}

int CandidateDelegate::paintTimes(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& area) const
{
    const int times = index.data(CandidateModel::Times).toInt();
    const QString picture = index.data(CandidateModel::Picture).toString();
    if (times < 2 && picture.isEmpty())
        return 0;
    painter.setFont(scaled(option.font, kSmallPoints));
    const QString text = picture.isEmpty() ? QStringLiteral("×%1").arg(times)
                                           : painter.fontMetrics().elidedText(picture, Qt::ElideRight, area.width() / 3);
    painter.setPen(Palette::of(option.palette)(Role::Muted));
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, text);
    return painter.fontMetrics().horizontalAdvance(text) + kGap;
}

void CandidateDelegate::paintScore(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Palette& colors = Palette::of(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QVariant known = index.data(CandidateModel::Score);
    if (!known.isValid())
        return;
    const double score = known.toDouble();
    const int right = option.rect.right() - scoreRight() - copiedRoom(option.rect, index);
    const QRect figure(right - kFigureWidth + 1, option.rect.top(), kFigureWidth, option.rect.height());
    const QRectF bar(figure.left() - kScoreBarWidth, option.rect.center().y() - kBar / 2 + 1, kScoreBarWidth, kBar);
    if (barWidth(option.rect) > 0)
        paint::bar(painter, bar, score, colors(chosen ? Role::Text : Role::Muted), colors(Role::Button));
    painter.setFont(scaled(option.font, kBodyPoints, chosen));
    painter.setPen(colors(Role::Text));
    painter.drawText(figure, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(score, 'f', 2));
}

void CandidateDelegate::paintCopied(QPainter& painter, const QStyleOptionViewItem& option, const QString& text) const
{
    const Palette& colors = Palette::of(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter.setFont(scaled(option.font, kSmallPoints, chosen));
    painter.setPen(colors(chosen ? Role::Text : Role::Muted));
    const int right = option.rect.right() - scoreRight();
    painter.drawText(QRect(right - kCopiedWidth + 1, option.rect.top(), kCopiedWidth, option.rect.height()),
        Qt::AlignRight | Qt::AlignVCenter, text);
}

bool CandidateDelegate::editorEvent(
    QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && starRect(option.rect).contains(mouse->position().toPoint())) {
            Q_EMIT starClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace memewright
