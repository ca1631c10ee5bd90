// What happens on the Train page.
#include "pages/train/TrainPagePrivate.h"

#include <algorithm>

#include <QLocale>
#include <QShortcut>

#include "pages/train/TrainDetails.h"
#include "pages/train/TrainEmpty.h"
#include "pages/train/TrainFold.h"
#include "pages/train/TrainPlots.h"
#include "pages/train/TrainReminder.h"
#include "pages/train/TrainRuns.h"
#include "pages/train/TrainSettings.h"
#include "pages/train/TrainStrip.h"
#include "plots/RunPlot.h"
#include "plots/RunPlotFiles.h"
#include "widgets/ErrorText.h"
#include "widgets/MessageBar.h"
#include "widgets/SegmentedControl.h"

namespace memewright {

namespace {

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

AppContext modelsOf(const TrainPageSetup& setup)
{
    AppContext context;
    context.libraryFolder = setup.library;
    context.builtInModels = setup.builtInModels;
    return context;
}

} // namespace

TrainPage::Private::Private(TrainPage& owner, TrainPageSetup setupOfPage)
    : page(owner), setup(std::move(setupOfPage)), training(setup.train ? setup.train : trainingInLibrary(setup.library)),
      models(modelsOf(setup)), m_import(importIntoLibrary(setup.library, setup.templateFolders)), m_library(setup.library),
      m_samples(setup.readModel), m_prober(setup.library)
{
    build();
    connectParts();
    connectTraining();
    connectImport();
    refreshCorpora();
    refreshRuns();
    models.refresh();
    readQueue();
}

void TrainPage::Private::connectParts()
{
    connect(m_corpus, &QComboBox::currentIndexChanged, this, &Private::corpusChosen);
    connect(m_part, &SegmentedControl::currentChanged, this, &Private::arrange);
    connect(m_newRun, &QPushButton::clicked, this, &Private::newRun);
    connect(m_empty, &TrainEmpty::starterRequested, this, &Private::importStarter);
    connect(m_empty, &TrainEmpty::importRequested, this, &Private::chooseFiles);
    connect(m_settings, &TrainSettings::startRequested, this, &Private::start);
    connect(m_settings, &TrainSettings::foldRequested, this, [this] { foldByHand(true); });
    connect(m_fold, &TrainFold::unfoldRequested, this, [this] { foldByHand(false); });
    connect(m_reminder, &TrainReminder::resumeRequested, this, &Private::resumeRun);
    connect(m_reminder, &TrainReminder::queueRequested, this, &Private::beginNext);
    connect(m_strip, &TrainStrip::stopRequested, this, &Private::stop);
    connect(m_strip, &TrainStrip::pauseRequested, this, &Private::pause);
    connect(&models, &ModelLoader::listed, m_settings, &TrainSettings::setModels);
    connect(m_settings, &TrainSettings::measureRequested, this, &Private::measure);
    connect(m_settings, &TrainSettings::estimateOutOfDate, this, [this] { ++m_newestProbe; });
    connect(m_plots, &TrainPlots::exported, this,
        [this](const QString& file) { m_messages->show(MessageKind::Good, tr("The curves are saved in %1.").arg(file)); });
    connect(m_plots, &TrainPlots::exportFailed, this, &Private::showError);
    connectRuns();
}

void TrainPage::Private::connectRuns()
{
    connect(&m_runs->model(), &TrainRunsModel::shownChanged, this, &Private::setShown);
    connect(m_runs, &TrainRuns::currentChanged, this, &Private::showDetails);
    connect(m_runs, &TrainRuns::resumeRequested, this, &Private::resumeRun);
    connect(m_runs, &TrainRuns::deleteRequested, this, &Private::deleteRun);
    connect(new QShortcut(QKeySequence::Undo, &page), &QShortcut::activated, this, &Private::undoLast);
    connect(m_runs, &TrainRuns::moveRequested, this, [this](const QString& run, int places) {
        if (m_queue.move(run, places))
            queueChanged();
    });
    connect(m_details, &TrainDetails::noteChanged, this, &Private::saveNote);
    connect(&m_samples, &SampleWriter::written, this, [this](const QString& run, const std::vector<EpochSamples>& samples) {
        m_book.setSamples(run, samples);
        showDetails();
    });
}

void TrainPage::Private::connectTraining()
{
    connect(&training, &TrainingJob::started, this, [this](const TrainingStart& begun) {
        m_progress->started(begun);
        m_plots->showVerdict({splitSentence(begun), true});
        if (begun.unusedCaptions > 0)
            m_messages->show(MessageKind::Warning, unusedSentence(QString::fromStdString(m_request.run), begun.unusedCaptions));
        reportStatus();
    });
    connect(&training, &TrainingJob::pointsArrived, this, [this](const std::vector<TrainingPoint>& points) {
        m_book.addPoints(points);
        std::vector<CurvePoint> curve;
        std::ranges::transform(points, std::back_inserter(curve), curvePoint);
        m_plots->plot()->appendTraining(QString::fromStdString(m_request.run), curve);
        m_progress->advanced(points.back());
        showRow();
        reportStatus();
    });
    connect(&training, &TrainingJob::validated, this, [this](const ValidationPoint& point) {
        const QString run = QString::fromStdString(m_request.run);
        m_book.addValidation(point);
        m_plots->plot()->appendValidation(run, validationCurvePoint(point));
        m_plots->showVerdict(verdict(point, m_request.config.split));
        showRow();
        if (point.improved)
            checkpointSaved(run);
    });
    connect(&training, &TrainingJob::epochEnded, this, [this](int epoch) {
        writePictures();
        m_samples.write(QString::fromStdString(m_request.run), m_request.config.runFolder, epoch);
    });
    connect(&training, &TrainingJob::paused, this, &Private::runPaused);
    connect(&training, &TrainingJob::warned, this, [this](const QString& sentence) {
        m_plots->plot()->appendWarning(QString::fromStdString(m_request.run), m_book.addWarning());
        m_messages->show(MessageKind::Warning, sentence);
    });
    connect(&training, &TrainingJob::finished, this, &Private::runFinished);
    connect(&training, &TrainingJob::failed, this, [this](const Error& error) {
        runEnded();
        beginNext();
        showError(error);
    });
}

void TrainPage::Private::refreshCorpora(const QString& choose)
{
    m_library.ask([](Library& library) { return library.corpora(); },
        [this, choose](const Result<std::vector<CorpusSummary>>& corpora) {
            if (corpora)
                return showCorpora(*corpora, choose);
            showError(corpora.error());
            showCorpora({}, {});
        });
}

void TrainPage::Private::showCorpora(const std::vector<CorpusSummary>& corpora, const QString& choose)
{
    const QString wanted = choose.isEmpty() ? m_corpus->currentText() : choose;
    {
        const QSignalBlocker blocker(m_corpus);
        m_corpus->clear();
        for (const CorpusSummary& corpus : corpora) {
            m_corpus->addItem(QString::fromStdString(corpus.name));
            m_corpus->setItemData(m_corpus->count() - 1,
                tr("%1 captions, %2 templates, %3 rows")
                    .arg(number(corpus.captions), number(corpus.templates), number(corpus.rows)),
                Qt::ToolTipRole);
        }
        m_corpus->setCurrentIndex(std::max(0, m_corpus->findText(wanted)));
    }
    const bool any = !corpora.empty();
    m_corpus->setEnabled(any);
    m_newRun->setEnabled(any);
    showFace(any || !m_book.names().isEmpty() ? Work : Empty);
    corpusChosen();
}

void TrainPage::Private::corpusChosen()
{
    const std::string name = m_corpus->currentText().toStdString();
    if (name.empty())
        return m_settings->setCorpus({});
    m_settings->expectCorpus();
    m_library.ask([name](Library& library) { return readCorpusFacts(library, name); },
        [this, name](const Result<CorpusFacts>& facts) {
            if (m_corpus->currentText().toStdString() != name)
                return; // another one was chosen meanwhile
            if (facts)
                m_settings->setCorpus(*facts);
            else
                showError(facts.error());
        });
}

void TrainPage::Private::reportStatus()
{
    TrainingStatus status;
    if (m_progress) {
        StripContent content = m_progress->strip();
        content.next = m_queue.names().value(0);
        m_strip->showContent(content);
        status = {true, QString::fromStdString(m_request.run), m_progress->sentence(), m_progress->share(), content.series};
    }
    Q_EMIT page.statusChanged(status);
}

void TrainPage::Private::writePictures()
{
    if (m_drawing) {
        m_drawAgain = true; // epochs that end faster than pictures are written
        return;
    }
    m_drawing = true;
    m_drawAgain = false;
    const auto folder = m_request.config.runFolder;
    m_library.ask([folder](Library&) { return readRunHistory(folder); },
        [this, folder](const Result<RunHistory>& history) {
            if (!history) {
                m_drawing = false;
                return; // the trainer reports what it could not write
            }
            m_library.ask([pictures = drawRunPictures(*history), folder](Library&) { return saveRunPictures(pictures, folder); },
                [this](const Status& saved) {
                    m_drawing = false;
                    if (!saved)
                        showError(saved.error());
                    else if (m_drawAgain)
                        writePictures();
                });
        });
}

void TrainPage::Private::showError(const Error& error)
{
    m_messages->show(MessageKind::Bad, errorText(error));
}

} // namespace memewright
