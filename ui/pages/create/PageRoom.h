#pragma once

#include <QHBoxLayout>

namespace memewright {

inline constexpr int kNarrowPage = 1040; ///< below this width the columns are narrower
inline constexpr int kLowPage = 640; ///< below this height the most needed comes first
inline constexpr int kScrollBarRoom = 16; ///< of the page's right margin, for the right column's scroll bar

/// Ends where the columns end, before the room of the scroll bar.
inline QLayout* besideScrollBar(QWidget* widget)
{
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, kScrollBarRoom, 0);
    layout->addWidget(widget);
    return layout;
}

} // namespace memewright
