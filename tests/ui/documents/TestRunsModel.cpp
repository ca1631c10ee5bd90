#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>

#include "documents/ComparedSettings.h"
#include "documents/RunsModel.h"
#include "support/Patience.h"
#include "ui/train/FakeTrainer.h"

using namespace memewright;
using namespace memewright::test;

namespace {

StoredRun stored(const char* name, const char* state)
{
    StoredRun run;
    run.summary.name = name;
    run.summary.state = state;
    run.summary.folder = std::string("/runs/") + name;
    run.history.plannedEpochs = 3;
    run.history.training = {{1000, 1, 10, 2.5, 0.3}};
    run.history.validation = {{1000, 1, 10, 2.4, 0.32}};
    return run;
}

StoredRun withBest(const char* name, double best)
{
    StoredRun run = stored(name, "finished");
    run.history.validation = {{1000, 1, 10, best, 0.32}};
    return run;
}

RunRequest request(const char* name)
{
    RunRequest made;
    made.run = name;
    made.config.epochs = 3;
    return made;
}

/// A model whose every signal is checked against what it holds.
struct CheckedModel : RunsModel {
    QAbstractItemModelTester tester{this, QAbstractItemModelTester::FailureReportingMode::QtTest};

    QString text(int row, int column) const { return index(row, column).data().toString(); }
    QStringList texts(int column) const
    {
        QStringList texts;
        for (int row = 0; row < rowCount(); ++row)
            texts += text(row, column);
        return texts;
    }
};

} // namespace

class TestRunsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void runsStandNewestFirstInRealColumns();
    void whatHappensNowAndNextStandsOnTop();
    void aRunThatEndsGoesBackToItsPlace();
    void coloursAndTicksStayWithTheirRuns();
    void aColourThatIsTakenIsGivenToNoOther();
    void theFinerCurveOfTheSessionIsKept();
    void aRunThatIsTakenUpAgainKeepsItsCurve();
    void theSplitStandsBesideTheFigures();
    void figuresThatDifferLookDifferent();
    void runsLeftBehindAreNotRunning();
    void onlyRunsThatStoppedCanGoOn_data();
    void onlyRunsThatStoppedCanGoOn();
    void aTickIsSaidOnceAndKeptInTheFolder();
    void aRunThatHasNoModelYetHasNoLookInItsFolder();
    void columnsSortByWhatTheyMean();
    void settingsThatDifferAreCompared();
};

void TestRunsModel::runsStandNewestFirstInRealColumns()
{
    CheckedModel runs;
    runs.update({stored("one", "finished"), stored("two", "stopped")});
    QCOMPARE(runs.columnCount(), int(RunsModel::kColumns));
    QCOMPARE(runs.texts(RunsModel::Name), QStringList({QStringLiteral("two"), QStringLiteral("one")}));
    QCOMPARE(runs.text(0, RunsModel::Epochs), QStringLiteral("1 of 3"));
    QCOMPARE(runs.text(0, RunsModel::BestLoss), QStringLiteral("2.400"));
    QCOMPARE(runs.text(0, RunsModel::State), QStringLiteral("stopped"));
    QCOMPARE(runs.index(0, RunsModel::Name).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("two, stopped, epochs 1 of 3, best validation loss 2.400"));
    QStringList heads;
    for (int column = 0; column < runs.columnCount(); ++column)
        heads += runs.headerData(column, Qt::Horizontal).toString();
    QCOMPARE(heads,
        QStringList(
            {QStringLiteral("Runs"), QStringLiteral("epochs"), QStringLiteral("best val_loss"), QStringLiteral("state")}));
    QVERIFY(runs.index(0, RunsModel::Name).flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!runs.setData(runs.index(0, RunsModel::Name), QStringLiteral("z"), Qt::EditRole));
    QVERIFY(!runs.setData(runs.index(0, RunsModel::State), Qt::Checked, Qt::CheckStateRole));
}

void TestRunsModel::whatHappensNowAndNextStandsOnTop()
{
    CheckedModel runs;
    runs.update({stored("old", "finished"), stored("new", "finished")});
    runs.enqueue(request("second"));
    runs.enqueue(request("first"));
    runs.setQueue({QStringLiteral("first"), QStringLiteral("second")});
    runs.begin(request("now"));
    QCOMPARE(runs.texts(RunsModel::Name),
        QStringList({QStringLiteral("now"), QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("new"),
            QStringLiteral("old")}));
    QCOMPARE(runs.text(1, RunsModel::State), QStringLiteral("waiting, 1st"));
    QCOMPARE(runs.text(2, RunsModel::State), QStringLiteral("waiting, 2nd"));
    runs.update({stored("old", "finished"), stored("new", "finished")}); // the library knows none of the three
    QCOMPARE(runs.rowCount(), 5);
    runs.remove(QStringLiteral("first"));
    QCOMPARE(runs.text(1, RunsModel::Name), QStringLiteral("second"));
}

