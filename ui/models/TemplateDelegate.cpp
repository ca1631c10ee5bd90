#include "models/TemplateDelegate.h"

#include <QPainter>
#include <QPainterPath>

#include "models/TemplateModel.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

using namespace metrics;

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
        painter->drawImage(card.topLeft(), image);
        painter->restore();
    } else {
        paint::fillRounded(*painter, card, kRadius, colors(Role::Button));
    }
    if (chosen) {
        paint::ring(*painter, QRectF(card).adjusted(kRing, kRing, -kRing, -kRing), kRadius - kRing, colors(Role::Surface), kRing);
        paint::ring(*painter, card, kRadius, colors(Role::AccentInk), kRing);
    } else if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        paint::ring(*painter, card, kRadius, colors(Role::AccentInk), kRing);
    }
}

void TemplateDelegate::paintCard(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& card) const
{
    const Palette& colors = Palette::of(option.palette);
    paint::borderRounded(painter, card, kRadius, colors(Role::Surface), colors(Role::Edge));
    const QFont bold = scaled(option.font, kSmallPoints, true);
    const QFont small = scaled(option.font, kSmallPoints);
    const QRect name(card.left() + 6, card.top() + 6, card.width() - 12, card.height() - 32);
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
    const QRect hint(card.left() + 4, card.bottom() - 26, card.width() - 8, 20);
    painter.drawText(hint, Qt::AlignCenter, QFontMetrics(small).elidedText(tr("no picture yet"), Qt::ElideRight, hint.width()));
}

} // namespace memewright
