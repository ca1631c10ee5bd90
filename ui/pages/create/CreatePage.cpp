#include "pages/create/CreatePage.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDrag>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QShortcut>
#include <QToolButton>

#include "dialogs/PictureDialogs.h"
#include "dialogs/WordListDialog.h"
#include "pages/create/CreateBoxes.h"
#include "pages/create/CreateCandidates.h"
#include "pages/create/CreateCanvas.h"
#include "pages/create/CreateColumn.h"
#include "pages/create/CreateControls.h"
#include "pages/create/CreateExports.h"
#include "pages/create/CreateGallery.h"
#include "pages/create/CreateHead.h"
#include "pages/create/CreateHistory.h"
#include "pages/create/CreateLists.h"
#include "pages/create/CreateModelBox.h"
#include "pages/create/CreateNotices.h"
#include "pages/create/CreateStyle.h"
#include "pages/create/PageRoom.h"
#include "pages/create/PictureData.h"
#include "style/Metrics.h"
#include "widgets/MessageBar.h"
#include "widgets/PageHeader.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr QSize kSmallest{828, 568}; ///< in a window of 900 x 600
constexpr int kRows = 5; ///< of candidates
constexpr int kRowsLow = 3;

} // namespace

CreatePage::CreatePage(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_document(this), m_models(context, this), m_blocked(context.libraryFolder, context.blockedWords, this),
      m_writer(context, m_document, m_models, m_blocked, this), m_shelf(context, m_document, m_models, this),
      m_intake(context, m_document, m_models, m_shelf, this), m_actions(m_document, m_writer, this),
      m_messages(new MessageBar(this)), m_notices(new CreateNotices(*m_messages, m_document, this)),
      m_exports(new CreateExports(this, m_messages)), m_gallery(new CreateGallery(m_shelf, m_document)),
      m_canvas(new CreateCanvas(m_document)), m_lists(new CreateLists(m_writer.captions())),
      m_column(new CreateColumn(m_document, m_writer, m_actions, *m_lists->candidates()))
{
    m_canvas->setObjectName(QStringLiteral("canvas"));
    layOut();
    setAcceptDrops(true);
    // A dropped file is a picture to caption, not a path to search for.
    for (QLineEdit* line : findChildren<QLineEdit*>())
        line->setAcceptDrops(false);
    connectActions();
    connectBoxes();
    connectNotices();
    connectActivity();
    m_blocked.read();
    m_models.refresh();
}

CreatePage::~CreatePage()
{
    hide(); // what has the keys lets go of them while everything is there
    // The views go before what they show.
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
}

void CreatePage::layOut()
{
    auto* header = new PageHeader(tr("Create"));
    auto* modelBox = new CreateModelBox(m_models);
    auto* modelLabel = new QLabel(tr("Model"));
    modelLabel->setForegroundRole(QPalette::PlaceholderText);
    modelLabel->setBuddy(modelBox);
    header->addTool(modelLabel);
    header->addTool(modelBox);
    header->carry(m_messages);

    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(new CreateHead(m_document, m_models, m_shelf, m_actions));
    middle->addWidget(m_canvas, 1);
    middle->addWidget(m_lists);
    auto* columns = new QHBoxLayout;
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(kGroup);
    columns->addWidget(m_gallery);
    columns->addLayout(middle, 1);
    columns->addWidget(m_column);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 0, kMargin - kScrollBarRoom, kFootMargin);
    layout->setSpacing(0);
    layout->addLayout(besideScrollBar(header));
    layout->addLayout(columns, 1);
    // The keyboard's way begins where the work begins: the search for a picture.
    setTabOrder(findChild<QToolButton*>(QStringLiteral("moreActions")), modelBox);
}