void TestRunsModel::aRunThatEndsGoesBackToItsPlace()
{
    CheckedModel runs;
    runs.update({stored("one", "stopped"), stored("two", "finished")});
    runs.begin(request("one"));
    QCOMPARE(runs.texts(RunsModel::Name), QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    QCOMPARE(runs.running()->name(), QStringLiteral("one"));
    runs.end();
    QVERIFY(!runs.running());
    QCOMPARE(runs.texts(RunsModel::Name), QStringList({QStringLiteral("two"), QStringLiteral("one")}));
    QCOMPARE(runs.text(1, RunsModel::State), QStringLiteral("stopped"));
    // And one that begins while another goes on takes its place.
    runs.begin(request("one"));
    runs.begin(request("two"));
    QCOMPARE(runs.running()->name(), QStringLiteral("two"));
    QCOMPARE(runs.find(QStringLiteral("one"))->state, RunState::Stopped);
}

void TestRunsModel::coloursAndTicksStayWithTheirRuns()
{
    CheckedModel runs;
    runs.update({stored("one", "finished"), stored("two", "stopped"), stored("three", "finished")});
    QCOMPARE(runs.at(0).name(), QStringLiteral("three"));
    QCOMPARE(runs.at(0).curve.series, 2);
    QCOMPARE(runs.at(2).curve.series, 0);
    QVERIFY(runs.at(0).shown && runs.at(1).shown && !runs.at(2).shown); // the newest two at first
    runs.setShown(QStringLiteral("one"), true);
    runs.setShown(QStringLiteral("two"), false);
    runs.update({stored("one", "finished"), stored("two", "stopped"), stored("three", "finished"), stored("four", "finished")});
    QVERIFY(runs.at(3).shown);
    QVERIFY(!runs.at(2).shown);
    QVERIFY(!runs.at(0).shown);
    QCOMPARE(runs.find(QStringLiteral("two"))->curve.series, 1);
}

void TestRunsModel::aColourThatIsTakenIsGivenToNoOther()
{
    StoredRun back = stored("back", "finished");
    back.look = RunLook{1, true};
    CheckedModel runs;
    runs.update({stored("one", "finished"), stored("two", "finished")});
    runs.update({stored("one", "finished"), stored("two", "finished"), back});
    QCOMPARE(runs.find(QStringLiteral("two"))->curve.series, 1);
    QCOMPARE(runs.find(QStringLiteral("back"))->curve.series, 2); // its own is taken by now
    runs.begin(request("new"));
    QCOMPARE(runs.find(QStringLiteral("new"))->curve.series, 3);
}

void TestRunsModel::theFinerCurveOfTheSessionIsKept()
{
    CheckedModel runs;
    const QString fresh = QStringLiteral("fresh");
    runs.begin(request("fresh"));
    QSignalSpy edited(&runs, &RunsModel::edited);
    runs.edit(fresh, [](RunEntry& run) { run.add(std::vector{fakePoint(100, 1000), fakePoint(200, 1000)}); });
    QCOMPARE(edited.size(), 1);
    runs.update({}); // the library does not know it yet
    QCOMPARE(runs.find(fresh)->curve.training.size(), std::size_t(2));
    runs.edit(fresh, [](RunEntry& run) { run.add(fakeValidation(1000, 1000, 2.2, {})); });
    QCOMPARE(runs.text(0, RunsModel::Epochs), QStringLiteral("1 of 3"));
    runs.edit(fresh, [](RunEntry& run) { run.add(std::vector{fakePoint(1001, 1000)}); });
    QCOMPARE(runs.text(0, RunsModel::Epochs), QStringLiteral("2 of 3"));
    runs.end();
    runs.update({stored("fresh", "finished")});
    QCOMPARE(runs.find(fresh)->curve.training.size(), std::size_t(3));
    QCOMPARE(runs.text(0, RunsModel::BestLoss), QStringLiteral("2.200"));
    QCOMPARE(runs.text(0, RunsModel::State), QStringLiteral("finished"));
    QVERIFY(!runs.running());
    runs.edit(QStringLiteral("nobody"), [](RunEntry&) { QFAIL("there is no such run"); });
}

void TestRunsModel::aRunThatIsTakenUpAgainKeepsItsCurve()
{
    StoredRun points = stored("points", "stopped");
    points.everyPoint = true;
    CheckedModel runs;
    runs.update({points, stored("means", "stopped"), stored("anew", "stopped")});
    for (const char* name : {"points", "means", "anew"}) {
        RunRequest again = request(name);
        again.config.resume = name != std::string("anew");
        runs.begin(again);
    }
    QCOMPARE(runs.find(QStringLiteral("points"))->curve.training.size(), std::size_t(1));
    QCOMPARE(runs.find(QStringLiteral("points"))->curve.resumes.size(), std::size_t(1)); // marked
    // Means of epochs and points of steps are not one line.
    QVERIFY(runs.find(QStringLiteral("means"))->curve.training.empty());
    QCOMPARE(runs.find(QStringLiteral("means"))->curve.validation.size(), std::size_t(1));
    QVERIFY(runs.find(QStringLiteral("anew"))->curve.validation.empty());
    QVERIFY(!runs.find(QStringLiteral("anew"))->best);
}

void TestRunsModel::theSplitStandsBesideTheFigures()
{
    StoredRun article = stored("article", "finished");
    article.history.splitByRow = true;
    CheckedModel runs;
    runs.update({stored("mine", "finished"), article});
    QCOMPARE(runs.text(0, RunsModel::BestLoss), QStringLiteral("2.400 by row"));
    QCOMPARE(runs.text(1, RunsModel::BestLoss), QStringLiteral("2.400"));
    QCOMPARE(runs.find(QStringLiteral("article"))->curve.title(), QStringLiteral("article (split by row)"));
    QCOMPARE(runs.find(QStringLiteral("mine"))->curve.title(), QStringLiteral("mine"));
    RunRequest byRow = request("fresh");
    byRow.config.split = SplitMode::Row;
    runs.begin(byRow);
    QVERIFY(runs.find(QStringLiteral("fresh"))->curve.splitByRow);
}

void TestRunsModel::figuresThatDifferLookDifferent()
{
    CheckedModel runs;
    runs.update({withBest("one", 1.5224), withBest("two", 1.5221), withBest("three", 2.4)});
    QCOMPARE(runs.texts(RunsModel::BestLoss),
        QStringList({QStringLiteral("2.4000"), QStringLiteral("1.5221"), QStringLiteral("1.5224")}));
    // Every row is said to have changed when one of them gets another figure.
    QSignalSpy changed(&runs, &RunsModel::dataChanged);
    runs.edit(QStringLiteral("one"), [](RunEntry& run) { run.best = 1.9; });
    QCOMPARE(runs.texts(RunsModel::BestLoss),
        QStringList({QStringLiteral("2.400"), QStringLiteral("1.522"), QStringLiteral("1.900")}));
    QCOMPARE(changed.last().at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.last().at(1).toModelIndex().row(), 2);
}

void TestRunsModel::runsLeftBehindAreNotRunning()
{
    CheckedModel runs;
    runs.update({stored("old", "running"), stored("later", "dreaming")});
    QVERIFY(!runs.running());
    QCOMPARE(runs.text(1, RunsModel::State), QStringLiteral("not finished"));
    QCOMPARE(runs.text(0, RunsModel::State), QStringLiteral("dreaming")); // what a later version stored
}

void TestRunsModel::onlyRunsThatStoppedCanGoOn_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("can");
    QTest::newRow("stopped") << QStringLiteral("stopped") << true;
    QTest::newRow("failed") << QStringLiteral("failed") << true;
    QTest::newRow("cut off") << QStringLiteral("running") << true;
    QTest::newRow("finished") << QStringLiteral("finished") << false;
    QTest::newRow("unknown") << QStringLiteral("dreaming") << false;
}

