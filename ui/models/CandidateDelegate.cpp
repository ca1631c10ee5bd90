#include "models/CandidateDelegate.h"

#include <algorithm>

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

#include "models/CandidateModel.h"
#include "models/CandidateText.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kNumberWidth = 24; ///< the row's number, from the left end
constexpr int kStarWidth = 32;
constexpr int kFigureWidth = 36;
constexpr int kScoreBarWidth = 32;
constexpr int kNarrowList = 400; ///< below it what was copied stands under the score
constexpr int kOneLineList = 640; ///< from here on rows have one line and the score has a bar
constexpr int kRowOfTwo = 40;
constexpr int kAccentBar = 3;

bool hasTwoLines(const QRect& row)
{
    return row.height() > kRow;
}

QRect half(const QRect& area, bool lower)
{
    const int height = area.height() / 2;
    return QRect(area.left(), area.top() + (lower ? height - 2 : 2), area.width(), height);
}

} // namespace

int CandidateDelegate::copiedWidth(const QFont& font)
{
    return QFontMetrics(scaled(font, kSmallPoints, true)).horizontalAdvance(QStringLiteral("≤ 82/82")) + kGap;
}

int CandidateDelegate::leastForColumns()
{
    return kNarrowList;
}

int CandidateDelegate::rowHeight(int listWidth)
{
    return listWidth < kOneLineList ? kRowOfTwo : kRow;
}

int CandidateDelegate::scoreRight()
{
    return kStarWidth + kGap;
}

QRect CandidateDelegate::starRect(const QRect& row)
{
    return QRect(row.right() - kStarWidth - 2, row.top(), kStarWidth, row.height());
}

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, rowHeight(option.widget != nullptr ? option.widget->width() : kOneLineList)};
}

CandidateDelegate::Columns CandidateDelegate::columnsOf(const QStyleOptionViewItem& option, bool copied)
{
    const QRect row = option.rect;
    const bool stacked = row.width() < kNarrowList && hasTwoLines(row);
    const bool beside = copied && !stacked;
    const int copiedRoom = copied ? copiedWidth(option.font) : 0;
    Columns columns;
    int right = row.right() + 1 - scoreRight();
    columns.copied = QRect(right - copiedRoom, row.top(), copiedRoom, row.height());
    right -= beside ? copiedRoom : 0;
    columns.score = QRect(right - kFigureWidth, row.top(), kFigureWidth, row.height());
    if (copied && stacked) {
        columns.score = half(columns.score, false);
        columns.copied = half(columns.copied, true);
    }
    right -= copied && stacked ? std::max(copiedRoom, kFigureWidth) : kFigureWidth;
    if (!hasTwoLines(row)) {
        columns.bar = QRect(right - kScoreBarWidth, row.center().y() - kBar / 2 + 1, kScoreBarWidth, kBar);
        right -= kScoreBarWidth;
    }
    const int left = row.left() + kNumberWidth + kGap;
    columns.text = QRect(left, row.top(), right - kGap - left, row.height());
    return columns;
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
    paintNumber(*painter, option, index);
    const QVariant copied = index.data(CandidateModel::Copied);
    // All rows of a list know it or none does, but for a moment.
    const Columns columns = columnsOf(option, copied.isValid());
    const int times = hasTwoLines(row) ? 0 : paintTimes(*painter, option, index, columns.text);
    paintText(*painter, option, index, columns.text.adjusted(0, 0, -times, 0));
    paintScore(*painter, option, index, columns);
    if (copied.isValid())
        paintCopied(*painter, option, copied.toString(), columns.copied);
    const bool starred = index.data(CandidateModel::Starred).toBool();
    paint::icon(*painter, starRect(row), starred ? "star-set" : "star", colors(starred ? Role::Text : Role::Muted), kIcon);
}

void CandidateDelegate::paintNumber(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect area(option.rect.left() + 4, option.rect.top(), kNumberWidth, option.rect.height());
    const int times = index.data(CandidateModel::Times).toInt();
    const bool both = times > 1 && hasTwoLines(option.rect);
    painter.setFont(scaled(option.font, kSmallPoints));
    painter.setPen(Palette::of(option.palette)(Role::Muted));
    painter.drawText(both ? half(area, false) : area, Qt::AlignCenter, QString::number(index.row() + 1));
    if (both)
        painter.drawText(half(area, true), Qt::AlignCenter, QStringLiteral("×%1").arg(times));
}

void CandidateDelegate::paintText(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& area) const
{
    const Palette& colors = Palette::of(option.palette);
    const QFont font = scaled(option.font, kBodyPoints, option.state.testFlag(QStyle::State_Selected));
    const auto lines =
        candidateLines(index.data(CandidateModel::Boxes).toStringList(), font, area.width(), hasTwoLines(option.rect) ? 2 : 1);
    const int lineHeight = std::min(QFontMetrics(font).lineSpacing(), area.height() / std::max(1, int(lines.size())));
    double y = area.top() + (area.height() - lineHeight * double(lines.size())) / 2;
    QTextCharFormat muted;
    muted.setForeground(colors(Role::Muted));
    painter.setPen(colors(Role::Text));
    for (const CandidateLine& line : lines) {
        QTextLayout layout(line.text, font);
        QList<QTextLayout::FormatRange> formats;
        for (const int slash : line.slashes)
            formats.push_back({slash, 1, muted});
        layout.setFormats(formats);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        layout.draw(&painter, QPointF(area.left(), y));
        y += lineHeight;
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

void CandidateDelegate::paintScore(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const Columns& columns) const
{
    const Palette& colors = Palette::of(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QVariant known = index.data(CandidateModel::Score);
    const double score = known.toDouble();
    if (!columns.bar.isEmpty() && known.isValid())
        paint::bar(painter, columns.bar, score, colors(chosen ? Role::Text : Role::Muted), colors(Role::Button));
    painter.setFont(scaled(option.font, kBodyPoints, chosen));
    painter.setPen(colors(known.isValid() ? Role::Text : Role::Muted));
    painter.drawText(columns.score, Qt::AlignRight | Qt::AlignVCenter,
        known.isValid() ? QLocale().toString(score, 'f', 2) : QStringLiteral("–"));
}

void CandidateDelegate::paintCopied(
    QPainter& painter, const QStyleOptionViewItem& option, const QString& text, const QRect& area) const
{
    const Palette& colors = Palette::of(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter.setFont(scaled(option.font, kSmallPoints, chosen));
    painter.setPen(colors(chosen ? Role::Text : Role::Muted));
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, text);
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
