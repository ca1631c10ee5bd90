#include <atomic>
#include <filesystem>
#include <memory>

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QSpinBox>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeView>

#include "TrainPageFixture.h"
#include "base/Files.h"
#include "dialogs/ImportDialog.h"
#include "jobs/SampleWriter.h"
#include "pages/train/TrainPage.h"
#include "pages/train/TrainStrip.h"
#include "plots/RunPlot.h"
#include "storage/Library.h"
#include "style/Palette.h"
#include "style/Style.h"
#include "support/FakeScorer.h"
#include "support/Patience.h"
#include "support/TemporaryFolder.h"
#include "training/Presets.h"
#include "widgets/MessageBar.h"

using namespace memewright;
using namespace memewright::test;

namespace {

/// Of the preset that the page offers first.
int epochs()
{
    return presets().front().config.epochs;
}

} // namespace

class TestTrainPage : public TrainPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void emptyLibraryOffersTheStarterCaptions();
    void missingStarterCaptionsAreToldInThePage();
    void startsAndStopsByMouseAndKeys();
    void aLowWindowLeavesTheCurvesRoom();
    void aNarrowWindowCutsNoSwitch();
    void whatALowWindowHidesIsAClickAway();
    void theTableShowsWholeRows();
    void filesAreShownBeforeTheyComeIn();
    void whyNothingIsMeasuredDuringARun();
    void theStripAlwaysSaysHowFarARunIs();
    void statusNamesWhatRuns();
    void settingsAreCheckedInPlainSentences();
    void numbersOutOfRangeSaySo_data();
    void numbersOutOfRangeSaySo();
    void whatIsHiddenStopsNoRun();
    void settingsReachTheTrainer();
    void parametersFollowTheSettings();
    void runsSurviveARestart();
    void ticksByMouseAndKeys();
    void aColumnSortsTheTable();
    void errorsStandInThePage();
    void closingWhileTrainingStops();
    void switchesChangeThePlot();
    void whatWasSetIsThereAgain();
    void verdictInWords();
    void whatARunLeavesOutAndThatItWentAstrayIsSaid();
    void trainsForReal();
    void pausesAndGoesOn();
    void aStoppedRunGoesOn();
    void deletingARunCanBeUndone();
    void ctrlZBringsDeletedRunsBackOneByOne();
    void notesStay();
    void samplesAfterEachEpoch();
    void settingsAreCompared();
    void aRunIsMeasuredBeforeItsStart();
    void theOtherPairOfCurves();
    void curvesAreExported();
};

void TestTrainPage::emptyLibraryOffersTheStarterCaptions()
{
    m_folder->write("starter.csv", hundredCaptions());
    open();
    QSignalSpy changed(m_page.get(), &TrainPage::libraryChanged);
    QTRY_VERIFY(isShown("useStarter"));
    QVERIFY(!find<QPushButton>("newRun")->isEnabled());
    click("useStarter");
    QTRY_COMPARE(find<QComboBox>("corpus")->currentText(), QStringLiteral("Starter"));
    QTRY_VERIFY(find<QPushButton>("startTraining")->isEnabled());
    QVERIFY(!isShown("useStarter"));
    QVERIFY(message().contains(QStringLiteral("100 captions read")));
    QCOMPARE(changed.size(), 1);
}

void TestTrainPage::missingStarterCaptionsAreToldInThePage()
{
    open();
    QTRY_VERIFY(isShown("useStarter"));
    click("useStarter");
    QTRY_VERIFY(message().contains(QStringLiteral("starter.csv")));
    QVERIFY(isShown("useStarter"));
    QVERIFY(find<QPushButton>("useStarter")->isEnabled());
}

void TestTrainPage::startsAndStopsByMouseAndKeys()
{
    openWithCaptions();
    type("runName", "Fast 1");
    find<QPushButton>("startTraining")->setFocus();
    QTest::keyClick(find<QPushButton>("startTraining"), Qt::Key_Space);
    QVERIFY(m_page->isTraining());
    QVERIFY(isShown("trainStrip"));
    QVERIFY(!isShown("trainSettings"));
    auto* plot = find<RunPlot>("runPlot");
    QTRY_VERIFY(plot->lines(QStringLiteral("Fast 1")) != nullptr);
    QTRY_COMPARE(plot->lines(QStringLiteral("Fast 1"))->curve().training.size(), std::size_t(20));
    QTRY_COMPARE(plot->lines(QStringLiteral("Fast 1"))->curve().validation.size(), std::size_t(2));
    QCOMPARE(find<QLabel>("runningName")->text(), QStringLiteral("Fast 1"));
    QVERIFY(find<QLabel>("runningPlace")->text().startsWith(QStringLiteral("epoch 2 of %1").arg(epochs())));
    click("unfoldSettings");
    QVERIFY(isShown("trainSettings"));
    QVERIFY(isShown("queueTraining"));
    QVERIFY(!isShown("startTraining"));
    click("foldSettings");
    click("stopTraining");
    QTRY_VERIFY(!m_page->isTraining());
    QVERIFY(message().contains(QStringLiteral("stopped and saved")));
    QVERIFY(!isShown("trainStrip"));
    QVERIFY(isShown("trainSettings"));
}

