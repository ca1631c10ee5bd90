#include <algorithm>

#include <QDeadlineTimer>
#include <QTimer>

#include "base/Files.h"
#include "base/Numbers.h"
#include "dialogs/WordListDialog.h"
#include "models/CandidateModel.h"
#include "pages/create/CreateBoxes.h"
#include "pages/create/CreateCandidates.h"
#include "pages/create/CreateCanvas.h"
#include "pages/create/CreateGallery.h"
#include "pages/create/CreatePage.h"
#include "pages/create/CreateStyle.h"
#include "pages/create/CreateTexts.h"
#include "text/BlockedWords.h"
#include "widgets/HeadingLabel.h"

namespace memewright {

namespace {

constexpr const char* kBlockedFile = "blocked-words.txt"; ///< in the library
constexpr int kWritten = 10'000'000; ///< merge keys: of the choices that a Generate makes, of typing
constexpr int kTyping = 1'000'000'000;
constexpr std::size_t kMostBoxes = 16;

} // namespace

void CreatePage::textsTyped()
{
    const int box = std::max(0, m_boxes->currentBox());
    textsEdited(
        kTyping + m_typing.stepOf(box, m_boxes->texts().value(box), m_boxes->caret(), QDeadlineTimer::current().deadline()));
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
    setBoxes(state.boxes);
    m_boxes->restore(state.texts, state.starts);
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
    m_boxes->warnAboutLetters(m_canvas->missingCharacters());
}

void CreatePage::editBox(int box, const TextBox& changed, int mergeKey)
{
    if (!m_meme || box < 0 || size_t(box) >= m_meme->boxes.size())
        return;
    TextBox& mine = m_meme->boxes[size_t(box)];
    // Numbers may be typed that leave the picture.
    mine = memewright::changed(changed, {});
    m_canvas->setBoxes(m_meme->boxes);
    m_boxes->warnAboutLetters(m_canvas->missingCharacters()); // another font may have others
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
    setBoxes(m_store.isOwn(*m_meme) ? usualBoxes(m_meme->templateId) : readTemplate(m_meme->file).value_or(*m_meme).boxes);
    noteState(tr("Reset boxes"));
}

void CreatePage::setBoxes(const std::vector<TextBox>& boxes)
{
    if (m_meme->boxes == boxes)
        return;
    const std::vector<std::string> before = boxKeys(m_meme->boxes), keys = boxKeys(boxes);
    m_meme->boxes = boxes;
    m_canvas->setBoxes(boxes);
    if (keys != before) {
        const std::vector<BoxLine> old = m_boxes->lines();
        std::vector<BoxLine> lines(keys.size());
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (const auto place = std::ranges::find(before, keys[i]); place != before.end())
                lines[i] = old[std::size_t(place - before.begin())];
        m_canvas->setChosenBox(-1);
        makeLines(lines);
        showTexts();
        updateActions();
        updateStale();
    }
    showBoxStyle();
    keepLayout();
}

void CreatePage::addBox()
{
    if (!m_meme || m_meme->boxes.size() >= kMostBoxes)
        return;
    std::vector<TextBox> boxes = m_meme->boxes;
    TextBox added;
    const auto taken = [&] { return std::ranges::find(boxes, added.id, &TextBox::id) != boxes.end(); };
    for (std::size_t number = boxes.size() + 1; added.id.empty() || taken(); ++number)
        added.id = "box " + numberText(number);
    added.x = 0.2;
    added.width = 0.6;
    added.y = 0.4;
    added.height = 0.2;
    if (!boxes.empty())
        added.style = boxes.back().style;
    boxes.push_back(std::move(added));
    setBoxes(boxes);
    noteState(tr("Add a box"));
    m_boxes->setCurrent(int(boxes.size()) - 1);
}

void CreatePage::deleteBox(int box)
{
    // A caption has one at least.
    if (!m_meme || box < 0 || m_meme->boxes.size() < 2 || size_t(box) >= m_meme->boxes.size())
        return;
    std::vector<TextBox> boxes = m_meme->boxes;
    boxes.erase(boxes.begin() + box);
    setBoxes(boxes);
    noteState(tr("Delete a box"));
    m_boxes->setCurrent(std::min(box, int(boxes.size()) - 1));
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