void TestRunsModel::onlyRunsThatStoppedCanGoOn()
{
    QFETCH(QString, state);
    StoredRun run = stored("run", qPrintable(state));
    run.summary.corpus = "Mine";
    run.history.batchRows = 32;
    run.history.splitByRow = true;
    CheckedModel runs;
    runs.update({run});
    const auto again = runs.at(0).resumeRequest();
    QTEST(again.has_value(), "can");
    if (again) {
        QCOMPARE(again->corpus, std::string("Mine"));
        QVERIFY(again->config.resume);
        QCOMPARE(again->config.epochs, 0); // as stored
        QCOMPARE(again->config.batchRows, std::size_t(32));
        QCOMPARE(again->config.split, SplitMode::Row);
    }
    runs.begin(request("run"));
    QVERIFY(!runs.at(0).resumeRequest());
}

void TestRunsModel::aTickIsSaidOnceAndKeptInTheFolder()
{
    CheckedModel runs;
    runs.update({stored("one", "finished")});
    QCOMPARE(runs.takeUnsavedLooks().size(), std::size_t(1)); // its first colour
    QVERIFY(runs.takeUnsavedLooks().empty());
    QSignalSpy ticked(&runs, &RunsModel::shownChanged);
    QVERIFY(runs.setData(runs.index(0, RunsModel::Name), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(ticked.size(), 1);
    QCOMPARE(ticked[0][0].toString(), QStringLiteral("one"));
    QCOMPARE(ticked[0][1].toBool(), false);
    const auto looks = runs.takeUnsavedLooks();
    QCOMPARE(looks.size(), std::size_t(1));
    QCOMPARE(looks[0].runFolder, std::filesystem::path("/runs/one"));
    QVERIFY((looks[0].look == RunLook{0, false}));
}

void TestRunsModel::aRunThatHasNoModelYetHasNoLookInItsFolder()
{
    CheckedModel runs;
    RunRequest fresh = request("fresh");
    fresh.config.runFolder = "/runs/fresh";
    runs.enqueue(fresh);
    QVERIFY(runs.takeUnsavedLooks().empty());
    runs.begin(fresh);
    QVERIFY(runs.takeUnsavedLooks().empty());
    runs.edit(QStringLiteral("fresh"), [](RunEntry& run) { run.add(fakeValidation(1000, 1000, 2.2, {})); });
    QCOMPARE(runs.takeUnsavedLooks().size(), std::size_t(1));
}

void TestRunsModel::columnsSortByWhatTheyMean()
{
    CheckedModel runs;
    StoredRun none = stored("b none", "finished");
    none.history.validation.clear();
    none.history.training = {{10000, 10, 10, 2.5, 0.3}};
    none.history.plannedEpochs = 10;
    runs.update({withBest("C large", 10.5), withBest("a small", 9.25), none});
    QSortFilterProxyModel sorted;
    sorted.setSortRole(RunsModel::SortRole);
    sorted.setSortCaseSensitivity(Qt::CaseInsensitive);
    sorted.setSourceModel(&runs);
    const auto firstLetters = [&](int column) {
        sorted.sort(column);
        QString letters;
        for (int row = 0; row < sorted.rowCount(); ++row)
            letters += sorted.index(row, RunsModel::Name).data().toString().front();
        return letters;
    };
    QCOMPARE(firstLetters(RunsModel::BestLoss), QStringLiteral("aCb")); // as numbers, and none behind them
    QCOMPARE(firstLetters(RunsModel::Epochs).back(), QLatin1Char('b')); // 10 behind 1
    QCOMPARE(firstLetters(RunsModel::Name), QStringLiteral("abC"));
    QCOMPARE(firstLetters(-1), QStringLiteral("baC")); // the newest first again
}

void TestRunsModel::settingsThatDifferAreCompared()
{
    StoredRun one = stored("one", "finished");
    StoredRun two = stored("two", "finished");
    one.settings = {{"seed", "1"}, {"units", "64"}, {"filters", "8"}};
    two.settings = {{"seed", "2"}, {"units", "64"}};
    RunsModel runs;
    runs.update({one, two});
    const auto both = comparedSettings(runs.shown());
    QCOMPARE(both.size(), std::size_t(2));
    QCOMPARE(both[0].name, std::string("seed"));
    QCOMPARE(both[0].values, QStringList({QStringLiteral("1"), QStringLiteral("2")}));
    QCOMPARE(both[1].name, std::string("filters"));
    QCOMPARE(both[1].values, QStringList({QStringLiteral("8"), QString()}));
    runs.setShown(QStringLiteral("one"), false);
    QCOMPARE(comparedSettings(runs.shown()).size(), std::size_t(2)); // all of the only one's
    runs.setShown(QStringLiteral("two"), false);
    QVERIFY(comparedSettings(runs.shown()).empty());
}

QTEST_GUILESS_MAIN(TestRunsModel)
#include "TestRunsModel.moc"