void TestTrainPage::aLowWindowLeavesTheCurvesRoom()
{
    openWithCaptions();
    m_page->resize(828, 568);
    QVERIFY(isShown("runsTable"));
    click("startTraining");
    QVERIFY(!isShown("runsTable"));
    QTRY_VERIFY(find<RunPlot>("runPlot")->height() > 220);
    for (const char* name : {"rowsPerSecond", "learningRateNow"}) {
        auto* part = find<QLabel>(name)->parentWidget();
        for (const auto* label : part->findChildren<QLabel*>())
            QTRY_VERIFY2(!label->isVisible() || label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    }
    click("stopTraining");
    QTRY_VERIFY(isShown("runsTable"));
}

void TestTrainPage::whatALowWindowHidesIsAClickAway()
{
    openWithCaptions();
    QVERIFY(!isShown("partRuns")); // everything fits
    m_page->setMinimumSize(1, 1);
    m_page->resize(828, 568);
    click("startTraining");
    QVERIFY(!isShown("runsTable") && isShown("runPlot"));
    click("partRuns");
    QVERIFY(isShown("runsTable") && !isShown("runPlot"));
    click("partDetails");
    QVERIFY(isShown("detailsSamples") && !isShown("runsTable"));
    click("partCurves");
    QVERIFY(isShown("runPlot") && !isShown("runsTable"));
    click("partRuns");
    m_page->resize(1128, 768);
    QTRY_VERIFY(isShown("runPlot") && isShown("runsTable") && isShown("detailsSamples"));
}

void TestTrainPage::theTableShowsWholeRows()
{
    for (const char* name : {"A", "B", "C", "D", "E", "F"})
        addStoredRun(name, "finished");
    openWithCaptions();
    const auto* table = find<QTreeView>("runsTable");
    QTRY_COMPARE(table->model()->rowCount(), 6);
    const int row = table->visualRect(table->model()->index(0, 0)).height();
    QTRY_COMPARE(table->viewport()->height(), 4 * row);
}

void TestTrainPage::filesAreShownBeforeTheyComeIn()
{
    openWithCaptions();
    for (QAction* action : find<QToolButton>("importCaptions")->menu()->actions())
        if (action->text().contains(QStringLiteral("CSV")))
            action->trigger();
    auto* files = find<QFileDialog>("importFilesDialog");
    QVERIFY(files);
    const auto file = m_folder->write("more.csv", "template,box1\n61527,why you no read more captions\n");
    files->selectFile(QString::fromStdString(file.string()));
    static_cast<QDialog*>(files)->accept();
    QTRY_VERIFY(find<ImportDialog>("importDialog") && isShown("importPreview"));
    QCOMPARE(find<QComboBox>("corpus")->count(), 1); // nothing has come in yet
    QTRY_VERIFY(find<QPushButton>("importStart")->isEnabled());
    click("importStart");
    QTRY_COMPARE(find<QComboBox>("corpus")->currentText(), QStringLiteral("more"));
}

void TestTrainPage::whyNothingIsMeasuredDuringARun()
{
    openWithCaptions();
    click("startTraining");
    click("unfoldSettings");
    QVERIFY(!find<QPushButton>("measureRun")->isEnabled());
    QVERIFY(text("runEstimate").contains(QStringLiteral("no run goes on")));
}

void TestTrainPage::aNarrowWindowCutsNoSwitch()
{
    addStoredRun("calm afternoon", "finished");
    openWithCaptions();
    m_page->setMinimumSize(1, 1); // as in the window, which is as small as its user wants it
    for (const QSize size : {QSize(828, 568), QSize(960, 640), QSize(1128, 768), QSize(1500, 900), QSize(828, 568)}) {
        m_page->resize(size);
        QTest::keyClick(find<RunPlot>("runPlot"), Qt::Key_Plus); // "Show all" is there too
        for (const char* name : {"pairLearning", "axisEpoch", "axisTime", "unitNats", "unitBits", "scaleLinear", "scaleLog",
                 "smoothing", "exportPlot", "resetZoom"}) {
            auto* part = find<QWidget>(name);
            const QString where = QStringLiteral("%1 at %2").arg(QLatin1String(name)).arg(size.width());
            QTRY_VERIFY2(part->isVisible() && part->width() >= std::min(part->sizeHint().width(), part->maximumWidth()),
                qPrintable(where));
        }
        QTRY_VERIFY(find<QWidget>("runsTable")->width() >= 340);
    }
    QVERIFY(!isShown("detailsSamples"));
    click("foldSettings");
    QTRY_VERIFY(isShown("detailsSamples"));
    QTRY_VERIFY(find<QWidget>("runsTable")->width() >= 340);
}

void TestTrainPage::theStripAlwaysSaysHowFarARunIs()
{
    StripContent content;
    content.name = QStringLiteral("the very long name of a run with more units and less dropout than the others");
    content.place = QStringLiteral("epoch 9 of 120, step 2,585 of 30,400");
    content.longestPlace = QStringLiteral("epoch 120 of 120, step 30,400 of 30,400");
    content.timeLeft = QStringLiteral("12 h 34 min left");
    content.epochLeft = QStringLiteral("in this epoch 9 min 59 s");
    content.rowsPerSecond = QStringLiteral("123,456");
    content.learningRate = QStringLiteral("0.000123");
    TrainStrip strip;
    strip.show();
    for (const int width : {760, 828, 1000, 1128, 2400}) {
        strip.resize(width, strip.height());
        for (const QString& place : {content.place, content.longestPlace}) {
            content.place = place;
            strip.showContent(content);
            for (const char* name : {"runningPlace", "timeLeft", "pauseTraining", "stopTraining"}) {
                const auto* part = strip.findChild<QWidget*>(QLatin1String(name));
                QTRY_VERIFY2(part->width() >= part->sizeHint().width(),
                    qPrintable(QStringLiteral("%1 at %2").arg(QLatin1String(name)).arg(width)));
            }
        }
    }
    for (const char* name : {"runningName", "rowsPerSecond", "learningRateNow"}) { // there is room for everything
        const auto* part = strip.findChild<QWidget*>(QLatin1String(name));
        QTRY_VERIFY2(part->isVisible() && part->width() >= part->sizeHint().width(), name);
    }
}

void TestTrainPage::statusNamesWhatRuns()
{
    openWithCaptions();
    std::vector<TrainingStatus> heard;
    QStringList saved;
    connect(m_page.get(), &TrainPage::statusChanged, this, [&](const TrainingStatus& status) { heard.push_back(status); });
    connect(m_page.get(), &TrainPage::checkpointSaved, this,
        [&](const QString& run, const QString& path) { saved.append(run + QLatin1Char(' ') + path); });
    type("runName", "Fast 1");
    click("startTraining");
    QTRY_VERIFY(
        !heard.empty() && heard.back().sentence.startsWith(QStringLiteral("Training ‘Fast 1’: epoch 2 of %1").arg(epochs())));
    QVERIFY(std::abs(heard.back().share - 2.0 / epochs()) < 1e-9);
    QTRY_COMPARE(saved.size(), 2);
    QVERIFY(saved[0].startsWith(QStringLiteral("Fast 1 ")));
    QVERIFY(saved[0].endsWith(QStringLiteral("/library/runs/Fast 1/model.safetensors")));
    m_page->stopTraining();
    QTRY_VERIFY(!heard.back().running);
    QVERIFY(heard.back().sentence.isEmpty());
}

void TestTrainPage::settingsAreCheckedInPlainSentences()
{
    openWithCaptions();
    const auto problem = [&](const char* name) {
        return find<QLabel>(name)->isVisible() ? find<QLabel>(name)->text() : QString();
    };
    type("runName", "a/b");
    QVERIFY(problem("runNameProblem").contains(QStringLiteral("Letters, digits")));
    QVERIFY(!find<QPushButton>("startTraining")->isEnabled());
    find<QLineEdit>("runName")->clear();
    QCOMPARE(problem("runNameProblem"), QStringLiteral("A run needs a name."));
    find<QLineEdit>("runName")->setText(QStringLiteral("Rápido 1")); // what the page proposes in Spanish
    QCOMPARE(problem("runNameProblem"), QString());
    type("runName", "good name-1.0");
    QCOMPARE(problem("runNameProblem"), QString());
    QVERIFY(find<QPushButton>("startTraining")->isEnabled());
    type("learningRate", "fast");
    QVERIFY(problem("learningRateProblem").contains(QStringLiteral("0.001")));
    type("learningRate", "0");
    QVERIFY(!find<QPushButton>("startTraining")->isEnabled());
    type("learningRate", "1e-3");
    QVERIFY(find<QPushButton>("startTraining")->isEnabled());
    find<QDoubleSpinBox>("mostPopular")->setValue(50);
    QVERIFY(problem("mostPopularProblem").contains(QStringLiteral("3")));
    find<QDoubleSpinBox>("mostPopular")->setValue(2);
    QVERIFY(find<QPushButton>("startTraining")->isEnabled());
}

void TestTrainPage::numbersOutOfRangeSaySo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const char* typed, const char* sentence) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(name), QLatin1String(typed))))
            << QString::fromLatin1(name) << QString::fromLatin1(typed) << QString::fromUtf8(sentence);
    };
    row("units", "5000", "A number from 1 to 4096.");
    row("units", "0", "A number from 1 to 4096.");
    row("batchRows", "70000", "A number from 1 to 65536.");
    row("epochs", "-3", "A number from 1 to 10000.");
    row("dropout", "0.99", "A number up to 0.95, or ‘off’.");
    row("dropout", "-0.1", "A number up to 0.95, or ‘off’.");
    row("validationRatio", "20", "A number up to 0.90, or ‘automatic’.");
    row("mostPopular", "2000000", "A number up to 1000000, or ‘all’.");
    row("seed", "3000000000", "A number up to 2147483647, or ‘random’.");
}

