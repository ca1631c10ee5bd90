#include "models/TemplateDelegate.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "models/TemplateModel.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kStar = 24; ///< the star's square, in the picture's corner
constexpr int kMark = 18; ///< height of the mark
constexpr double kUnknownOpacity = 0.45; ///< of a picture that the model has no captions for

Knowledge knowledgeOf(const QModelIndex& index)
{
    return Knowledge(index.data(TemplateModel::KnownToModel).toInt());
}

} // namespace

QRect TemplateDelegate::starRect(const QRect& item, const QModelIndex& index)
{
    const bool below = !index.data(TemplateModel::HasPicture).toBool();
    const int top = below ? kThumbnail.height() - kStar - 2 : 4;
    return QRect(item.left() + kThumbnail.width() - kStar - 4, item.top() + top, kStar, kStar);
}

QRect TemplateDelegate::nameRect(const QRect& item)
{
    return QRect(item.left() + 6, item.top() + 6, kThumbnail.width() - 12, kThumbnail.height() - 32);
}

bool TemplateDelegate::showsStar(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    return index.data(TemplateModel::Favourite).toBool() || option.state.testFlag(QStyle::State_MouseOver);
}

QSize TemplateDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return kThumbnail + QSize(kGap, kGap);
}

void TemplateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Palette& colors = Palette::of(option.palette);
    const QRect card(option.rect.topLeft(), kThumbnail);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (!index.data(TemplateModel::HasPicture).toBool()) {
        paintCard(*painter, option, index, card);
    } else if (const auto image = index.data(Qt::DecorationRole).value<QImage>(); !image.isNull()) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QPainterPath outline;
        outline.addRoundedRect(card, kRadius, kRadius);
        painter->setClipPath(outline);
        painter->fillRect(card, colors(Role::Button));
        if (knowledgeOf(index) == Knowledge::Unknown)
            painter->setOpacity(kUnknownOpacity);
        painter->drawImage(card.topLeft(), image);
        painter->restore();
    } else {
        paint::fillRounded(*painter, card, kRadius, colors(Role::Button));
    }
    paintMark(*painter, option, index, card);
    paintStar(*painter, option, index);
    if (chosen) {
        paint::ring(*painter, QRectF(card).adjusted(kRing, kRing, -kRing, -kRing), kRadius - kRing, colors(Role::Surface), kRing);
        paint::ring(*painter, card, kRadius, colors(Role::AccentInk), kRing);
    } else if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        paint::ring(*painter, card, kRadius, colors(Role::AccentInk), kRing);
    }
}

void TemplateDelegate::paintMark(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& card) const
{
    const Knowledge knowledge = knowledgeOf(index);
    if (knowledge == Knowledge::Known)
        return;
    const Palette& colors = Palette::of(option.palette);
    const QFont small = scaled(option.font, kSmallPoints);
    const QString text = QFontMetrics(small).elidedText(
        knowledge == Knowledge::General ? tr("general") : tr("by hand"), Qt::ElideRight, card.width() - 4 * kPair);
    const QRect mark(card.left() + kPair, card.bottom() - kPair - kMark + 1,
        QFontMetrics(small).horizontalAdvance(text) + 2 * kPair + 2, kMark);
    paint::fillRounded(painter, mark, kRadiusSmall, colors(Role::Surface));
    painter.setFont(small);
    painter.setPen(colors(Role::Text));
    painter.drawText(mark, Qt::AlignCenter, text);
}

void TemplateDelegate::paintStar(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!showsStar(option, index))
        return;
    const bool favourite = index.data(TemplateModel::Favourite).toBool();
    const Palette& colors = Palette::of(option.palette);
    const QRect star = starRect(option.rect, index);
    paint::fillRounded(painter, star, kRadiusSmall, colors(Role::Surface));
    paint::icon(painter, star, favourite ? "star-set" : "star", colors(Role::Text), kIconSmall);
}

bool TemplateDelegate::editorEvent(
    QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && starRect(option.rect, index).contains(mouse->position().toPoint())) {
            if (event->type() == QEvent::MouseButtonRelease)
                Q_EMIT starClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

void TemplateDelegate::paintCard(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& card) const
{
    const Palette& colors = Palette::of(option.palette);
    paint::borderRounded(painter, card, kRadius, colors(Role::Surface), colors(Role::Edge));
    const QFont bold = scaled(option.font, kSmallPoints, true);
    const QFont small = scaled(option.font, kSmallPoints);
    const QRect name = nameRect(card);
    const QString text = index.data().toString();
    painter.setPen(colors(Role::Text));
    painter.setFont(bold);
    // Two lines where the words allow it, else one with an ellipsis.
    const QRect needed = QFontMetrics(bold).boundingRect(name, Qt::AlignCenter | Qt::TextWordWrap, text);
    if (name.contains(needed))
        painter.drawText(name, Qt::AlignCenter | Qt::TextWordWrap, text);
    else
        painter.drawText(name, Qt::AlignCenter, QFontMetrics(bold).elidedText(text, Qt::ElideRight, name.width()));
    painter.setPen(colors(Role::Muted));
    painter.setFont(small);
    QRect hint(card.left() + 4, card.bottom() - 26, card.width() - 8, 20);
    if (showsStar(option, index))
        hint.setRight(starRect(option.rect, index).left() - 1);
    painter.drawText(hint, Qt::AlignCenter, QFontMetrics(small).elidedText(tr("no picture yet"), Qt::ElideRight, hint.width()));
}

} // namespace memewright
