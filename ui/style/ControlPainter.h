#pragma once

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include "style/Palette.h"

namespace memewright {

/// Draws one standard control by the design's tokens; Style gives it what Qt asks for. Made anew for each painting.
class ControlPainter
{
public:
    ControlPainter(const QStyleOption& option, QPainter& painter, const QWidget* widget);

    void buttonGround() const;
    void buttonLabel(const QStyleOptionButton& button) const;
    void toolButtonGround(const QStyleOptionToolButton& button) const;
    void inputFrame() const; ///< line edits, spin boxes, combo boxes
    void checkBox(bool round) const;
    void progress(const QStyleOptionProgressBar& bar) const;
    void slider(const QStyleOptionSlider& slider, const QRect& handle) const;
    void scrollBar(const QRect& handle) const;
    void headerSection() const;
    void rowGround(const QStyleOptionViewItem& item) const;
    void popupGround() const; ///< menus, tool tips
    void focusRing(qreal radius) const; ///< only when the focus came by a key
    void chevron(const QRect& rect, const char* name, bool enabled) const;

private:
    bool has(QStyle::StateFlag flag) const { return m_option.state.testFlag(flag); }
    bool isMain() const;
    bool isQuiet() const;
    QColor fillColor() const;

    const QStyleOption& m_option;
    QPainter& m_painter;
    const QWidget* m_widget;
    const Palette& m_palette;
};

} // namespace memewright