void TestTrainPage::numbersOutOfRangeSaySo()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    openWithCaptions();
    auto* box = find<QAbstractSpinBox>(qPrintable(name));
    auto* problem = find<QLabel>(qPrintable(name + QStringLiteral("Problem")));
    QVERIFY(!problem->isVisible());
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, typed);
    QTEST(problem->text(), "sentence");
    QVERIFY(problem->isVisible());
    QVERIFY(!find<QPushButton>("startTraining")->isEnabled());
    QTest::keyClick(box, Qt::Key_Tab); // it stays as it was typed, to be corrected
    QTEST(problem->text(), "sentence");
    // An arrow leads back to what can be.
    QTest::keyClick(box, typed.startsWith(QLatin1Char('-')) || typed == QLatin1String("0") ? Qt::Key_Up : Qt::Key_Down);
    QVERIFY(!problem->isVisible() || name == QLatin1String("mostPopular")); // which the corpus has too few of
}

void TestTrainPage::whatIsHiddenStopsNoRun()
{
    openWithCaptions();
    find<QSpinBox>("units")->setValue(0);
    QVERIFY(!find<QPushButton>("startTraining")->isEnabled());
    QTest::keyClick(find<QComboBox>("preset"), Qt::Key_End); // the article's, which has none
    QVERIFY(find<QPushButton>("startTraining")->isEnabled());
}

