#include <QSettings>
#include <QToolButton>

#include "TrainPageFixture.h"
#include "base/Files.h"
#include "jobs/RunLook.h"
#include "pages/models/ModelCards.h"
#include "plots/RunPlot.h"

using namespace memewright;
using namespace memewright::test;

/// Runs that wait, and what a restart keeps.
class TestTrainQueue : public TrainPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void runsWaitInAQueue();
    void runsThatWaitAreMoved();
    void oneThatLeavesTheQueueCanComeBack();
    void theQueueSurvivesARestart();
    void theRunThatClosingStoppedIsNamed();
    void colourAndTickStayWithTheRun();
    void foldAndTabAreThereAgain();
};

void TestTrainQueue::runsWaitInAQueue()
{
    openWithCaptions();
    type("runName", "first");
    click("startTraining");
    enqueue("second");
    enqueue("third");
    QVERIFY(message().contains(QStringLiteral("‘third’ begins")));
    QCOMPARE(runs(), QStringList({QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")}));
    QVERIFY(stateOf(1).startsWith(QStringLiteral("second, waiting, 1st")));
    QVERIFY(stateOf(2).startsWith(QStringLiteral("third, waiting, 2nd")));
    QTRY_VERIFY(find<QPushButton>("stopTraining")->toolTip().contains(QStringLiteral("Then ‘second’ begins.")));
    choose(QStringLiteral("third"));
    auto* table = find<QTreeView>("runsTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(runs().size(), 2);
    click("stopTraining");
    QTRY_COMPARE(text("runningName"), QStringLiteral("second"));
    QVERIFY(message().contains(QStringLiteral("‘second’ begins.")));
    QVERIFY(m_page->isTraining());
    click("stopTraining");
    QTRY_VERIFY(!m_page->isTraining());
}

void TestTrainQueue::runsThatWaitAreMoved()
{
    openWithCaptions();
    type("runName", "first");
    click("startTraining");
    enqueue("second");
    enqueue("third");
    choose(QStringLiteral("third"));
    QVERIFY(isShown("earlierRun") && !isShown("resumeRun"));
    QVERIFY(!find<QToolButton>("laterRun")->isEnabled());
    click("earlierRun");
    QCOMPARE(runs(), QStringList({QStringLiteral("first"), QStringLiteral("third"), QStringLiteral("second")}));
    QVERIFY(!find<QToolButton>("earlierRun")->isEnabled()); // still the chosen one
    click("stopTraining");
    QTRY_COMPARE(text("runningName"), QStringLiteral("third"));
}

void TestTrainQueue::oneThatLeavesTheQueueCanComeBack()
{
    openWithCaptions();
    click("startTraining");
    enqueue("second");
    choose(QStringLiteral("second"));
    click("deleteRun");
    QCOMPARE(runs().size(), 1);
    QVERIFY(message().contains(QStringLiteral("‘second’ left the queue")));
    click("messageAction");
    QCOMPARE(runs().size(), 2);
    QVERIFY(stateOf(1).startsWith(QStringLiteral("second, waiting")));
}

void TestTrainQueue::theQueueSurvivesARestart()
{
    openWithCaptions();
    type("runName", "first");
    click("startTraining");
    enqueue("second");
    enqueue("third");
    QTRY_VERIFY(readFile(*m_folder / "library" / "queue.json").value_or("").find("third") != std::string::npos);
    m_page->stopTraining();
    QTRY_VERIFY(!m_page->isTraining()); // and no other begins while the window closes
    m_page.reset();

    open();
    QTRY_VERIFY(isShown("unfinishedRuns"));
    QVERIFY(!m_page->isTraining());
    QCOMPARE(text("unfinishedWords"), QStringLiteral("Waiting: second, third."));
    QVERIFY(find<QPushButton>("resumeQueue")->text().contains(QStringLiteral("2 run")));
    QVERIFY(stateOf(0).startsWith(QStringLiteral("second, waiting, 1st")));
    click("resumeQueue");
    QTRY_COMPARE(text("runningName"), QStringLiteral("second"));
    QVERIFY(!isShown("unfinishedRuns"));
    QVERIFY(find<QPushButton>("stopTraining")->toolTip().contains(QStringLiteral("‘third’")));
    m_page.reset();
    QVERIFY(readFile(*m_folder / "library" / "queue.json")->find("second") == std::string::npos);
}

void TestTrainQueue::theRunThatClosingStoppedIsNamed()
{
    importCaptions();
    addStoredRun("Half", "stopped");
    QSettings settings(QString::fromStdString((*m_folder / "state.ini").string()), QSettings::IniFormat);
    open();
    QTRY_COMPARE(runs().size(), 1);
    choose(QStringLiteral("Half"));
    click("resumeRun");
    m_page->saveState(settings);
    m_page.reset();

    open();
    m_page->restoreState(settings);
    QTRY_VERIFY(isShown("unfinishedRuns"));
    QVERIFY(text("unfinishedWords").startsWith(QStringLiteral("‘Half’ was stopped when the window closed")));
    QVERIFY(!isShown("resumeQueue"));
    click("resumeStopped");
    QVERIFY(m_page->isTraining());
    QCOMPARE(text("runningName"), QStringLiteral("Half"));
}

void TestTrainQueue::colourAndTickStayWithTheRun()
{
    importCaptions();
    for (const char* name : {"A", "B", "C"})
        addStoredRun(name, "finished");
    open();
    auto* plot = find<RunPlot>("runPlot");
    QTRY_VERIFY(plot->hasCurve(QStringLiteral("B")) && plot->hasCurve(QStringLiteral("C")));
    QCOMPARE(plot->lines(QStringLiteral("C"))->curve().series, 2);
    choose(QStringLiteral("B"));
    click("deleteRun");
    QTRY_COMPARE(runs().size(), 2);
    QCOMPARE(plot->lines(QStringLiteral("C"))->curve().series, 2); // not B's
    click("messageAction"); // Undo
    QTRY_COMPARE(runs().size(), 3);
    QTRY_VERIFY(plot->hasCurve(QStringLiteral("B"))); // ticked as before
    QCOMPARE(plot->lines(QStringLiteral("B"))->curve().series, 1);
    // And after a restart without A.
    auto library = Library::open(*m_folder / "library");
    QTRY_VERIFY(readRunLook(*m_folder / "library/runs/B") == std::optional(RunLook{1, true}));
    ModelEntry model;
    model.path = *m_folder / "library/runs/B/model.safetensors";
    QCOMPARE(readCards(*library, {model})->front().series, 1); // on the Models page too
    QVERIFY(library->trashRun("A").has_value());
    m_page.reset();
    open();
    plot = find<RunPlot>("runPlot");
    QTRY_VERIFY(plot->hasCurve(QStringLiteral("B")));
    QCOMPARE(plot->lines(QStringLiteral("B"))->curve().series, 1);
    QCOMPARE(plot->lines(QStringLiteral("C"))->curve().series, 2);
}

void TestTrainQueue::foldAndTabAreThereAgain()
{
    importCaptions();
    addStoredRun("A", "finished");
    QSettings settings(QString::fromStdString((*m_folder / "state.ini").string()), QSettings::IniFormat);
    open();
    QTRY_COMPARE(runs().size(), 1);
    click("foldSettings");
    click("detailsNotes");
    m_page->saveState(settings);
    open();
    m_page->restoreState(settings);
    QTRY_COMPARE(runs().size(), 1);
    QVERIFY(!isShown("trainSettings"));
    QVERIFY(isShown("runNote"));
}

QTEST_MAIN(TestTrainQueue)
#include "TestTrainQueue.moc"
