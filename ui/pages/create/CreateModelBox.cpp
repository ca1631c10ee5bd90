#include "pages/create/CreateModelBox.h"

#include "documents/ModelChoice.h"
#include "models/ModelNames.h"

namespace memewright {

CreateModelBox::CreateModelBox(ModelChoice& models, QWidget* parent) : QComboBox(parent), m_models(models)
{
    setObjectName(QStringLiteral("model"));
    setAccessibleName(tr("Model"));
    setFixedWidth(176);
    setToolTip(tr("The network that writes. Runs of the Train page appear here as soon as they have a checkpoint;\n"
                  "one that goes on is read again whenever it got better."));
    connect(&models, &ModelChoice::listed, this, &CreateModelBox::showModels);
    connect(this, &QComboBox::activated, &models, &ModelChoice::choose);
}

void CreateModelBox::showModels()
{
    clear();
    for (const ModelEntry& entry : m_models.entries()) {
        QString hint = QString::fromStdString(entry.path.string());
        if (const auto loss = entry.info.metrics.validationLoss)
            hint += QLatin1Char('\n') + tr("Validation loss %1 nats a character").arg(*loss, 0, 'f', 3);
        addItem(modelTitle(entry));
        setItemData(count() - 1, hint, Qt::ToolTipRole);
    }
    setEnabled(count() > 0);
    if (count() == 0)
        addItem(tr("No model"));
    else
        setCurrentIndex(m_models.index());
}

} // namespace memewright