void TestTrainPage::settingsReachTheTrainer()
{
    RunRequest seen;
    std::atomic<bool> asked = false;
    openWithCaptions([&](const RunRequest& request, std::stop_token, TrainingSink&) -> Result<TrainingOutcome> {
        seen = request;
        asked = true;
        return TrainingOutcome{};
    });
    QCOMPARE(find<QComboBox>("preset")->currentText(), QStringLiteral("Fast"));
    QTest::keyClick(find<QComboBox>("preset"), Qt::Key_Down); // Quick
    QVERIFY(find<QSpinBox>("units")->isVisible());
    QVERIFY(!find<QSpinBox>("filters")->isVisible());
    QTest::keyClick(find<QComboBox>("preset"), Qt::Key_Down); // Article small
    QVERIFY(!find<QSpinBox>("units")->isVisible());
    type("runName", "mine");
    find<QSpinBox>("filters")->setValue(8);
    find<QComboBox>("kernel")->setCurrentIndex(1);
    find<QComboBox>("activation")->setCurrentIndex(1);
    find<QSpinBox>("epochs")->setValue(3);
    find<QSpinBox>("batchRows")->setValue(32);
    find<QDoubleSpinBox>("dropout")->setValue(0.1);
    find<QDoubleSpinBox>("seed")->setValue(7);
    find<QDoubleSpinBox>("mostPopular")->setValue(2);
    find<QComboBox>("split")->setCurrentIndex(1);
    type("learningRate", "0.002");
    click("startTraining");
    QTRY_VERIFY(asked);
    QTRY_VERIFY(!m_page->isTraining());
    QCOMPARE(seen.run, std::string("mine"));
    QCOMPARE(seen.corpus, std::string("Mine"));
    QCOMPARE(seen.mostPopular, std::optional<std::size_t>(2));
    QCOMPARE(seen.config.network.filters, 8);
    QCOMPARE(seen.config.network.kernel, 3);
    QCOMPARE(seen.config.network.activation, Activation::LeakyRelu);
    QCOMPARE(seen.config.network.dropout, 0.1);
    QCOMPARE(seen.config.epochs, 3);
    QCOMPARE(seen.config.batchRows, std::size_t(32));
    QCOMPARE(seen.config.seed, std::uint64_t(7));
    QCOMPARE(seen.config.learningRate, 0.002);
    QCOMPARE(seen.config.split, SplitMode::Row);
    QVERIFY(!seen.config.validationRatio);
    QVERIFY(seen.config.threads >= 1);
}

void TestTrainPage::parametersFollowTheSettings()
{
    openWithCaptions();
    const auto shown = [&] { return find<QLabel>("parameterCount")->text(); };
    QVERIFY(shown().contains(QStringLiteral("parameters")));
    QString before = shown();
    find<QSpinBox>("units")->setValue(24);
    QVERIFY(shown() != before);
    find<QComboBox>("preset")->setCurrentIndex(2); // Article small
    before = shown();
    find<QSpinBox>("filters")->setValue(8);
    QVERIFY(shown() != before);
    const QString small = shown();
    find<QComboBox>("kernel")->setCurrentIndex(0);
    QVERIFY(shown() != small);
}