void CreatePage::connectActions()
{
    // Of the whole window while the page is seen, wherever the focus went.
    for (QAction* action : m_actions.all()) {
        addAction(action);
        for (const QKeySequence& keys : action->shortcuts()) {
            // What cannot be done now does nothing: its keys are not for the widget that has the focus.
            auto* idle = new QShortcut(keys, this);
            idle->setEnabled(!action->isEnabled());
            connect(action, &QAction::enabledChanged, idle, [idle](bool enabled) { idle->setEnabled(!enabled); });
        }
    }
    const auto does = [this](CreateActions::Name name, auto slot) { connect(m_actions[name], &QAction::triggered, this, slot); };
    does(CreateActions::Stop, &CreatePage::stop);
    does(CreateActions::AddBox, [this] {
        if (const int box = m_document.addBox(); box >= 0)
            m_column->boxes()->setCurrent(box);
    });
    does(CreateActions::DeleteBox, [this] {
        const int box = m_canvas->chosenBox();
        deleteBox(box >= 0 ? box : m_document.lines().count() - 1);
    });
    does(CreateActions::Export, &CreatePage::exportPicture);
    does(CreateActions::Copy, [this] { m_exports->copy(m_writer.captions().recipe()); });
    const auto open = [this] { askForPicture([this](const QString& path) { m_intake.open(path); }); };
    does(CreateActions::Open, open);
    does(CreateActions::Paste, &CreatePage::pastePicture);
    does(CreateActions::Reproduce, [this] { askForPicture([this](const QString& path) { m_intake.reproduce(path); }); });
    does(CreateActions::Find, [this] {
        // From within the history its own search, else that of the templates.
        if (!m_lists->isAncestorOf(window()->focusWidget()) || !m_lists->focusSearch())
            m_gallery->focusSearch();
    });
    connect(m_actions[CreateActions::ShowBoxes], &QAction::toggled, m_canvas, &CreateCanvas::setBoxesShown);
    connect(m_gallery, &CreateGallery::ownPictureRequested, this, open);
    connect(m_canvas, &CreateCanvas::chooseRequested, this, open);
    connect(
        m_canvas, &CreateCanvas::dropped, this, [this](const QMimeData* given) { m_intake.take(*given, tr("Dropped picture")); });
    connect(m_canvas, &CreateCanvas::dragOutRequested, this, &CreatePage::dragOut);
    connect(m_column->controls(), &CreateControls::editBlockedRequested, this, &CreatePage::editBlockedWords);
    connect(m_lists->history(), &CreateHistory::opened, &m_intake, &PictureIntake::openEntry);
}

void CreatePage::connectBoxes()
{
    CreateBoxes* boxes = m_column->boxes();
    const auto showStyle = [this] { m_column->showStyleOf(m_canvas->chosenBox()); };
    connect(m_canvas, &CreateCanvas::boxClicked, boxes, &CreateBoxes::setCurrent);
    connect(m_canvas, &CreateCanvas::boxClicked, this, showStyle);
    connect(m_canvas, &CreateCanvas::boxOpened, boxes, &CreateBoxes::focusBox);
    connect(m_canvas, &CreateCanvas::typed, this, [this, boxes](QKeyEvent* event) {
        boxes->setCurrent(m_canvas->chosenBox());
        boxes->typeInto(event);
    });
    connect(m_canvas, &CreateCanvas::boxDeleteRequested, this, &CreatePage::deleteBox);
    connect(m_canvas, &CreateCanvas::boxChosen, this, showStyle);
    connect(m_canvas, &CreateCanvas::boxEdited, &m_document, &MemeDocument::editBox);
    connect(boxes, &CreateBoxes::currentBoxChanged, m_canvas, &CreateCanvas::setChosenBox);
    connect(boxes, &CreateBoxes::currentBoxChanged, this, showStyle);
    connect(&m_document, &MemeDocument::chosen, this, showStyle);
    connect(&m_document, &MemeDocument::boxesChanged, this, showStyle);
    connect(m_column->boxStyle(), &CreateStyle::edited, this,
        [this](const TextBox& changed) { m_document.editBox(m_canvas->chosenBox(), changed); });
    connect(m_column->boxStyle(), &CreateStyle::resetRequested, &m_shelf, &TemplateShelf::resetBoxes);
    const auto warn = [this, boxes] { boxes->warnAboutLetters(m_canvas->missingCharacters()); };
    connect(&m_document, &MemeDocument::chosen, this, warn);
    connect(&m_document, &MemeDocument::boxesChanged, this,
        warn); // another font may have others
    connect(&m_document, &MemeDocument::linesChanged, this, warn);
    const auto countTemplates = [this] { m_canvas->setTemplateCount(m_shelf.model()->rowCount()); };
    connect(m_shelf.model(), &QAbstractItemModel::modelReset, this, countTemplates);
    connect(m_shelf.model(), &QAbstractItemModel::rowsInserted, this, countTemplates);
    connect(m_shelf.model(), &QAbstractItemModel::rowsRemoved, this, countTemplates);
}

void CreatePage::connectNotices()
{
    m_notices->tellOf(m_models);
    m_notices->tellOf(m_writer);
    m_notices->tellOf(m_shelf);
    m_notices->tellOf(m_intake);
    m_notices->tellOf(*m_column->boxes());
    m_notices->tellOf(*m_lists->history(), m_writer);
    connect(&m_blocked, &BlockedWordList::failed, m_notices, &CreateNotices::showError);
    connect(m_canvas, &CreateCanvas::failed, m_notices, &CreateNotices::showError);
    connect(m_notices, &CreateNotices::trainRequested, this, &CreatePage::trainRequested);
}

