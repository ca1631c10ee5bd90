#include "style/ControlPainter.h"

#include <QLocale>
#include <QWidget>

#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Properties.h"

namespace memewright {

using namespace metrics;

ControlPainter::ControlPainter(const QStyleOption& option, QPainter& painter, const QWidget* widget)
    : m_option(option), m_painter(painter), m_widget(widget), m_palette(Palette::of(option.palette))
{
}

bool ControlPainter::isMain() const
{
    return m_widget && m_widget->property(properties::kMainAction).toBool();
}

bool ControlPainter::isQuiet() const
{
    return m_widget && m_widget->property(properties::kQuiet).toBool();
}

QColor ControlPainter::fillColor() const
{
    const QColor own = m_widget ? m_widget->property(properties::kFill).value<QColor>() : QColor();
    return own.isValid() ? own : m_palette(Role::Text);
}

void ControlPainter::buttonGround() const
{
    const bool enabled = has(QStyle::State_Enabled);
    // A quiet button shows that it is on by its icon alone.
    const bool pressed = has(QStyle::State_Sunken) || (has(QStyle::State_On) && !isQuiet());
    const bool hovered = enabled && has(QStyle::State_MouseOver);
    const qreal radius = isMain() ? kRadiusLarge : kRadius;
    if (isMain() && enabled) {
        const QColor accent = m_palette(Role::Accent);
        paint::fillRounded(m_painter, m_option.rect, radius,
            pressed       ? accent.darker(112)
                : hovered ? accent.darker(105)
                          : accent);
    } else if (!isQuiet() || hovered || pressed) {
        paint::fillRounded(m_painter, m_option.rect, radius, m_palette(hovered || pressed ? Role::Hover : Role::Button));
    }
    focusRing(radius);
}

void ControlPainter::buttonLabel(const QStyleOptionButton& button) const
{
    const bool enabled = has(QStyle::State_Enabled);
    const Role role = !enabled ? Role::Muted : isMain() ? Role::OnAccent : Role::Text;
    const bool arrow = button.features.testFlag(QStyleOptionButton::HasMenu);
    QRect area = button.rect.adjusted(kGap, 0, arrow ? -kGap - kIcon : -kGap, 0);
    const int iconWidth = button.icon.isNull() ? 0 : button.iconSize.width();
    const int spacing = iconWidth > 0 && !button.text.isEmpty() ? kGap : 0;
    const int textWidth = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    int x = area.left() + std::max(0, (area.width() - iconWidth - spacing - textWidth) / 2);
    if (iconWidth > 0) {
        const QRect place(x, area.center().y() - iconWidth / 2 + 1, iconWidth, iconWidth);
        const QIcon::State state = has(QStyle::State_On) ? QIcon::On : QIcon::Off;
        button.icon.paint(&m_painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled, state);
        x += iconWidth + spacing;
    }
    m_painter.setPen(m_palette(role));
    m_painter.drawText(QRect(x, area.top(), area.right() - x + 1, area.height()),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, button.text);
    if (arrow)
        chevron(QRect(area.right() + 1, area.top(), kIcon, area.height()), "chevron-down", enabled);
}

void ControlPainter::toolButtonGround(const QStyleOptionToolButton& button) const
{
    const bool hovered = has(QStyle::State_Enabled) && has(QStyle::State_MouseOver);
    const bool pressed = has(QStyle::State_Sunken);
    const bool bare = isQuiet() || button.state.testFlag(QStyle::State_AutoRaise);
    if (!bare || hovered || pressed)
        paint::fillRounded(m_painter, m_option.rect, kRadius, m_palette(hovered || pressed ? Role::Hover : Role::Button));
    focusRing(kRadius);
}

void ControlPainter::inputFrame() const
{
    const bool focused = has(QStyle::State_HasFocus) && has(QStyle::State_Enabled);
    paint::borderRounded(m_painter, m_option.rect, kRadius, m_palette(Role::Surface),
        m_palette(focused                    ? Role::AccentInk
                : has(QStyle::State_Enabled) ? Role::Edge
                                             : Role::Line),
        focused ? kRing : 1);
}

void ControlPainter::checkBox(bool round) const
{
    const QRectF box = m_option.rect;
    const qreal radius = round ? box.width() / 2 : kRadiusSmall;
    const bool enabled = has(QStyle::State_Enabled);
    const QColor color = enabled ? fillColor() : m_palette(Role::Edge);
    const bool on = has(QStyle::State_On);
    const QColor border =
        on || m_widget == nullptr || !m_widget->property(properties::kFill).isValid() ? m_palette(Role::Edge) : color;
    paint::borderRounded(m_painter, box, radius, on ? color : m_palette(Role::Surface), on ? color : border, on ? 1 : 1.5);
    if (on && round)
        paint::fillRounded(m_painter, box.adjusted(5, 5, -5, -5), box.width(), m_palette(Role::Surface));
    else if (on)
        paint::icon(m_painter, box, "check", m_palette(Role::Surface), qRound(box.width()) - 4);
    if (has(QStyle::State_NoChange))
        paint::fillRounded(m_painter, box.adjusted(4, 7, -4, -7), 1, color);
}

void ControlPainter::progress(const QStyleOptionProgressBar& bar) const
{
    QRectF track = bar.rect;
    track.setTop(track.center().y() - kBar / 2.0);
    track.setHeight(kBar);
    if (bar.maximum > bar.minimum) {
        const double share = double(bar.progress - bar.minimum) / (double(bar.maximum) - bar.minimum);
        paint::bar(m_painter, track, bar.progress < bar.minimum ? 0 : share, fillColor(), m_palette(Role::Button));
        return;
    }
    // The length is not known: a piece in the middle instead of a share.
    paint::bar(m_painter, track, 0, fillColor(), m_palette(Role::Button));
    const qreal third = track.width() / 3;
    paint::fillRounded(m_painter, track.adjusted(third, 0, -third, 0), kBar / 2.0, fillColor());
}

void ControlPainter::slider(const QStyleOptionSlider& slider, const QRect& handle) const
{
    QRectF groove = slider.rect;
    groove.setTop(handle.center().y() + 0.5 - kGroove / 2.0);
    groove.setHeight(kGroove);
    const bool accent = m_widget && m_widget->property(properties::kAccentSlider).toBool();
    const bool enabled = has(QStyle::State_Enabled);
    paint::fillRounded(m_painter, groove, kGroove / 2.0, m_palette(Role::Hover));
    QRectF filled = groove;
    if (slider.upsideDown)
        filled.setLeft(handle.center().x());
    else
        filled.setRight(handle.center().x());
    paint::fillRounded(m_painter, filled, kGroove / 2.0, m_palette(!enabled ? Role::Edge : accent ? Role::Accent : Role::Muted));
    paint::borderRounded(
        m_painter, handle, kKnob / 2.0, m_palette(Role::Surface), m_palette(enabled ? Role::Text : Role::Edge), 2);
    if (has(QStyle::State_HasFocus) && has(QStyle::State_KeyboardFocusChange))
        paint::ring(m_painter, QRectF(handle).adjusted(-3, -3, 3, 3), kKnob / 2.0 + 3, m_palette(Role::AccentInk), kRing);
}

void ControlPainter::scrollBar(const QRect& handle) const
{
    if (!has(QStyle::State_Enabled) || handle.isEmpty())
        return;
    paint::fillRounded(m_painter, handle, kBar / 2.0, m_palette(has(QStyle::State_Sunken) ? Role::Muted : Role::Edge));
}

void ControlPainter::headerSection() const
{
    m_painter.fillRect(m_option.rect, m_palette(Role::Surface));
    m_painter.fillRect(QRect(m_option.rect.left(), m_option.rect.bottom(), m_option.rect.width(), 1), m_palette(Role::Line));
}

void ControlPainter::rowGround(const QStyleOptionViewItem& item) const
{
    if (!has(QStyle::State_Selected))
        return;
    const bool first = item.viewItemPosition == QStyleOptionViewItem::Beginning
        || item.viewItemPosition == QStyleOptionViewItem::OnlyOne || item.viewItemPosition == QStyleOptionViewItem::Invalid;
    m_painter.fillRect(item.rect, m_palette(Role::AccentSoft));
    if (first)
        m_painter.fillRect(QRect(item.rect.left(), item.rect.top() + 2, 3, item.rect.height() - 4), m_palette(Role::Accent));
}

void ControlPainter::popupGround() const
{
    m_painter.fillRect(m_option.rect, m_palette(Role::Raised));
    m_painter.setPen(m_palette(Role::Edge));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(m_option.rect.adjusted(0, 0, -1, -1));
}

void ControlPainter::focusRing(qreal radius) const
{
    if (has(QStyle::State_HasFocus) && has(QStyle::State_KeyboardFocusChange))
        paint::ring(m_painter, m_option.rect, radius, m_palette(Role::AccentInk), kRing);
}

void ControlPainter::chevron(const QRect& rect, const char* name, bool enabled) const
{
    const Role role = !enabled ? Role::Muted : isMain() ? Role::OnAccent : Role::Text;
    paint::icon(m_painter, rect, name, m_palette(role), kIconSmall);
}

} // namespace memewright