void TestTrainPage::runsSurviveARestart()
{
    importCaptions();
    {
        auto library = Library::open(*m_folder / "library");
        RunSummary run;
        run.name = "Keras 3";
        run.corpus = "Mine";
        run.network = "article";
        run.state = "finished";
        run.bestValidationLoss = 1.618;
        QVERIFY(library->addRun(run).has_value());
    }
    m_folder->write("library/runs/Keras 3/history.json",
        R"({"loss": [3, 2.5], "acc": [0.2, 0.3], "val_loss": [2.9, 2.4], "val_acc": [0.2, 0.3], "seconds": [1, 1], "peak_mb": [1, 1]})");
    open();
    auto* plot = find<RunPlot>("runPlot");
    QTRY_VERIFY(plot->lines(QStringLiteral("Keras 3")) != nullptr);
    QCOMPARE(plot->lines(QStringLiteral("Keras 3"))->curve().validation.size(), std::size_t(2));
    const auto* table = find<QTreeView>("runsTable");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Keras 3"));
    type("runName", "keras 3");
    QVERIFY(find<QLabel>("runNameProblem")->text().contains(QStringLiteral("There is a run of this name")));
}

void TestTrainPage::ticksByMouseAndKeys()
{
    runsSurviveARestart();
    auto* plot = find<RunPlot>("runPlot");
    auto* table = find<QTreeView>("runsTable");
    const auto box = [&] { return table->visualRect(table->model()->index(0, 0)).topLeft() + QPoint(20, 16); };
    QTRY_VERIFY(table->viewport()->isVisible() && table->viewport()->rect().contains(box())); // laid out
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, box());
    QVERIFY(!plot->hasCurve(QStringLiteral("Keras 3")));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(plot->hasCurve(QStringLiteral("Keras 3")));
    // In whichever column the keys are.
    table->setCurrentIndex(table->model()->index(0, RunsModel::State));
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(!plot->hasCurve(QStringLiteral("Keras 3")));
}

void TestTrainPage::aColumnSortsTheTable()
{
    importCaptions();
    for (const char* name : {"b", "c", "A"})
        addStoredRun(name, name[0] == 'b' ? "stopped" : "finished");
    open();
    QTRY_COMPARE(runs(), QStringList({QStringLiteral("A"), QStringLiteral("c"), QStringLiteral("b")})); // the newest first
    choose(QStringLiteral("c"));
    const auto* table = find<QTreeView>("runsTable");
    const QHeaderView* header = table->header();
    QTRY_VERIFY(header->viewport()->isVisible() && header->length() == table->viewport()->width()); // laid out
    const auto clickColumn = [&](int column) {
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(column) + 12, header->height() / 2));
    };
    clickColumn(RunsModel::Name);
    QCOMPARE(runs(), QStringList({QStringLiteral("A"), QStringLiteral("b"), QStringLiteral("c")}));
    clickColumn(RunsModel::Name);
    QCOMPARE(runs(), QStringList({QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("A")}));
    clickColumn(RunsModel::Name);
    QCOMPARE(runs(), QStringList({QStringLiteral("A"), QStringLiteral("c"), QStringLiteral("b")}));
    clickColumn(RunsModel::State);
    QCOMPARE(runs().back(), QStringLiteral("b"));
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("c")); // the keys stay on their run
    // So do they when the runs are read again, and the buttons are those of the run they are on.
    choose(QStringLiteral("b"));
    addStoredRun("d", "finished");
    m_page->refreshRuns();
    QTRY_COMPARE(runs().size(), 4);
    QCOMPARE(runs().back(), QStringLiteral("b"));
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("b"));
    QVERIFY(find<QToolButton>("resumeRun")->isEnabled());
    click("resumeRun");
    QTRY_COMPARE(text("runningName"), QStringLiteral("b"));
}

void TestTrainPage::errorsStandInThePage()
{
    openWithCaptions([](const RunRequest&, std::stop_token, TrainingSink&) -> Result<TrainingOutcome> {
        return fail(ErrorCode::Diverged, "the loss is not a number any more", "choose a smaller learning rate");
    });
    click("startTraining");
    QTRY_COMPARE(message(), QStringLiteral("The loss is not a number any more. Choose a smaller learning rate."));
    QVERIFY(!m_page->isTraining());
    QTRY_VERIFY(find<QPushButton>("startTraining")->isEnabled());
}

void TestTrainPage::closingWhileTrainingStops()
{
    auto ended = std::make_shared<std::atomic<bool>>(false);
    openWithCaptions([ended](const RunRequest&, std::stop_token stop, TrainingSink& sink) -> Result<TrainingOutcome> {
        sink.started(fakeStart(1000, 6));
        untilStopped(stop);
        *ended = true;
        return TrainingOutcome{TrainingEnd::Stopped, 0, {}, {}, {}};
    });
    click("startTraining");
    QVERIFY(m_page->isTraining());
    m_page.reset();
    QVERIFY(*ended);
}

void TestTrainPage::switchesChangeThePlot()
{
    openWithCaptions();
    auto* plot = find<RunPlot>("runPlot");
    click("axisTime");
    QCOMPARE(plot->view().axis, PlotAxis::Time);
    click("unitBits");
    QCOMPARE(plot->view().unit, LossUnit::Bits);
    click("scaleLog");
    QVERIFY(plot->view().logarithmic);
    find<QDoubleSpinBox>("smoothing")->setValue(0.5);
    QCOMPARE(plot->view().smoothing, 0.5);
    click("axisEpoch");
    QCOMPARE(plot->view().axis, PlotAxis::Epoch);
}

