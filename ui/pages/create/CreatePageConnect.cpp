#include <chrono>

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>

#include "models/CandidateModel.h"
#include "pages/create/CreateBoxes.h"
#include "pages/create/CreateCandidates.h"
#include "pages/create/CreateCanvas.h"
#include "pages/create/CreateControls.h"
#include "pages/create/CreateExports.h"
#include "pages/create/CreateGallery.h"
#include "pages/create/CreateHistory.h"
#include "pages/create/CreateLists.h"
#include "pages/create/CreatePage.h"
#include "pages/create/CreateScoreBars.h"
#include "pages/create/CreateStyle.h"
#include "style/Metrics.h"
#include "widgets/MessageBar.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr std::chrono::milliseconds kEditPause{400}; ///< after which an edit is kept in the history

} // namespace

void CreatePage::makeShortcuts()
{
    // Of the whole window while the page is seen, wherever the focus went.
    const auto shortcut = [this](const QKeySequence& keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), &CreatePage::generate);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), &CreatePage::generate);
    shortcut(QKeySequence(Qt::Key_Escape), &CreatePage::stop);
    shortcut(QKeySequence::Save, &CreatePage::exportPicture);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_E), &CreatePage::exportPicture); // goes to a line's end where one has the caret
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &CreatePage::copyPicture);
    shortcut(QKeySequence::Open, &CreatePage::choosePicture);
    shortcut(QKeySequence::Paste, &CreatePage::pastePicture);
    shortcut(QKeySequence::Find, [this] {
        // From within the history its own search, else that of the templates.
        if (!m_lists->isAncestorOf(window()->focusWidget()) || !m_lists->focusSearch())
            m_gallery->focusSearch();
    });
    shortcut(QKeySequence::Undo, [this] { m_document.undoStack()->undo(); });
    for (const QKeySequence& keys : QKeySequence::keyBindings(QKeySequence::Redo))
        shortcut(keys, [this] { m_document.undoStack()->redo(); });
}

void CreatePage::connectParts()
{
    connect(m_generate, &QPushButton::clicked, this, &CreatePage::generate);
    connect(m_stop, &QPushButton::clicked, this, &CreatePage::stop);
    connect(m_export, &QPushButton::clicked, this, &CreatePage::exportPicture);
    connect(m_copy, &QPushButton::clicked, this, &CreatePage::copyPicture);
    connect(m_exports, &CreateExports::activityChanged, this, &CreatePage::activityChanged);
    connect(m_exports, &CreateExports::activityChanged, this, &CreatePage::updateActions);
    connect(m_undo, &QToolButton::clicked, m_document.undoStack(), &QUndoStack::undo);
    connect(m_redo, &QToolButton::clicked, m_document.undoStack(), &QUndoStack::redo);
    connect(m_document.undoStack(), &QUndoStack::indexChanged, this, &CreatePage::updateActions);
    connect(m_showBoxes, &QToolButton::toggled, m_canvas, &CreateCanvas::setBoxesShown);
    connect(m_modelBox, &QComboBox::activated, this, &CreatePage::chooseModel);
    connect(m_gallery, &CreateGallery::chosen, &m_document, &MemeDocument::choose);
    connect(m_gallery, &CreateGallery::ownPictureRequested, this, &CreatePage::choosePicture);
    m_gallery->setRemovable([store = m_store](const Template& meme) { return store.isOwn(meme); });
    connect(m_gallery, &CreateGallery::removeRequested, this, &CreatePage::removeOwn);
    connect(m_gallery, &CreateGallery::favouritesChanged, this, &CreatePage::keepFavourites);
    connect(m_canvas, &CreateCanvas::chooseRequested, this, &CreatePage::choosePicture);
    connect(
        m_canvas, &CreateCanvas::dropped, this, [this](const QMimeData* given) { takePicture(*given, tr("Dropped picture")); });
    connect(m_canvas, &CreateCanvas::dragOutRequested, this, &CreatePage::dragOut);
    connect(m_canvas, &CreateCanvas::boxClicked, m_boxes, &CreateBoxes::setCurrent);
    connect(m_canvas, &CreateCanvas::boxOpened, m_boxes, &CreateBoxes::focusBox);
    connect(m_canvas, &CreateCanvas::typed, this, [this](QKeyEvent* event) {
        m_boxes->setCurrent(m_canvas->chosenBox());
        m_boxes->typeInto(event);
    });
    connect(m_canvas, &CreateCanvas::boxDeleteRequested, this, &CreatePage::deleteBox);
    connect(m_addBox, &QToolButton::clicked, this, [this] {
        if (const int box = m_document.addBox(); box >= 0)
            m_boxes->setCurrent(box);
    });
    connect(m_deleteBox, &QToolButton::clicked, this, [this] {
        const int box = m_canvas->chosenBox();
        deleteBox(box >= 0 ? box : m_document.lines().count() - 1);
    });
    connect(m_canvas, &CreateCanvas::failed, this, &CreatePage::showError);
    connect(m_boxes, &CreateBoxes::barReplaced, this, [this] {
        m_messages->show(MessageKind::Info, tr("A bar | separates the boxes of a caption, so a blank stands in its place."));
    });
    connect(m_boxes, &CreateBoxes::lengthRefused, this,
        [this](int most) { m_messages->show(MessageKind::Warning, tr("A box takes at most %n characters.", nullptr, most)); });
    connect(m_boxes, &CreateBoxes::caretMoved, this, &CreatePage::askScores);
    connect(m_boxes, &CreateBoxes::currentBoxChanged, this, [this](int box) {
        m_canvas->setChosenBox(box);
        showBoxStyle();
        if (QWidget* line = m_boxes->line(box))
            m_scroll->ensureWidgetVisible(line, 0, kGroup);
    });
    connect(m_canvas, &CreateCanvas::boxChosen, this, &CreatePage::showBoxStyle);
    connect(m_canvas, &CreateCanvas::boxEdited, &m_document, &MemeDocument::editBox);
    connect(m_style, &CreateStyle::edited, this,
        [this](const TextBox& changed) { m_document.editBox(m_canvas->chosenBox(), changed); });
    connect(m_style, &CreateStyle::resetRequested, this, &CreatePage::resetBoxes);
    connect(m_format, &QComboBox::activated, this, &CreatePage::chooseFormat);
    readBlockedWords();
    connect(m_controls, &CreateControls::editBlockedRequested, this, &CreatePage::editBlockedWords);
    connect(m_controls, &CreateControls::changed, this, &CreatePage::updateStale);
    connect(m_controls->bars(), &CreateScoreBars::labelChosen, this, [this](const QString& text) { m_boxes->goOnWith(text); });
}

