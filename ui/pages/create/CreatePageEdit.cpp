#include <algorithm>

#include <QTimer>

#include "base/Files.h"
#include "dialogs/WordListDialog.h"
#include "models/CandidateModel.h"
#include "pages/create/CreateBoxes.h"
#include "pages/create/CreateCandidates.h"
#include "pages/create/CreateCanvas.h"
#include "pages/create/CreateGallery.h"
#include "pages/create/CreatePage.h"
#include "pages/create/CreateStyle.h"
#include "text/BlockedWords.h"
#include "widgets/HeadingLabel.h"

namespace memewright {

namespace {

constexpr const char* kBlockedFile = "blocked-words.txt"; ///< in the library

} // namespace

QStringList CreatePage::textsOf(int row) const
{
    return m_written.shownIn(m_document.meme()->boxes, m_candidates->model()->row(row).boxes);
}

void CreatePage::keepInCandidate()
{
    const int row = m_candidates->currentRow();
    if (row < 0) {
        // What is being written is not to be replaced by the first candidate that comes.
        m_candidates->setChoice(-1);
        return;
    }
    if (m_editedRow != row)
        recordEdit();
    m_candidates->keepEdit(
        m_written.keptFrom(m_document.meme()->boxes, m_document.texts(), m_candidates->model()->row(row).boxes));
    m_editedRow = row;
    m_editTimer->start();
}

void CreatePage::showCandidate(const QStringList& boxes, bool byPerson)
{
    showOriginality();
    m_document.showCandidate(
        m_written.shownIn(m_document.meme()->boxes, boxes), {m_written.number, m_candidates->currentRow()}, byPerson);
}

void CreatePage::warnAboutLetters()
{
    m_boxes->warnAboutLetters(m_canvas->missingCharacters());
}

void CreatePage::showBoxStyle()
{
    const int box = m_canvas->chosenBox();
    const bool any = m_document.meme() && box >= 0 && size_t(box) < m_document.meme()->boxes.size();
    m_style->showBox(any ? m_document.meme()->boxes[size_t(box)] : TextBox(), any ? box + 1 : 0);
}

void CreatePage::resetBoxes()
{
    const std::optional<Template>& meme = m_document.meme();
    if (!meme)
        return;
    m_document.setBoxes(
        m_store.isOwn(*meme) ? usualBoxes(meme->templateId) : readTemplate(meme->file).value_or(*meme).boxes, tr("Reset boxes"));
}

void CreatePage::deleteBox(int box)
{
    if (const int next = m_document.deleteBox(box); next >= 0)
        m_boxes->setCurrent(next);
}

void CreatePage::keepLayout()
{
    const Template& shown = *m_document.meme();
    m_gallery->replace(shown);
    for (Template& meme : m_templates)
        if (meme.file == shown.file)
            meme = shown;
    m_layoutTimer->start();
}

void CreatePage::saveLayout()
{
    m_layoutTimer->stop();
    if (!m_document.meme() || m_document.meme()->file.empty())
        return;
    m_files.run(
        [store = m_store, meme = *m_document.meme()]() -> Status {
            // Boxes as they came need no file of their own.
            const bool asCame = !store.isOwn(meme) && readTemplate(meme.file).value_or(Template()).boxes == meme.boxes;
            return asCame ? store.reset(meme) : store.save(meme);
        },
        [this](const Status& saved) {
            if (!saved)
                showError(saved.error());
        });
}

void CreatePage::readBlockedWords()
{
    m_blocked = m_context.blockedWords;
    auto own = readWordList(m_context.libraryFolder / kBlockedFile);
    if (own)
        m_blocked = std::move(*own);
    else if (own.error().code != ErrorCode::NotFound)
        showError(own.error());
}

void CreatePage::editBlockedWords()
{
    auto* dialog = new WordListDialog(m_blocked, m_context.blockedWords, this);
    connect(dialog, &WordListDialog::wordsChosen, this, [this](const std::vector<std::string>& words) {
        m_blocked = words;
        updateStale();
        std::string text;
        for (const std::string& word : words)
            text += word + '\n';
        m_files.run(
            [folder = m_context.libraryFolder, text]() -> Status {
                const Status made = createFolder(folder);
                return made ? writeFileAtomically(folder / kBlockedFile, text) : made;
            },
            [this](const Status& kept) {
                if (!kept)
                    showError(kept.error());
            });
    });
    dialog->open();
}

} // namespace memewright