void CreatePage::connectActivity()
{
    connect(m_exports, &CreateExports::activityChanged, this, &CreatePage::activityChanged);
    connect(m_exports, &CreateExports::activityChanged, this, [this] { m_actions.setExporting(m_exports->isExporting()); });
    connect(&m_writer, &CaptionWriter::progressed, this,
        [this](double share) { Q_EMIT activityChanged(tr("Writing captions"), share); });
    connect(&m_writer, &CaptionWriter::runningChanged, this, [this] {
        if (!m_writer.isRunning())
            Q_EMIT activityChanged({}, 0);
    });
    connect(&m_writer, &CaptionWriter::firstArrived, this, &CreatePage::focusCandidates);
    connect(&m_intake, &PictureIntake::remakingChanged, this, [this](bool remaking) {
        Q_EMIT activityChanged(remaking ? tr("Making the picture again") : QString(), remaking ? -1 : 0);
    });
}

void CreatePage::keepEdits()
{
    m_writer.captions().keepEdits();
    m_shelf.keepBoxes();
}

void CreatePage::stop()
{
    m_writer.stop();
    m_exports->stop();
}

void CreatePage::useModel(const std::filesystem::path& model)
{
    m_models.setWanted(model);
    m_models.refresh();
}

void CreatePage::deleteBox(int box)
{
    if (const int next = m_document.deleteBox(box); next >= 0)
        m_column->boxes()->setCurrent(next);
}

void CreatePage::focusCandidates()
{
    const QWidget* focus = window()->focusWidget();
    const bool isHere = focus == nullptr || focus == window() || focus == this || isAncestorOf(focus);
    if (isHere && qobject_cast<const QLineEdit*>(focus) == nullptr)
        m_lists->candidates()->focusList();
}

void CreatePage::askForPicture(std::function<void(const QString&)> done)
{
    askForPictureToOpen(this, m_pictureFolder, [this, done = std::move(done)](const QString& path) {
        m_pictureFolder = QFileInfo(path).absolutePath();
        done(path);
    });
}

void CreatePage::pastePicture()
{
    const QMimeData* given = QGuiApplication::clipboard()->mimeData();
    if (given == nullptr || !m_intake.take(*given, tr("Pasted picture")))
        m_notices->nothingToPaste();
}

void CreatePage::exportPicture()
{
    const WrittenCaptions& captions = m_writer.captions();
    ExportSubject subject{captions.recipe(), {}, {}};
    for (const int row : captions.list().rowsInOrder()) {
        subject.all.push_back(captions.recipeOf(row));
        if (captions.list().row(row).starred)
            subject.starred.push_back(subject.all.back());
    }
    m_exports->ask(std::move(subject));
}

void CreatePage::dragOut()
{
    if (!m_actions[CreateActions::Copy]->isEnabled())
        return;
    m_exports->prepareDrag(m_writer.captions().recipe(), [this](QMimeData* picture) {
        // By now the person may have let go.
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton)) {
            delete picture;
            return;
        }
        auto* drag = new QDrag(m_canvas);
        drag->setMimeData(picture);
        drag->exec(Qt::CopyAction);
    });
}

void CreatePage::editBlockedWords()
{
    auto* dialog = new WordListDialog(m_blocked.words(), m_blocked.usual(), this);
    connect(dialog, &WordListDialog::wordsChosen, &m_blocked, &BlockedWordList::set);
    dialog->open();
}

void CreatePage::dragEnterEvent(QDragEnterEvent* event)
{
    // Its own picture, dragged away and let go again, is none to take in.
    if (event->source() != m_canvas && holdsPicture(*event->mimeData()))
        event->acceptProposedAction();
}

void CreatePage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_intake.take(*event->mimeData(), tr("Dropped picture"));
}

QSize CreatePage::minimumSizeHint() const
{
    return kSmallest;
}

void CreatePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_gallery->setNarrow(width() < kNarrowPage);
    m_lists->setRows(height() < kLowPage ? kRowsLow : kRows);
    m_column->fit(size());
}

void CreatePage::saveState(QSettings& settings) const
{
    const std::optional<Template>& meme = m_document.meme();
    settings.setValue(QStringLiteral("meme"), meme ? QString::fromStdString(meme->name) : QString());
    settings.setValue(QStringLiteral("model"), QString::fromStdString(m_models.wanted().string()));
    settings.setValue(QStringLiteral("pictureFolder"), m_pictureFolder);
    m_exports->saveState(settings);
    m_column->controls()->saveState(settings);
}

void CreatePage::restoreState(const QSettings& settings)
{
    m_shelf.setWanted(settings.value(QStringLiteral("meme")).toString().toStdString());
    m_models.setWanted(settings.value(QStringLiteral("model")).toString().toStdString());
    m_pictureFolder = settings.value(QStringLiteral("pictureFolder")).toString();
    m_exports->restoreState(settings);
    m_column->controls()->restoreState(settings);
}

} // namespace memewright