void TestTrainPage::whatWasSetIsThereAgain()
{
    openWithCaptions();
    auto library = Library::open(*m_folder / "library");
    ImportRequest request;
    request.paths = {m_folder->write("more.csv", "template,box1\n61527,why you no read more captions\n")};
    request.corpus = "Zebras";
    QVERIFY(library->importCaptions(request, {}, {}).has_value());
    m_page->refreshCorpora();
    auto* corpus = find<QComboBox>("corpus");
    QTRY_COMPARE(corpus->count(), 2);
    corpus->setCurrentText(QStringLiteral("Zebras"));
    auto* preset = find<QComboBox>("preset");
    preset->setFocus();
    QTest::keyClick(preset, Qt::Key_End); // the article's
    find<QSpinBox>("filters")->setValue(320);
    type("learningRate", "0.0025");
    find<QDoubleSpinBox>("seed")->setValue(11);
    click("axisTime");
    find<QDoubleSpinBox>("smoothing")->setValue(0.5);
    QSettings settings(QString::fromStdString((*m_folder / "state.ini").string()), QSettings::IniFormat);
    m_page->saveState(settings);
    const QString name = find<QLineEdit>("runName")->text();

    open();
    m_page->restoreState(settings);
    QCOMPARE(find<QComboBox>("preset")->currentIndex(), find<QComboBox>("preset")->count() - 1);
    QCOMPARE(find<QSpinBox>("filters")->value(), 320);
    QCOMPARE(find<QLineEdit>("learningRate")->text(), QStringLiteral("0.0025"));
    QCOMPARE(find<QDoubleSpinBox>("seed")->value(), 11.0);
    QTRY_VERIFY(isShown("filters") && !isShown("units")); // the page waits for the library
    QCOMPARE(find<RunPlot>("runPlot")->view().axis, PlotAxis::Time);
    QCOMPARE(find<RunPlot>("runPlot")->view().smoothing, 0.5);
    QTRY_COMPARE(find<QComboBox>("corpus")->currentText(), QStringLiteral("Zebras"));
    QCOMPARE(find<QLineEdit>("runName")->text(), name); // the one that is free
}

void TestTrainPage::verdictInWords()
{
    openWithCaptions();
    click("startTraining");
    QTRY_COMPARE(find<QLabel>("verdict")->text(),
        QStringLiteral("Training loss is above validation loss: not overfitting. val_loss improved from 1.635 to 1.605, saved."));
}

void TestTrainPage::whatARunLeavesOutAndThatItWentAstrayIsSaid()
{
    openWithCaptions([](const RunRequest&, std::stop_token stop, TrainingSink& sink) -> Result<TrainingOutcome> {
        TrainingStart start = fakeStart(1000, 1);
        start.unusedCaptions = 199;
        sink.started(start);
        ValidationPoint point = fakeValidation(1000, 1000, 5, {});
        point.guessingLoss = 4.25;
        sink.validated(point);
        untilStopped(stop);
        TrainingOutcome outcome{TrainingEnd::Finished, 1000, 5, "model.safetensors", {}};
        outcome.lastValidationLoss = 5;
        outcome.guessingLoss = 4.25;
        return outcome;
    });
    type("runName", "wild");
    click("startTraining");
    QTRY_VERIFY(message().contains(QStringLiteral("‘wild’ goes on with the captions it began with. The corpus holds 199 more")));
    QTRY_VERIFY(text("verdict").contains(QStringLiteral("the loss of guessing: the run went astray")));
    click("stopTraining");
    QTRY_VERIFY(!m_page->isTraining());
    QVERIFY(message().contains(QStringLiteral("‘wild’ is finished, but it went astray")));
}

void TestTrainPage::trainsForReal()
{
    openWithCaptions({});
    QStringList saved;
    connect(m_page.get(), &TrainPage::checkpointSaved, this, [&](const QString&, const QString& path) { saved.append(path); });
    QTest::keyClick(find<QComboBox>("preset"), Qt::Key_Down); // Quick
    type("runName", "tiny");
    find<QSpinBox>("units")->setValue(16);
    find<QSpinBox>("epochs")->setValue(2);
    find<QDoubleSpinBox>("seed")->setValue(1);
    click("startTraining");
    QTRY_VERIFY(!m_page->isTraining());
    QVERIFY2(message().contains(QStringLiteral("finished")), qPrintable(message()));
    QTRY_VERIFY(!saved.isEmpty()); // told once the library knows of it
    QVERIFY(std::filesystem::exists(saved.back().toStdString()));
    const auto* lines = find<RunPlot>("runPlot")->lines(QStringLiteral("tiny"));
    QVERIFY(lines != nullptr);
    QVERIFY(!lines->curve().training.empty());
    QVERIFY(lines->curve().validation.size() >= 2);
    QVERIFY(lines->curve().validation.back().loss < lines->curve().training.front().loss);
    QTRY_VERIFY(std::filesystem::exists(*m_folder / "library/runs/tiny/loss.png"));
    QTRY_VERIFY(std::filesystem::exists(*m_folder / "library/runs/tiny/acc.png"));
    auto library = Library::open(*m_folder / "library");
    const auto runs = library->runs();
    QCOMPARE(runs->size(), std::size_t(1));
    QCOMPARE(runs->front().state, std::string("finished"));
}

