#include <QFileDialog>
#include <QTableWidget>
#include <QToolButton>

#include "TrainPageFixture.h"
#include "base/Files.h"
#include "plots/RunPlot.h"

using namespace memewright;
using namespace memewright::test;

/// Curves of long runs, and what is marked on them.
class TestTrainCurves : public TrainPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void longCurvesAreWorkedOutElsewhere();
    void everyPointIsWrittenElsewhere();
    void warningsStayAndAreMarked();
    void whatAnEarlierRunMeansIsSaidAgain();
    void anEmptyPageShowsNoControlsOfWork();

private:
    void addLongRun(const char* name, int points);
    void exportTo(const std::filesystem::path& file);
};

void TestTrainCurves::addLongRun(const char* name, int points)
{
    addStoredRun(name, "finished");
    std::string text = "kind,rows,epoch,seconds,loss,accuracy,rows_per_s,learning_rate\n";
    for (int i = 1; i <= points; ++i)
        text += "training," + std::to_string(i * 64) + "," + std::to_string(i * 1e-4) + ",1,2.5,0.3,100,0.001\n";
    m_folder->write(std::string("library/runs/") + name + "/points.csv", text);
}

void TestTrainCurves::exportTo(const std::filesystem::path& file)
{
    click("exportPlot");
    auto* dialog = find<QFileDialog>("exportPlotDialog");
    QVERIFY(dialog);
    dialog->selectFile(QString::fromStdString(file.string()));
    static_cast<QDialog*>(dialog)->accept();
}

void TestTrainCurves::longCurvesAreWorkedOutElsewhere()
{
    constexpr int kPoints = 60'000;
    importCaptions();
    addLongRun("long", kPoints);
    addLongRun("other", kPoints);
    open();
    auto* plot = find<RunPlot>("runPlot");
    const QString run = QStringLiteral("long");
    const QString other = QStringLiteral("other");
    QTRY_VERIFY(plot->hasCurve(run) && plot->hasCurve(other));
    QCOMPARE(plot->lines(run)->curve().training.size(), std::size_t(kPoints));
    auto* table = find<QTreeView>("runsTable");
    table->setFocus();
    // Lines are worked out one after the other: when these are there, all that were asked for before them are.
    const auto waitForTheDrawer = [&] {
        choose(other);
        QTest::keyClick(table, Qt::Key_Space);
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!plot->hasCurve(other));
        QTRY_VERIFY(plot->hasCurve(other));
        choose(run);
    };
    choose(run);
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(!plot->hasCurve(run));
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(!plot->hasCurve(run)); // not on this thread
    click("axisTime"); // meanwhile
    QTRY_VERIFY(plot->hasCurve(run));
    QCOMPARE(plot->lines(run)->lastX(), 1.0);
    // Unticked before the lines are there: they do not come.
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Space);
    waitForTheDrawer();
    QVERIFY(!plot->hasCurve(run));
    // What does not change is not drawn again.
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_VERIFY(plot->hasCurve(run));
    const CurveLines* drawn = plot->lines(run);
    click("detailsSettings");
    QTRY_COMPARE(find<QTableWidget>("comparedSettings")->columnCount(), 3);
    addStoredRun("later", "finished");
    m_page->refreshRuns();
    QTRY_COMPARE(runs().size(), 3);
    waitForTheDrawer();
    QCOMPARE(plot->lines(run), drawn);
}

void TestTrainCurves::everyPointIsWrittenElsewhere()
{
    constexpr int kPoints = 100'000;
    importCaptions();
    addLongRun("long", kPoints);
    open();
    QTRY_VERIFY(find<RunPlot>("runPlot")->hasCurve(QStringLiteral("long")));
    const auto file = *m_folder / "curves.csv";
    exportTo(file);
    QVERIFY(message().isEmpty()); // not on this thread
    QTRY_VERIFY(message().contains(QStringLiteral("curves.csv")));
    const std::string csv = readFile(file).value();
    QCOMPARE(std::ranges::count(csv, '\n'), std::ptrdiff_t(1 + kPoints));
    exportTo(*m_folder / "nowhere" / "curves.csv");
    QTRY_VERIFY(message().contains(QStringLiteral("nowhere")));
}

void TestTrainCurves::warningsStayAndAreMarked()
{
    openWithCaptions([](const RunRequest&, std::stop_token stop, TrainingSink& sink) -> Result<TrainingOutcome> {
        sink.started(fakeStart(1000, 4));
        sink.point(fakePoint(500, 1000));
        sink.warned("memory ran out; the run goes on with 32 rows a step");
        untilStopped(stop);
        return TrainingOutcome{};
    });
    type("runName", "tight");
    click("startTraining");
    auto* plot = find<RunPlot>("runPlot");
    const QString run = QStringLiteral("tight");
    QTRY_VERIFY(plot->hasCurve(run) && !plot->lines(run)->warnings().empty());
    QCOMPARE(plot->lines(run)->warnings(), std::vector<double>{0.5});
    QVERIFY(message().contains(QStringLiteral("memory ran out"), Qt::CaseInsensitive));
    auto* timer = find<MessageBar>("trainMessages")->findChild<QTimer*>();
    QVERIFY(!timer || !timer->isActive()); // it stays until it is closed
}

void TestTrainCurves::whatAnEarlierRunMeansIsSaidAgain()
{
    importCaptions();
    addStoredRun("old", "finished");
    open();
    QTRY_VERIFY(text("verdict").startsWith(QStringLiteral("‘old’: Training loss is above validation loss")));
    QVERIFY(text("verdict").contains(QStringLiteral("from 2.900 to 2.400")));
    // What stands where its captions would be is read whole.
    const auto* sentence = find<QLabel>("sample1");
    QVERIFY(sentence->text().contains(QStringLiteral("old")));
    QVERIFY(sentence->wordWrap());
    QTRY_VERIFY(sentence->height() >= sentence->heightForWidth(sentence->width()));
}

void TestTrainCurves::anEmptyPageShowsNoControlsOfWork()
{
    m_folder->write("starter.csv", hundredCaptions());
    open();
    m_page->setMinimumSize(1, 1); // as in the window, which is as small as its user wants it
    m_page->resize(828, 536);
    QTRY_VERIFY(isShown("useStarter"));
    for (const char* name : {"corpus", "importCaptions", "newRun", "partCurves"})
        QVERIFY2(!isShown(name), name);
    click("useStarter");
    for (const char* name : {"corpus", "importCaptions", "newRun", "partCurves"})
        QTRY_VERIFY2(isShown(name), name);
}

QTEST_MAIN(TestTrainCurves)
#include "TestTrainCurves.moc"
