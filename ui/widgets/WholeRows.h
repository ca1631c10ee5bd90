#pragma once

#include <algorithm>

#include <QLayout>
#include <QWidget>

namespace memewright::wholeRows {

/// Makes the layout's lower margin as large as it takes for the view, which grows in it, to end with a whole row.
inline void keep(QLayout* layout, const QWidget* view, int row, int header, int leastMargin)
{
    layout->activate();
    QMargins margins = layout->contentsMargins();
    const int room = view->height() + margins.bottom() - leastMargin - header;
    margins.setBottom(leastMargin + (room > row ? room % row : 0));
    layout->setContentsMargins(margins);
}

} // namespace memewright::wholeRows