void TestTrainPage::pausesAndGoesOn()
{
    openWithCaptions(trainerThatPauses());
    QSignalSpy saved(m_page.get(), &TrainPage::checkpointSaved);
    click("startTraining");
    click("pauseTraining");
    QCOMPARE(find<QPushButton>("pauseTraining")->text(), QStringLiteral("Go on"));
    QTRY_COMPARE(text("timeLeft"), QStringLiteral("paused"));
    QVERIFY(stateOf(0).contains(QStringLiteral("paused")));
    QTRY_COMPARE(saved.size(), 1); // Create can use its weights
    click("pauseTraining");
    QCOMPARE(find<QPushButton>("pauseTraining")->text(), QStringLiteral("Pause"));
    QVERIFY(stateOf(0).contains(QStringLiteral("running")));
    click("pauseTraining");
    QTRY_COMPARE(text("timeLeft"), QStringLiteral("paused"));
    click("stopTraining");
    QTRY_VERIFY(!m_page->isTraining());
}

void TestTrainPage::aStoppedRunGoesOn()
{
    importCaptions();
    addStoredRun("Half", "stopped");
    RunRequest seen;
    std::atomic<bool> asked = false;
    open([&](const RunRequest& request, std::stop_token, TrainingSink& sink) -> Result<TrainingOutcome> {
        seen = request;
        sink.started(fakeStart(1000, 6));
        sink.point(fakePoint(2500, 1000));
        asked = true;
        return TrainingOutcome{};
    });
    auto* table = find<QTreeView>("runsTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(find<QToolButton>("resumeRun")->isEnabled());
    click("resumeRun");
    QTRY_VERIFY(asked);
    QTRY_VERIFY(!m_page->isTraining());
    QCOMPARE(seen.run, std::string("Half"));
    QCOMPARE(seen.corpus, std::string("Mine"));
    QVERIFY(seen.config.resume);
    QCOMPARE(seen.config.epochs, 0);
}

void TestTrainPage::deletingARunCanBeUndone()
{
    importCaptions();
    addStoredRun("Old", "finished");
    open();
    QSignalSpy changed(m_page.get(), &TrainPage::runsChanged);
    auto* table = find<QTreeView>("runsTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(!find<QToolButton>("deleteRun")->isEnabled());
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(!find<QToolButton>("resumeRun")->isEnabled()); // it is finished
    click("deleteRun");
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QVERIFY(message().contains(QStringLiteral("‘Old’ is deleted")));
    click("messageAction");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(std::filesystem::exists(*m_folder / "library/runs/Old/history.json"));
    QCOMPARE(changed.size(), 2);
}

void TestTrainPage::ctrlZBringsDeletedRunsBackOneByOne()
{
    importCaptions();
    addStoredRun("Old", "finished");
    addStoredRun("Older", "finished");
    open();
    auto* table = find<QTreeView>("runsTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    for (const int left : {1, 0}) {
        table->setCurrentIndex(table->model()->index(0, 0));
        click("deleteRun");
        QTRY_COMPARE(table->model()->rowCount(), left);
    }
    m_page->findChild<MessageBar*>()->close(); // its button is not the only way back
    for (const int back : {1, 2, 2}) {
        QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(table->model()->rowCount(), back);
    }
    QVERIFY(std::filesystem::exists(*m_folder / "library/runs/Old/history.json"));
    QVERIFY(std::filesystem::exists(*m_folder / "library/runs/Older/history.json"));
}

void TestTrainPage::notesStay()
{
    importCaptions();
    addStoredRun("Old", "finished");
    open();
    QTRY_COMPARE(find<QTreeView>("runsTable")->model()->rowCount(), 1);
    click("detailsNotes");
    auto* note = find<QPlainTextEdit>("runNote");
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("more dropout next time"));
    click("detailsSamples");
    m_page.reset();
    open();
    QTRY_COMPARE(find<QPlainTextEdit>("runNote")->toPlainText(), QStringLiteral("more dropout next time"));
}

void TestTrainPage::samplesAfterEachEpoch()
{
    m_readModel = [](const std::filesystem::path&) -> Result<LoadedModel> {
        LoadedModel model;
        model.scorer = std::make_shared<FakeScorer>();
        model.info.templates = {{100, "Coffee", 5, 2}, {101, "", 3, 1}};
        return model;
    };
    std::filesystem::create_directories(*m_folder / "library" / "runs" / "Fast 1"); // as the real trainer does
    openWithCaptions(trainerThatPauses(3));
    click("startTraining");
    QTRY_COMPARE(text("samplesEpoch"), QStringLiteral("after epoch 3"));
    QVERIFY(!text("sample1").isEmpty());
    QVERIFY(!text("sample2").isEmpty());
    QVERIFY(text("sample3").isEmpty()); // the model knows two templates
    auto* slider = find<QSlider>("samplesSlider");
    QTRY_VERIFY(slider->width() > 100); // room to scrub
    QTRY_VERIFY(find<QLabel>("samplesEpoch")->width() >= find<QLabel>("samplesEpoch")->sizeHint().width());
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(text("samplesEpoch"), QStringLiteral("after epoch 2"));
    // Kept with the run.
    const auto kept = readSamples(*m_folder / "library" / "runs" / "Fast 1");
    QVERIFY(kept.has_value());
    QCOMPARE(kept->size(), std::size_t(3));
    QCOMPARE(kept->front().captions.front().templateName, std::string("Coffee"));
    click("stopTraining");
    QTRY_VERIFY(!m_page->isTraining());
}

void TestTrainPage::settingsAreCompared()
{
    importCaptions();
    addStoredRun("A", "finished");
    addStoredRun("B", "finished");
    open();
    QTRY_VERIFY(isShown("detailsSettings"));
    click("detailsSettings");
    auto* table = find<QTableWidget>("comparedSettings");
    QTRY_COMPARE(table->columnCount(), 3);
    QCOMPARE(table->rowCount(), 1); // all but the seed are alike
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Seed"));
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("65"));
    QCOMPARE(table->item(0, 2)->text(), QStringLiteral("66"));
}

