#include <sstream>

#include <QTimer>

#include "base/Files.h"
#include "dialogs/PictureDialogs.h"
#include "dialogs/WordListDialog.h"
#include "models/CandidateModel.h"
#include "pages/create/CreateBoxes.h"
#include "pages/create/CreateCandidates.h"
#include "pages/create/CreateCanvas.h"
#include "pages/create/CreateGallery.h"
#include "pages/create/CreatePage.h"
#include "pages/create/CreateStyle.h"
#include "pages/create/CreateTexts.h"
#include "widgets/HeadingLabel.h"

namespace memewright {

namespace {

constexpr const char* kBlockedFile = "blocked-words.txt"; ///< in the library
constexpr int kTyping = 1000; ///< merge keys: of typing, one for each box; of the choices that a Generate makes
constexpr int kWritten = 10'000'000;

} // namespace

void CreatePage::textsTyped()
{
    textsEdited(kTyping + std::max(0, m_boxes->currentBox()));
}

void CreatePage::textsEdited(int mergeKey)
{
    showTexts();
    noteState(tr("Text"), mergeKey);
    keepInCandidate();
    askScores();
    updateActions();
}

QStringList CreatePage::textsOf(int row) const
{
    return m_written.shownIn(m_meme->boxes, m_candidates->model()->row(row).boxes);
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
    m_candidates->keepEdit(m_written.keptFrom(m_meme->boxes, m_boxes->texts(), m_candidates->model()->row(row).boxes));
    m_editedRow = row;
    m_editTimer->start();
}

void CreatePage::showCandidate(const QStringList& boxes, bool byPerson)
{
    m_opened.reset();
    showOriginality();
    m_boxes->showCandidate(m_written.shownIn(m_meme->boxes, boxes));
    showTexts();
    // The first candidate and the best one that takes its place are one Generate to the person.
    noteState(tr("Candidate"), byPerson ? -1 : kWritten + int(m_written.number));
    updateActions();
}

MemeState CreatePage::stateNow() const
{
    return {m_meme->boxes, m_boxes->texts(), m_boxes->written(), {m_written.number, m_candidates->currentRow()}};
}

void CreatePage::noteState(const QString& what, int mergeKey)
{
    if (m_meme)
        m_undoing.note(stateNow(), what, mergeKey);
}

void CreatePage::applyState(const MemeState& state, const MemeState& shown)
{
    m_boxes->restore(state.texts, state.starts);
    if (m_meme->boxes != state.boxes) {
        m_meme->boxes = state.boxes;
        m_canvas->setBoxes(state.boxes);
        showBoxStyle();
        keepLayout();
    }
    // Texts of another list, or of none, must not go into a candidate of this one.
    m_candidates->setChoice(state.candidate.list == m_written.number ? state.candidate.row : -1);
    if (state.candidate == shown.candidate && state.texts != shown.texts)
        keepInCandidate();
    showOriginality();
    showTexts();
    askScores();
    updateActions();
}

void CreatePage::showTexts()
{
    m_canvas->setTexts(toUtf8(m_boxes->texts()));
}

void CreatePage::editBox(int box, const TextBox& changed, int mergeKey)
{
    if (!m_meme || box < 0 || size_t(box) >= m_meme->boxes.size())
        return;
    TextBox& mine = m_meme->boxes[size_t(box)];
    // Numbers may be typed that leave the picture.
    mine = memewright::changed(changed, {});
    m_canvas->setBoxes(m_meme->boxes);
    showBoxStyle();
    noteState(tr("Box"), mergeKey);
    keepLayout();
}

void CreatePage::showBoxStyle()
{
    const int box = m_canvas->chosenBox();
    const bool any = m_meme && box >= 0 && size_t(box) < m_meme->boxes.size();
    m_style->showBox(any ? m_meme->boxes[size_t(box)] : TextBox(), any ? box + 1 : 0);
}

void CreatePage::resetBoxes()
{
    if (!m_meme)
        return;
    const Template original = m_store.isOwn(*m_meme) ? ownTemplate(QString()) : readTemplate(m_meme->file).value_or(*m_meme);
    if (original.boxes.size() != m_meme->boxes.size())
        return;
    m_meme->boxes = original.boxes;
    m_canvas->setBoxes(m_meme->boxes);
    showBoxStyle();
    noteState(tr("Reset boxes"));
    keepLayout();
}

void CreatePage::keepLayout()
{
    m_gallery->replace(*m_meme);
    for (Template& meme : m_templates)
        if (meme.file == m_meme->file)
            meme = *m_meme;
    m_layoutTimer->start();
}

void CreatePage::saveLayout()
{
    m_layoutTimer->stop();
    if (!m_meme || m_meme->file.empty())
        return;
    m_files.run(
        [store = m_store, meme = *m_meme]() -> Status {
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
    const auto own = readFile(m_context.libraryFolder / kBlockedFile);
    if (!own)
        return;
    m_blocked.clear();
    std::istringstream lines(*own);
    for (std::string line; std::getline(lines, line);)
        if (!line.empty())
            m_blocked.push_back(line);
}

void CreatePage::editBlockedWords()
{
    auto* dialog = new WordListDialog(m_blocked, m_context.blockedWords, this);
    connect(dialog, &WordListDialog::wordsChosen, this, [this](const std::vector<std::string>& words) {
        m_blocked = words;
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
