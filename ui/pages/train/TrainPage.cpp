#include "pages/train/TrainPage.h"

#include <algorithm>
#include <utility>

#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "pages/train/RunPictureWriter.h"
#include "pages/train/TrainEmpty.h"
#include "pages/train/TrainHeader.h"
#include "pages/train/TrainImport.h"
#include "pages/train/TrainPageText.h"
#include "pages/train/TrainPlots.h"
#include "pages/train/TrainSettings.h"
#include "pages/train/TrainWork.h"
#include "plots/AxisWords.h"
#include "style/Metrics.h"
#include "widgets/ErrorText.h"
#include "widgets/MessageBar.h"

namespace memewright {

using namespace metrics;

namespace {

AppContext modelsOf(const TrainPageSetup& setup)
{
    AppContext context;
    context.libraryFolder = setup.library;
    context.builtInModels = setup.builtInModels;
    return context;
}

QString estimateSentence(const ProbeResult& result)
{
    if (!result.measured || result.rowsPerSecond <= 0)
        return TrainPageText::tr("It was ended before there was anything to measure.");
    const auto time = [&](std::uint64_t rows) { return durationText(static_cast<double>(rows) / result.rowsPerSecond); };
    return TrainPageText::tr("About %1 an epoch, %2 in all; %3 MB of memory.")
        .arg(time(result.epochRows), time(result.plannedRows), QLocale().toString(qRound64(std::max(1.0, result.megabytes))));
}

QString finishedSentence(const QString& run, const TrainingOutcome& outcome)
{
    if (outcome.isAstray())
        return TrainPageText::tr("‘%1’ is finished, but it went astray: its validation loss is worse than guessing. Begin a new "
                                 "run with a lower learning rate.")
            .arg(run);
    if (outcome.end == TrainingEnd::Finished)
        return TrainPageText::tr("‘%1’ is finished: its best model is saved and can be used on Create.").arg(run);
    if (outcome.model.empty())
        return TrainPageText::tr("‘%1’ is stopped; it had not come to a first validation, so there is no model yet.").arg(run);
    return TrainPageText::tr("‘%1’ is stopped and saved: its best model can be used on Create.").arg(run);
}

} // namespace

TrainPage::TrainPage(TrainPageSetup setup, QWidget* parent)
    : QWidget(parent), m_library(setup.library), m_store(setup.library, m_library, m_runs),
      m_controller(setup.train ? setup.train : trainingInLibrary(setup.library), setup.readModel, m_runs, m_store),
      m_trash(m_controller, m_store), m_corpora(m_library), m_models(modelsOf(setup)), m_probe(setup.library, setup.probe),
      m_messages(new MessageBar(this)), m_header(new TrainHeader(m_corpora)), m_faces(new QStackedWidget),
      m_empty(new TrainEmpty), m_work(new TrainWork({m_runs, m_store, m_controller, m_trash}))
{
    build();
    connectCorpora();
    connectImport(setup);
    connectSettings();
    connectRuns();
    connectController();
    m_corpora.refresh();
    m_store.refresh();
    m_models.refresh();
    m_controller.readQueue();
}

TrainPage::~TrainPage()
{
    hide(); // what has the keys lets go of them while everything is there
    keepEdits();
    m_library.finish(); // a note, the queue, a colour: what was asked to be kept is kept
    // Views go before what they show.
    delete m_faces;
    delete m_header;
}

void TrainPage::build()
{
    setObjectName(QStringLiteral("trainPage"));
    m_messages->setObjectName(QStringLiteral("trainMessages"));
    m_header->carry(m_messages);
    m_faces->addWidget(new QWidget); // until the library has answered
    m_faces->addWidget(m_empty);
    m_faces->addWidget(m_work);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 0, kMargin, kFootMargin);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_faces, 1);
    connect(m_header, &TrainHeader::partChosen, m_work, &TrainWork::setPart);
    connect(m_work, &TrainWork::partsNeeded, m_header, &TrainHeader::setPartsNeeded);
    connect(m_header, &TrainHeader::newRunRequested, m_work, &TrainWork::showNewRun);
}

