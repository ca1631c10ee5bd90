#include "pages/create/ActionButton.h"

#include <QAbstractButton>
#include <QAction>
#include <QToolButton>

#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Style.h"

namespace memewright {

void useAction(QAbstractButton* button, QAction* action)
{
    button->setObjectName(action->objectName());
    if (qobject_cast<QToolButton*>(button) != nullptr)
        button->setAccessibleName(action->text());
    else
        button->setText(action->text());
    button->setCheckable(action->isCheckable());
    const auto follow = [button, action] {
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        button->setChecked(action->isChecked());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(action, &QAction::toggled, button, &QAbstractButton::setChecked);
    QObject::connect(button, &QAbstractButton::clicked, action, [action] { action->trigger(); });
}

QToolButton* quietButton(const QString& icon, QAction* action)
{
    auto* button = new QToolButton;
    button->setIcon(icons::icon(icon));
    button->setIconSize({metrics::kIcon, metrics::kIcon});
    setQuiet(button);
    useAction(button, action);
    return button;
}

} // namespace memewright