void TestTrainPage::aRunIsMeasuredBeforeItsStart()
{
    m_probe = [](Library&, const RunRequest& request, std::stop_token) -> Result<ProbeResult> {
        if (request.config.batchRows == 1)
            return fail(ErrorCode::OutOfMemory, "memory ran out", "choose a smaller batch");
        return ProbeResult{1000, 60'000, 120'000, 1000, 250, true};
    };
    openWithCaptions();
    click("measureRun");
    QTRY_COMPARE(text("runEstimate"), QStringLiteral("About 1 min an epoch, 2 min in all; 250 MB of memory."));
    find<QSpinBox>("epochs")->setValue(3);
    QCOMPARE(text("runEstimate"), QStringLiteral("How long will it take?"));
    find<QSpinBox>("batchRows")->setValue(1);
    click("measureRun");
    QTRY_COMPARE(text("runEstimate"), QStringLiteral("Memory ran out. Choose a smaller batch."));
    QVERIFY(find<QPushButton>("measureRun")->isEnabled());
}

void TestTrainPage::theOtherPairOfCurves()
{
    openWithCaptions();
    click("startTraining");
    auto* plot = find<RunPlot>("runPlot");
    QTRY_VERIFY(plot->hasCurve(QStringLiteral("Fast 1")));
    QTRY_COMPARE(plot->lines(QStringLiteral("Fast 1"))->curve().training.size(), std::size_t(20));
    click("pairPace");
    const auto* lines = plot->lines(QStringLiteral("Fast 1"));
    QCOMPARE(lines->line(Measure::LearningRate, PlotLine::Raw).back().y(), 1e-3);
    QCOMPARE(lines->line(Measure::Speed, PlotLine::Raw).back().y(), 100.0);
    QVERIFY(lines->line(Measure::Loss, PlotLine::Raw).empty());
    QVERIFY(!find<QWidget>("unitBits")->isEnabled());
    click("pairLearning");
    QCOMPARE(lines->line(Measure::Loss, PlotLine::Raw).size(), std::size_t(20));
}

void TestTrainPage::curvesAreExported()
{
    openWithCaptions();
    click("startTraining");
    QTRY_COMPARE(find<RunPlot>("runPlot")->lines(QStringLiteral("Fast 1"))->curve().validation.size(), std::size_t(2));
    QTRY_VERIFY(isShown("exportPlot"));
    for (const char* name : {"curves.png", "curves.svg", "curves.pdf", "curves.csv"}) {
        click("exportPlot");
        auto* dialog = find<QFileDialog>("exportPlotDialog");
        QVERIFY(dialog);
        const auto file = *m_folder / name;
        dialog->selectFile(QString::fromStdString(file.string()));
        static_cast<QDialog*>(dialog)->accept();
        QTRY_VERIFY(std::filesystem::exists(file));
        QVERIFY(std::filesystem::file_size(file) > 500);
        QTRY_VERIFY(!find<QFileDialog>("exportPlotDialog"));
    }
    const std::string csv = readFile(*m_folder / "curves.csv").value();
    QCOMPARE(std::ranges::count(csv, '\n'), std::ptrdiff_t(1 + 20 + 2)); // every point
    QTRY_VERIFY(message().contains(QStringLiteral("curves.csv")));
}

QTEST_MAIN(TestTrainPage)
#include "TestTrainPage.moc"