void TrainPage::showFace(Face face)
{
    m_header->setWorking(face == Work);
    m_faces->setCurrentIndex(face);
}

void TrainPage::connectCorpora()
{
    connect(&m_corpora, &CorpusChoice::listed, this,
        [this] { showFace(m_corpora.corpora().empty() && m_runs.rowCount() == 0 ? Empty : Work); });
    connect(&m_corpora, &CorpusChoice::chosenChanged, this, [this](const QString& corpus) {
        if (corpus.isEmpty())
            m_work->settings()->setCorpus({});
        else
            m_work->settings()->expectCorpus();
    });
    connect(&m_corpora, &CorpusChoice::factsRead, m_work->settings(), &TrainSettings::setCorpus);
    connect(&m_corpora, &CorpusChoice::failed, this, &TrainPage::showError);
}

void TrainPage::connectImport(const TrainPageSetup& setup)
{
    auto* import = new TrainImport({setup.library, setup.starterCaptions, setup.templateFolders}, m_corpora, *m_messages, *this);
    import->setParent(m_faces); // goes with the views
    connect(m_empty, &TrainEmpty::starterRequested, import, &TrainImport::importStarter);
    connect(m_empty, &TrainEmpty::importRequested, import, &TrainImport::chooseFiles);
    connect(m_header, &TrainHeader::starterRequested, import, &TrainImport::importStarter);
    connect(m_header, &TrainHeader::filesRequested, import, &TrainImport::chooseFiles);
    connect(m_header, &TrainHeader::folderRequested, import, &TrainImport::chooseFolder);
    connect(import, &TrainImport::busyChanged, m_empty, &TrainEmpty::setBusy);
    connect(import, &TrainImport::failed, this, &TrainPage::showError);
    connect(import, &TrainImport::imported, this, [this](const QString& corpus) {
        m_corpora.refresh(corpus);
        Q_EMIT libraryChanged();
    });
}

void TrainPage::connectSettings()
{
    TrainSettings* settings = m_work->settings();
    connect(settings, &TrainSettings::startRequested, this, &TrainPage::start);
    connect(settings, &TrainSettings::measureRequested, this, &TrainPage::measure);
    connect(settings, &TrainSettings::estimateOutOfDate, &m_probe, &RunProbe::forget);
    connect(&m_models, &ModelLoader::listed, settings, &TrainSettings::setModels);
    const auto show = [settings](const QString& sentence) {
        settings->setMeasuring(false);
        settings->setEstimate(sentence);
    };
    connect(&m_probe, &RunProbe::measured, settings, [show](const ProbeResult& result) { show(estimateSentence(result)); });
    connect(&m_probe, &RunProbe::failed, settings, [show](const Error& error) { show(errorText(error)); });
    connect(&m_probe, &RunProbe::overtaken, settings,
        [show] { show(TrainPageText::tr("The settings have changed: measure again.")); });
}

void TrainPage::connectRuns()
{
    connect(&m_store, &RunStore::failed, this, &TrainPage::showError);
    connect(&m_runs, &RunsModel::modelReset, this, [this] {
        if (m_runs.rowCount() > 0 && m_faces->currentIndex() != Work)
            showFace(Work);
    });
    for (const auto happened : {&RunStore::trashed, &RunStore::restored})
        connect(&m_store, happened, this, [this] {
            m_models.refresh();
            Q_EMIT runsChanged();
        });
    connect(&m_trash, &RunTrash::leftQueue, this,
        [this](const QString& run) { offerUndo(TrainPageText::tr("‘%1’ left the queue.").arg(run)); });
    connect(&m_trash, &RunTrash::deleted, this,
        [this](const QString& run) { offerUndo(TrainPageText::tr("‘%1’ is deleted, with its model.").arg(run)); });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &TrainPage::undo);
    connect(m_work->plots(), &TrainPlots::exportFailed, this, &TrainPage::showError);
    connect(m_work->plots(), &TrainPlots::exported, this, [this](const QString& file) {
        m_messages->show(MessageKind::Good, TrainPageText::tr("The curves are saved in %1.").arg(file));
    });
}

