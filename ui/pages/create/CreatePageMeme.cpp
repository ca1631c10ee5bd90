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

void CreatePage::chooseMeme(const Template& meme, bool hasPicture)
{
    if (m_meme && *m_meme == meme && m_hasPicture == hasPicture)
        return;
    recordEdit();
    if (m_layoutTimer->isActive())
        saveLayout();
    if (m_generation.isRunning())
        m_generation.stop();
    keepSitting();
    m_meme = meme;
    m_hasPicture = hasPicture;
    m_name->setText(templateName(meme));
    m_useWhen->setText(templateUseWhen(meme));
    m_canvas->setMeme(meme, hasPicture);
    restoreSitting();
    m_undoing.start(stateNow());
    showOriginality();
    showTexts();
    showBoxStyle();
    updateFormats();
    updateActions();
    updateStale();
    tellWhatIsUnknown();
    askScores();
}

void CreatePage::keepSitting()
{
    if (m_meme)
        m_memory.keep(m_meme->name, {m_boxes->lines(), m_candidates->kept(), std::move(m_written), std::move(m_opened)});
}

void CreatePage::restoreSitting()
{
    Sitting sitting = m_memory.recall(m_meme->name);
    m_written = std::move(sitting.written);
    m_opened = std::move(sitting.opened);
    makeLines(sitting.lines);
    m_candidates->putBack(std::move(sitting.candidates));
    const auto& rows = m_candidates->model()->rows();
    // An answer may have come while another picture was shown.
    if (std::ranges::any_of(rows, [](const CandidateRow& row) { return !row.copied; }))
        checkOriginality(0, int(rows.size()));
}

void CreatePage::makeLines(const std::vector<BoxLine>& lines)
{
    std::vector<std::string> names;
    for (const TextBox& box : m_meme->boxes)
        names.push_back(box.id);
    // A line that is deleted with the caret in it would take the page's shortcuts with it.
    const bool writing = m_boxes->isAncestorOf(window()->focusWidget());
    if (writing)
        m_canvas->setFocus();
    m_boxes->setBoxes(names);
    m_boxes->setLines(lines);
    if (writing)
        m_boxes->focusBox(0);
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
    const bool own = m_meme && m_hasPicture && m_store.isOwn(*m_meme);
    m_format->setVisible(own);
    m_useWhen->setVisible(!own);
    if (!own)
        return;
    m_format->addItem(tr("Written like: general"));
    for (const TemplateEntry& entry : m_model.info.templates) {
        if (entry.id == 0)
            continue;
        m_format->addItem(tr("Written like: %1").arg(QString::fromStdString(templateOf(entry).name)), qlonglong(entry.id));
        if (m_meme->templateId == entry.id)
            m_format->setCurrentIndex(m_format->count() - 1);
    }
}

void CreatePage::chooseFormat(int index)
{
    const QVariant id = m_format->itemData(index);
    // Boxes that the person left as they came follow the format.
    const bool asCame = m_meme->boxes == usualBoxes(m_meme->templateId);
    m_meme->templateId = id.isValid() ? std::optional<std::int64_t>(id.toLongLong()) : std::nullopt;
    if (asCame) {
        setBoxes(usualBoxes(m_meme->templateId));
        noteState(tr("Boxes of the format"));
    }
    keepLayout();
    updateActions();
    askScores();
}

QString CreatePage::neverSeen() const
{
    return tr("This model has never seen captions of “%1”. Choose another picture or model, or write them by hand.")
        .arg(templateName(*m_meme));
}

void CreatePage::tellWhatIsUnknown()
{
    if (m_meme && m_model.scorer && !generationTemplate())
        m_messages->show(MessageKind::Info, neverSeen());
}

} // namespace memewright
