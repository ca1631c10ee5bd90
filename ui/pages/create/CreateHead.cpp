#include "pages/create/CreateHead.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

#include "documents/CreateActions.h"
#include "documents/MemeDocument.h"
#include "documents/ModelChoice.h"
#include "documents/TemplateShelf.h"
#include "models/TemplateWords.h"
#include "pages/create/ActionButton.h"
#include "style/Metrics.h"
#include "widgets/HeadingLabel.h"

namespace memewright {

using namespace metrics;

CreateHead::CreateHead(
    const MemeDocument& document, const ModelChoice& models, TemplateShelf& shelf, const CreateActions& actions, QWidget* parent)
    : QWidget(parent), m_document(document), m_models(models), m_shelf(shelf), m_name(new NameLabel(tr("No picture yet"))),
      m_useWhen(new HintLabel), m_format(new QComboBox)
{
    m_name->setObjectName(QStringLiteral("memeName"));
    m_useWhen->setWholeIn(2);
    m_useWhen->setObjectName(QStringLiteral("useWhen"));
    m_useWhen->setSizePolicy(QSizePolicy::Ignored,
        QSizePolicy::Fixed); // what the name leaves
    m_format->setObjectName(QStringLiteral("format"));
    m_format->setAccessibleName(tr("Written like"));
    m_format->setToolTip(tr("For a picture of your own: which template's captions the model writes for it.\n"
                            "General: what fits any picture, if the model has learned that."));
    m_format->setVisible(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_name);
    layout->addWidget(m_useWhen, 1);
    layout->addWidget(m_format);
    layout->addWidget(quietButton(QStringLiteral("undo"), actions[CreateActions::Undo]));
    layout->addWidget(quietButton(QStringLiteral("redo"), actions[CreateActions::Redo]));
    layout->addWidget(quietButton(QStringLiteral("boxes"), actions[CreateActions::ShowBoxes]));
    connect(&document, &MemeDocument::chosen, this, &CreateHead::showPicture);
    connect(&models, &ModelChoice::loaded, this, &CreateHead::showFormats);
    connect(m_format, &QComboBox::activated, this, [this, &shelf](int index) {
        const QVariant id = m_format->itemData(index);
        shelf.setFormat(id.isValid() ? std::optional<std::int64_t>(id.toLongLong()) : std::nullopt);
    });
}

void CreateHead::showPicture()
{
    m_name->setText(templateName(*m_document.meme()));
    m_useWhen->setText(templateUseWhen(*m_document.meme()));
    showFormats();
}

void CreateHead::showFormats()
{
    m_format->clear();
    const std::optional<Template>& meme = m_document.meme();
    const bool own = meme && m_document.hasPicture() && m_shelf.isOwn(*meme);
    m_format->setVisible(own);
    m_useWhen->setVisible(!own);
    if (!own)
        return;
    m_format->addItem(tr("Written like: general"));
    for (const TemplateEntry& entry : m_models.model().info.templates) {
        if (entry.id == 0)
            continue;
        m_format->addItem(tr("Written like: %1").arg(QString::fromStdString(templateOf(entry).name)), qlonglong(entry.id));
        if (meme->templateId == entry.id)
            m_format->setCurrentIndex(m_format->count() - 1);
    }
}

} // namespace memewright
