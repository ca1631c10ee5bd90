#include <algorithm>

#include <QComboBox>
#include <QTimer>
#include <QUndoStack>

#include "base/Numbers.h"
#include "dialogs/PictureDialogs.h"
#include "meme/TemplateFolders.h"
#include "models/CandidateModel.h"
#include "models/TemplateModel.h"
#include "models/TemplateWords.h"
#include "pages/create/CreateBoxes.h"
#include "pages/create/CreateCandidates.h"
#include "pages/create/CreateCanvas.h"
#include "pages/create/CreateGallery.h"
#include "pages/create/CreatePage.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"

namespace memewright {

void CreatePage::refreshTemplates()
{
    m_files.run([folders = m_context.allTemplateFolders()]() -> Result<TemplateCollection> { return readTemplates(folders); },
        [this](Result<TemplateCollection> found) {
            if (!found)
                return showError(found.error());
            setTemplates(std::move(found->templates));
            if (!found->broken.empty())
                showError(found->broken.front());
        });
}

void CreatePage::setTemplates(std::vector<Template> templates)
{
    m_templates = m_store.withLayouts(std::move(templates));
    m_gallery->setFavourites(m_store.favourites());
    m_gallery->setPictures(m_templates);
    m_canvas->setTemplateCount(m_gallery->count());
    if (!m_wantedMeme.isEmpty())
        m_gallery->choose(m_wantedMeme);
}

void CreatePage::leavePicture()
{
    keepEdits();
    if (m_generation.isRunning())
        m_generation.stop();
    if (m_document.meme())
        m_memory.keep(m_document.meme()->name, {m_candidates->kept(), std::move(m_written)});
}

void CreatePage::showPicture()
{
    const Template& meme = *m_document.meme();
    m_name->setText(templateName(meme));
    m_useWhen->setText(templateUseWhen(meme));
    Sitting sitting = m_memory.recall(meme.name);
    m_written = std::move(sitting.written);
    m_candidates->putBack(std::move(sitting.candidates));
    const auto& rows = m_candidates->model()->rows();
    // An answer may have come while another picture was shown.
    if (std::ranges::any_of(rows, [](const CandidateRow& row) { return !row.copied; }))
        checkOriginality(0, int(rows.size()));
    showOriginality();
    warnAboutLetters();
    showBoxStyle();
    updateFormats();
    updateActions();
    updateStale();
    tellWhatIsUnknown();
    askScores();
}

std::vector<TextBox> CreatePage::usualBoxes(std::optional<std::int64_t> format) const
{
    std::vector<TextBox> boxes = ownTemplate(QString()).boxes;
    const auto& known = m_model.info.templates;
    const auto entry = std::ranges::find_if(known, [&](const TemplateEntry& one) { return format && one.id == *format; });
    if (entry == known.end() || entry->boxes < 1 || std::size_t(entry->boxes) == boxes.size())
        return boxes;
    // The texts of boxes of one name stay when the format changes.
    std::vector<TextBox> places = templateOf(*entry).boxes;
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i].id = i < boxes.size() ? boxes[i].id : "box " + numberText(i + 1);
    return places;
}

void CreatePage::updateFormats()
{
    m_format->clear();
    const bool own = m_document.meme() && m_document.hasPicture() && m_store.isOwn(*m_document.meme());
    m_format->setVisible(own);
    m_useWhen->setVisible(!own);
    if (!own)
        return;
    m_format->addItem(tr("Written like: general"));
    for (const TemplateEntry& entry : m_model.info.templates) {
        if (entry.id == 0)
            continue;
        m_format->addItem(tr("Written like: %1").arg(QString::fromStdString(templateOf(entry).name)), qlonglong(entry.id));
        if (m_document.meme()->templateId == entry.id)
            m_format->setCurrentIndex(m_format->count() - 1);
    }
}

void CreatePage::chooseFormat(int index)
{
    const QVariant id = m_format->itemData(index);
    // Boxes that the person left as they came follow the format.
    const bool asCame = m_document.meme()->boxes == usualBoxes(m_document.meme()->templateId);
    const auto format = id.isValid() ? std::optional<std::int64_t>(id.toLongLong()) : std::nullopt;
    m_document.setFormat(format);
    if (asCame)
        m_document.setBoxes(usualBoxes(format), tr("Boxes of the format"));
    updateActions();
    askScores();
}

QString CreatePage::neverSeen() const
{
    return tr("This model has never seen captions of “%1”. Choose another picture or model, or write them by hand.")
        .arg(templateName(*m_document.meme()));
}

void CreatePage::tellWhatIsUnknown()
{
    if (m_document.meme() && m_model.scorer && !generationTemplate())
        m_messages->show(MessageKind::Info, neverSeen());
}

} // namespace memewright