void CreatePage::connectDocument()
{
    connect(&m_document, &MemeDocument::aboutToChoose, this, &CreatePage::leavePicture);
    connect(&m_document, &MemeDocument::chosen, this, &CreatePage::showPicture);
    connect(&m_document, &MemeDocument::boxesReplaced, this, &CreatePage::updateActions);
    connect(&m_document, &MemeDocument::boxesReplaced, this, &CreatePage::updateStale);
    connect(&m_document, &MemeDocument::boxesReplaced, this, &CreatePage::warnAboutLetters);
    connect(&m_document, &MemeDocument::boxesChanged, this, &CreatePage::showBoxStyle);
    connect(&m_document, &MemeDocument::boxesChanged, this, &CreatePage::warnAboutLetters); // another font may have others
    connect(&m_document, &MemeDocument::layoutChanged, this, &CreatePage::keepLayout);
    connect(&m_document, &MemeDocument::linesChanged, this, &CreatePage::warnAboutLetters);
    connect(&m_document, &MemeDocument::edited, this, &CreatePage::keepInCandidate);
    connect(&m_document, &MemeDocument::candidateChanged, this, [this] {
        // Texts of another list, or of none, must not go into a candidate of this one.
        const CandidatePlace& place = m_document.candidate();
        m_candidates->setChoice(place.list == m_written.number ? place.row : -1);
        showOriginality();
    });
}

void CreatePage::connectCandidates()
{
    connect(m_candidates, &CreateCandidates::chosen, this, &CreatePage::showCandidate);
    connect(m_candidates->model(), &CandidateModel::starToggled, this, &CreatePage::starToggled);
    connect(&m_history, &HistoryRecorder::failed, this, &CreatePage::showError);
    connect(m_lists->history(), &CreateHistory::opened, this, &CreatePage::openEntry);
    connect(m_lists->history(), &CreateHistory::trashed, this, [this](const std::vector<std::int64_t>& ids) {
        m_messages->showWithAction(MessageKind::Info, tr("Moved %n captions to the trash.", nullptr, int(ids.size())), tr("Undo"),
            [this, ids] { m_history.setTrashed(ids, false); });
    });
    connect(m_lists->history(), &CreateHistory::restored, this,
        [this] { m_messages->show(MessageKind::Good, tr("Put back from the trash.")); });
    m_editTimer->setSingleShot(true);
    m_editTimer->setInterval(kEditPause);
    connect(m_editTimer, &QTimer::timeout, this, &CreatePage::recordEdit);
    m_layoutTimer->setSingleShot(true);
    m_layoutTimer->setInterval(kEditPause);
    connect(m_layoutTimer, &QTimer::timeout, this, &CreatePage::saveLayout);
}

} // namespace memewright