void TrainPage::connectController()
{
    auto* pictures = new RunPictureWriter(m_faces);
    connect(pictures, &RunPictureWriter::failed, this, &TrainPage::showError);
    connect(&m_controller, &RunController::epochEnded, pictures, &RunPictureWriter::write);
    connect(&m_controller, &RunController::began, this, [this] {
        m_probe.stop();
        m_messages->close();
    });
    for (const auto happened : {&RunController::advanced, &RunController::queueChanged, &RunController::ended})
        connect(&m_controller, happened, this, &TrainPage::reportStatus);
    connect(&m_controller, &RunController::queued, this, [this](const QString& run) {
        m_messages->show(MessageKind::Info, TrainPageText::tr("‘%1’ begins when the runs before it are over.").arg(run));
    });
    connect(&m_controller, &RunController::warned, this,
        [this](const QString& sentence) { m_messages->show(MessageKind::Warning, sentence); });
    connect(&m_controller, &RunController::checkpointSaved, this, [this](const QString& run, const std::filesystem::path& model) {
        m_models.refresh();
        Q_EMIT checkpointSaved(run, QString::fromStdString(model.string()));
    });
    connect(&m_controller, &RunController::finished, this, &TrainPage::sayFinished);
    connect(&m_controller, &RunController::failed, this, &TrainPage::showError);
}

void TrainPage::start()
{
    if (m_work->settings()->isComplete())
        m_controller.start(m_work->settings()->request());
}

void TrainPage::measure()
{
    if (isTraining() || !m_work->settings()->isComplete())
        return;
    m_work->settings()->setMeasuring(true);
    m_probe.measure(m_work->settings()->request());
}

void TrainPage::reportStatus()
{
    TrainingStatus status;
    if (const TrainProgress* progress = m_controller.progress())
        status = {true, m_controller.run(), progress->sentence(), progress->share(), progress->strip().series};
    Q_EMIT statusChanged(status);
}

void TrainPage::sayFinished(const QString& run, const TrainingOutcome& outcome)
{
    QString sentence = finishedSentence(run, outcome);
    if (m_controller.isRunning())
        sentence += QLatin1Char(' ') + TrainPageText::tr("‘%1’ begins.").arg(m_controller.run());
    m_messages->show(outcome.isAstray()            ? MessageKind::Warning
            : outcome.end == TrainingEnd::Finished ? MessageKind::Good
                                                   : MessageKind::Info,
        sentence);
}

/// Ctrl+Z takes back the last deletion first, also when its message is gone.
void TrainPage::offerUndo(const QString& sentence)
{
    m_messages->showWithAction(MessageKind::Info, sentence, TrainPageText::tr("Undo"), [this] { undo(); });
}

void TrainPage::undo()
{
    if (!m_trash.canUndo())
        return;
    m_messages->close();
    m_trash.undo();
}

void TrainPage::keepEdits()
{
    m_work->saveNote();
}

void TrainPage::startFrom(const std::filesystem::path& model)
{
    m_work->settings()->startFrom(model);
    m_work->showNewRun();
}

void TrainPage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("corpus"), m_corpora.chosen());
    m_work->saveState(settings);
    settings.setValue(QStringLiteral("stoppedByClosing"), m_controller.run());
}

void TrainPage::restoreState(const QSettings& settings)
{
    m_work->restoreState(settings);
    m_controller.setStoppedByClosing(settings.value(QStringLiteral("stoppedByClosing")).toString());
    m_corpora.refresh(settings.value(QStringLiteral("corpus")).toString());
}

void TrainPage::showError(const Error& error)
{
    m_messages->show(MessageKind::Bad, errorText(error));
}

} // namespace memewright
