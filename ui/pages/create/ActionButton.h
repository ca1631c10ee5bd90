#pragma once

#include <QString>

class QAbstractButton;
class QAction;
class QToolButton;

namespace memewright {

/// Makes the button one that does the action: with its name, tooltip and state. Buttons with an icon alone say its text to screen
/// readers; the others show it.
void useAction(QAbstractButton* button, QAction* action);
/// A button with an icon alone.
QToolButton* quietButton(const QString& icon, QAction* action);

} // namespace memewright
