#include "widgets/KeptControls.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>

namespace memewright {

namespace {

/// Calls `visit` for each control that holds something, as the class that it is.
template <class Visit>
void forEachControl(const QWidget& parent, Visit visit)
{
    for (auto* child : parent.findChildren<QWidget*>()) {
        if (child->objectName().isEmpty() || child->objectName().startsWith(QLatin1String("qt_")))
            continue;
        if (auto* number = qobject_cast<QSpinBox*>(child))
            visit(number);
        else if (auto* decimal = qobject_cast<QDoubleSpinBox*>(child))
            visit(decimal);
        else if (auto* line = qobject_cast<QLineEdit*>(child))
            visit(line);
        else if (auto* choice = qobject_cast<QComboBox*>(child))
            visit(choice);
        else if (auto* button = qobject_cast<QAbstractButton*>(child); button != nullptr && button->isCheckable())
            visit(button);
    }
}

struct Save {
    QSettings& settings;

    void operator()(QSpinBox* box) const { settings.setValue(box->objectName(), box->value()); }
    void operator()(QDoubleSpinBox* box) const { settings.setValue(box->objectName(), box->value()); }
    void operator()(QLineEdit* line) const { settings.setValue(line->objectName(), line->text()); }
    void operator()(QComboBox* box) const { settings.setValue(box->objectName(), box->currentIndex()); }
    void operator()(QAbstractButton* button) const { settings.setValue(button->objectName(), button->isChecked()); }
};

struct Restore {
    const QSettings& settings;

    template <class Box>
    void setNumber(Box* box) const
    {
        bool isNumber = false;
        const double value = settings.value(box->objectName()).toDouble(&isNumber);
        if (isNumber)
            box->setValue(static_cast<decltype(box->value())>(value));
    }
    void operator()(QSpinBox* box) const { setNumber(box); }
    void operator()(QDoubleSpinBox* box) const { setNumber(box); }
    void operator()(QLineEdit* line) const
    {
        if (settings.contains(line->objectName()))
            line->setText(settings.value(line->objectName()).toString());
    }
    void operator()(QComboBox* box) const
    {
        bool isNumber = false;
        const int index = settings.value(box->objectName()).toInt(&isNumber);
        if (isNumber && index >= 0 && index < box->count())
            box->setCurrentIndex(index);
    }
    void operator()(QAbstractButton* button) const
    {
        // One of an exclusive group goes off when another goes on.
        const bool on = settings.value(button->objectName(), button->isChecked()).toBool();
        if (on != button->isChecked() && (on || button->group() == nullptr))
            button->click();
    }
};

} // namespace

void saveControls(const QWidget& parent, QSettings& settings)
{
    forEachControl(parent, Save{settings});
}

void restoreControls(QWidget& parent, const QSettings& settings)
{
    forEachControl(parent, Restore{settings});
}

} // namespace memewright
