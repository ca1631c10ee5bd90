#include <filesystem>
#include <memory>
#include <optional>

#include "StoredRuns.h"
#include "base/Files.h"
#include "documents/RunController.h"
#include "documents/RunStore.h"
#include "documents/RunTrash.h"
#include "documents/RunsModel.h"
#include "jobs/RunLook.h"
#include "support/FakeScorer.h"
#include "support/Patience.h"
#include "support/TemporaryFolder.h"
#include "ui/train/FakeTrainer.h"

using namespace memewright;
using namespace memewright::test;

namespace {

RunRequest request(const char* name)
{
    RunRequest made;
    made.run = name;
    made.corpus = "Mine";
    made.config.epochs = 6;
    return made;
}

const QString kFirst = QStringLiteral("first");
const QString kSecond = QStringLiteral("second");
const QString kThird = QStringLiteral("third");

} // namespace

/// The job, the queue, what is due next, and what comes back from the trash: all without a window.
class TestRunController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { m_folder = std::make_unique<TemporaryFolder>(); }
    void cleanup()
    {
        close();
        m_folder.reset();
    }
    void whatARunDoesGoesIntoTheModel();
    void theRequestIsCompletedForItsFolder();
    void aSecondRunWaitsAndBeginsWhenTheFirstIsOver();
    void aRunThatFailsLeavesTheNextItsTurn();
    void runsThatWaitChangePlaces();
    void theQueueIsThereAfterARestart();
    void aQueueThatIsDamagedIsEmpty();
    void closingBeginsNothingThatWaits();
    void aPausedRunStandsStillAndGoesOn();
    void whatClosingStoppedIsOfferedWhileNothingRuns();
    void onlyARunThatStoppedIsTakenUpAgain();
    void aBetterCheckpointIsSaidWhenTheColourLiesBesideIt();
    void captionsAreWrittenAfterEachEpoch();
    void whatARunWarnsOfIsMarkedAndSaid();
    void aRunThatWaitsLeavesTheQueueAndComesBack();
    void whatWasDeletedComesBackTheLastOneFirst();
    void theRunThatGoesOnIsNotRemoved();
    void ticksAndNotesAreKeptInTheLibrary();
    void whatTheLibraryRefusesIsSaid();

private:
    /// What stands on one library; the later ones go first.
    struct Documents {
        LibraryWorker library;
        RunsModel runs;
        RunStore store;
        RunController controller;
        RunTrash trash;

        Documents(const std::filesystem::path& folder, TrainingFunction train, ModelReader readModel)
            : library(folder), store(folder, library, runs), controller(std::move(train), std::move(readModel), runs, store),
              trash(controller, store)
        {
        }
        QStringList names() const
        {
            QStringList names;
            for (int row = 0; row < runs.rowCount(); ++row)
                names += runs.at(row).name();
            return names;
        }
    };

    Documents& open(TrainingFunction train = trainerThatWaits(), ModelReader readModel = {})
    {
        close();
        m_documents = std::make_unique<Documents>(*m_folder / "library", std::move(train), std::move(readModel));
        return *m_documents;
    }
    /// As the page does, so that nothing that was to be kept is lost.
    void close()
    {
        if (m_documents)
            m_documents->library.finish();
        m_documents.reset();
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Documents> m_documents;
};

void TestRunController::whatARunDoesGoesIntoTheModel()
{
    auto& [library, runs, store, controller, trash] = open();
    QSignalSpy began(&controller, &RunController::began);
    QSignalSpy advanced(&controller, &RunController::advanced);
    QSignalSpy judged(&controller, &RunController::judged);
    QVERIFY(!controller.isRunning() && !controller.progress());
    controller.start(request("first"));
    QVERIFY(controller.isRunning());
    QCOMPARE(controller.run(), kFirst);
    QCOMPARE(began.size(), 1);
    QCOMPARE(runs.running()->name(), kFirst);
    QTRY_COMPARE(runs.find(kFirst)->curve.training.size(), std::size_t(20));
    QTRY_COMPARE(runs.find(kFirst)->curve.validation.size(), std::size_t(2));
    QCOMPARE(runs.find(kFirst)->best, std::optional(1.605));
    QVERIFY(controller.progress()->strip().place.startsWith(QStringLiteral("epoch 2 of 6")));
    QVERIFY(advanced.size() >= 2);
    QCOMPARE(judged.size(), 3); // the split, and two validations
    QSignalSpy finished(&controller, &RunController::finished);
    controller.stop();
    QVERIFY(controller.progress()->strip().stopping);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toString(), kFirst);
    QVERIFY(!controller.isRunning() && !controller.progress() && !runs.running());
    QCOMPARE(controller.run(), QString());
}

void TestRunController::theRequestIsCompletedForItsFolder()
{
    auto seen = std::make_shared<RunRequest>();
    auto& documents = open([seen](const RunRequest& request, std::stop_token, TrainingSink&) -> Result<TrainingOutcome> {
        *seen = request;
        return TrainingOutcome{};
    });
    QSignalSpy ended(&documents.controller, &RunController::ended);
    documents.controller.start(request("first"));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(seen->config.runFolder, *m_folder / "library" / "runs" / "first");
    QCOMPARE(int(seen->config.threads), trainingThreads());
}

void TestRunController::aSecondRunWaitsAndBeginsWhenTheFirstIsOver()
{
    auto& documents = open();
    RunController& controller = documents.controller;
    QSignalSpy queued(&controller, &RunController::queued);
    controller.start(request("first"));
    controller.start(request("second"));
    controller.start(request("third"));
    QCOMPARE(queued.size(), 2);
    QCOMPARE(controller.waiting(), QStringList({kSecond, kThird}));
    QCOMPARE(documents.names(), QStringList({kFirst, kSecond, kThird}));
    QString runningAtTheEnd;
    bool runsAtEnded = true;
    connect(&controller, &RunController::ended, this, [&] { runsAtEnded = controller.isRunning(); });
    connect(&controller, &RunController::finished, this, [&] { runningAtTheEnd = controller.run(); });
    controller.stop();
    QTRY_COMPARE(controller.run(), kSecond);
    QVERIFY(!runsAtEnded); // said between the two
    QCOMPARE(runningAtTheEnd, kSecond); // what became of the first is said when the next has begun
    QCOMPARE(controller.waiting(), QStringList(kThird));
    QCOMPARE(documents.runs.find(kFirst)->state, RunState::Stopped);
}

void TestRunController::aRunThatFailsLeavesTheNextItsTurn()
{
    auto& documents = open([](const RunRequest& request, std::stop_token stop, TrainingSink& sink) -> Result<TrainingOutcome> {
        if (request.run == "second")
            return trainerThatWaits()(request, stop, sink);
        untilStopped(stop);
        return fail(ErrorCode::Diverged, "the loss is not a number any more", "choose a smaller learning rate");
    });
    QStringList errors;
    connect(&documents.controller, &RunController::failed, this,
        [&](const Error& error) { errors += QString::fromStdString(error.text); });
    documents.controller.start(request("first"));
    documents.controller.start(request("second"));
    documents.controller.stop();
    QTRY_COMPARE(documents.controller.run(), kSecond);
    QCOMPARE(errors, QStringList(QStringLiteral("the loss is not a number any more")));
}

void TestRunController::runsThatWaitChangePlaces()
{
    auto& documents = open();
    documents.controller.start(request("first"));
    documents.controller.start(request("second"));
    documents.controller.start(request("third"));
    QSignalSpy changed(&documents.controller, &RunController::queueChanged);
    documents.controller.move(kThird, -1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(documents.names(), QStringList({kFirst, kThird, kSecond}));
    documents.controller.move(kThird, -1); // it is the first
    documents.controller.move(QStringLiteral("nobody"), 1);
    QCOMPARE(changed.size(), 1);
    documents.controller.stop();
    QTRY_COMPARE(documents.controller.run(), kThird);
}

void TestRunController::theQueueIsThereAfterARestart()
{
    auto& before = open();
    before.controller.start(request("first"));
    before.controller.start(request("second"));
    before.controller.start(request("third"));
    auto& after = open();
    after.controller.readQueue();
    QTRY_COMPARE(after.controller.waiting(), QStringList({kSecond, kThird}));
    QVERIFY(!after.controller.isRunning());
    QCOMPARE(after.names(), QStringList({kSecond, kThird}));
    QCOMPARE(after.runs.find(kSecond)->stateText(), QStringLiteral("waiting, 1st"));
    after.controller.beginNext();
    QCOMPARE(after.controller.run(), kSecond);
    after.controller.beginNext(); // not while one goes on
    QCOMPARE(after.controller.waiting(), QStringList(kThird));
    close();
    const std::string kept = readFile(*m_folder / "library" / "queue.json").value_or("");
    QVERIFY(kept.find("third") != std::string::npos && kept.find("second") == std::string::npos);
}

void TestRunController::aQueueThatIsDamagedIsEmpty()
{
    m_folder->write("library/queue.json", R"([{"run": )");
    auto& documents = open();
    documents.controller.readQueue();
    bool answered = false;
    documents.store.whenDone([&] { answered = true; });
    QTRY_VERIFY(answered);
    QVERIFY(documents.controller.waiting().isEmpty());
}

void TestRunController::closingBeginsNothingThatWaits()
{
    auto& documents = open();
    documents.controller.start(request("first"));
    documents.controller.start(request("second"));
    QSignalSpy ended(&documents.controller, &RunController::ended);
    documents.controller.close();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!documents.controller.isRunning());
    QCOMPARE(documents.controller.waiting(), QStringList(kSecond));
    documents.controller.beginNext();
    QVERIFY(!documents.controller.isRunning());
}

void TestRunController::aPausedRunStandsStillAndGoesOn()
{
    auto& documents = open(trainerThatPauses());
    RunController& controller = documents.controller;
    controller.pause(true); // nothing runs
    QVERIFY(!controller.progress());
    QSignalSpy saved(&controller, &RunController::checkpointSaved);
    controller.start(request("first"));
    controller.pause(true);
    QVERIFY(controller.progress()->strip().pauseWanted);
    QCOMPARE(documents.runs.running()->state, RunState::Paused);
    QTRY_VERIFY(controller.progress()->strip().paused);
    QTRY_COMPARE(saved.size(), 1); // its weights can be used meanwhile
    controller.pause(false);
    QVERIFY(!controller.progress()->strip().pauseWanted);
    QCOMPARE(documents.runs.running()->state, RunState::Running);
    QVERIFY(controller.isRunning());
}

void TestRunController::whatClosingStoppedIsOfferedWhileNothingRuns()
{
    addStoredRun(*m_folder, "first", "stopped");
    addStoredRun(*m_folder, "second", "finished");
    auto& documents = open();
    documents.controller.setStoppedByClosing(kFirst);
    QCOMPARE(documents.controller.unfinished(), QString()); // the library has not answered yet
    documents.store.refresh();
    QTRY_COMPARE(documents.controller.unfinished(), kFirst);
    documents.controller.setStoppedByClosing(kSecond);
    QCOMPARE(documents.controller.unfinished(), QString()); // which is finished by now
    documents.controller.setStoppedByClosing(kFirst);
    documents.controller.start(request("third"));
    QCOMPARE(documents.controller.unfinished(), QString());
    QSignalSpy ended(&documents.controller, &RunController::ended);
    documents.controller.stop();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(documents.controller.unfinished(), QString()); // something has begun since
}

void TestRunController::onlyARunThatStoppedIsTakenUpAgain()
{
    addStoredRun(*m_folder, "first", "stopped");
    addStoredRun(*m_folder, "second", "finished");
    auto seen = std::make_shared<RunRequest>();
    auto& documents = open([seen](const RunRequest& request, std::stop_token, TrainingSink&) -> Result<TrainingOutcome> {
        *seen = request;
        return TrainingOutcome{};
    });
    documents.store.refresh();
    QTRY_COMPARE(documents.runs.rowCount(), 2);
    documents.controller.resume(kSecond);
    documents.controller.resume(QStringLiteral("nobody"));
    QVERIFY(!documents.controller.isRunning());
    QSignalSpy ended(&documents.controller, &RunController::ended);
    documents.controller.resume(kFirst);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(seen->run, std::string("first"));
    QCOMPARE(seen->corpus, std::string("Mine"));
    QVERIFY(seen->config.resume);
    QCOMPARE(seen->config.epochs, 0);
}

void TestRunController::aBetterCheckpointIsSaidWhenTheColourLiesBesideIt()
{
    const auto folder = *m_folder / "library" / "runs" / "first";
    std::filesystem::create_directories(folder); // as the real trainer does
    auto& documents = open();
    std::vector<std::filesystem::path> models;
    std::optional<RunLook> lookThen;
    connect(
        &documents.controller, &RunController::checkpointSaved, this, [&](const QString&, const std::filesystem::path& model) {
            models.push_back(model);
            lookThen = readRunLook(folder);
        });
    documents.controller.start(request("first"));
    QTRY_COMPARE(models.size(), std::size_t(2)); // both validations were better
    QCOMPARE(models[0], folder / "model.safetensors");
    QVERIFY((lookThen == std::optional(RunLook{0, true})));
}

void TestRunController::captionsAreWrittenAfterEachEpoch()
{
    std::filesystem::create_directories(*m_folder / "library" / "runs" / "first");
    auto& documents = open(trainerThatPauses(3), [](const std::filesystem::path&) -> Result<LoadedModel> {
        LoadedModel model;
        model.scorer = std::make_shared<FakeScorer>();
        model.info.templates = {{100, "Coffee", 5, 2}};
        return model;
    });
    std::vector<std::filesystem::path> folders;
    connect(&documents.controller, &RunController::epochEnded, this,
        [&](const std::filesystem::path& folder) { folders.push_back(folder); });
    documents.controller.start(request("first"));
    QTRY_COMPARE(documents.runs.find(kFirst)->samples.size(), std::size_t(3));
    QCOMPARE(folders.size(), std::size_t(3));
    QCOMPARE(folders[0], *m_folder / "library" / "runs" / "first");
}

void TestRunController::whatARunWarnsOfIsMarkedAndSaid()
{
    auto& documents = open([](const RunRequest&, std::stop_token stop, TrainingSink& sink) -> Result<TrainingOutcome> {
        TrainingStart start = fakeStart(1000, 4);
        start.unusedCaptions = 199;
        sink.started(start);
        sink.point(fakePoint(500, 1000));
        sink.warned("memory ran out; the run goes on with 32 rows a step");
        untilStopped(stop);
        return TrainingOutcome{};
    });
    QStringList warnings;
    connect(&documents.controller, &RunController::warned, this, [&](const QString& sentence) { warnings += sentence; });
    documents.controller.start(request("first"));
    QTRY_COMPARE(warnings.size(), 2);
    QVERIFY(warnings[0].contains(QStringLiteral("199 more")));
    QVERIFY(warnings[1].contains(QStringLiteral("memory ran out"), Qt::CaseInsensitive));
    const RunCurve& curve = documents.runs.find(kFirst)->curve;
    QCOMPARE(curve.warnings.size(), std::size_t(1)); // captions that are left out have no place on the curve
    QCOMPARE(curve.warnings[0].rows, 500.0);
}

void TestRunController::aRunThatWaitsLeavesTheQueueAndComesBack()
{
    auto& documents = open();
    QSignalSpy left(&documents.trash, &RunTrash::leftQueue);
    documents.controller.start(request("first"));
    documents.controller.start(request("second"));
    documents.controller.start(request("third"));
    QVERIFY(!documents.trash.canUndo());
    documents.trash.remove(kSecond);
    QCOMPARE(left.size(), 1);
    QCOMPARE(documents.names(), QStringList({kFirst, kThird}));
    QVERIFY(documents.trash.canUndo());
    documents.trash.undo();
    QCOMPARE(documents.names(), QStringList({kFirst, kThird, kSecond})); // behind the others
    QVERIFY(!documents.trash.canUndo());
    documents.trash.undo();
    QCOMPARE(documents.runs.rowCount(), 3);
}

void TestRunController::whatWasDeletedComesBackTheLastOneFirst()
{
    addStoredRun(*m_folder, "first", "finished");
    addStoredRun(*m_folder, "second", "stopped");
    auto& documents = open();
    documents.store.refresh();
    QTRY_COMPARE(documents.runs.rowCount(), 2);
    QSignalSpy deleted(&documents.trash, &RunTrash::deleted);
    documents.trash.remove(kFirst);
    documents.trash.remove(kSecond);
    QTRY_COMPARE(deleted.size(), 2);
    QCOMPARE(documents.runs.rowCount(), 0);
    QVERIFY(!std::filesystem::exists(*m_folder / "library/runs/second"));
    documents.trash.undo();
    QTRY_COMPARE(documents.names(), QStringList(kSecond));
    QVERIFY(std::filesystem::exists(*m_folder / "library/runs/second/history.json"));
    documents.trash.undo();
    QTRY_COMPARE(documents.runs.rowCount(), 2);
}

void TestRunController::theRunThatGoesOnIsNotRemoved()
{
    auto& documents = open();
    documents.controller.start(request("first"));
    documents.trash.remove(kFirst);
    QVERIFY(!documents.trash.canUndo());
    QCOMPARE(documents.controller.run(), kFirst);
    QCOMPARE(documents.names(), QStringList(kFirst));
}

void TestRunController::ticksAndNotesAreKeptInTheLibrary()
{
    addStoredRun(*m_folder, "first", "finished");
    auto& before = open();
    before.store.refresh();
    QTRY_COMPARE(before.runs.rowCount(), 1);
    before.runs.setShown(kFirst, false);
    before.store.saveNote(kFirst, QStringLiteral("more dropout next time"));
    QCOMPARE(before.runs.at(0).note, QStringLiteral("more dropout next time"));
    auto& after = open();
    after.store.refresh();
    QTRY_COMPARE(after.runs.rowCount(), 1);
    QVERIFY(!after.runs.at(0).shown);
    QCOMPARE(after.runs.at(0).note, QStringLiteral("more dropout next time"));
}

void TestRunController::whatTheLibraryRefusesIsSaid()
{
    auto& documents = open();
    QSignalSpy failed(&documents.store, &RunStore::failed);
    QSignalSpy deleted(&documents.trash, &RunTrash::deleted);
    documents.trash.remove(QStringLiteral("nobody"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(deleted.size(), 0);
    QVERIFY(!documents.trash.canUndo());
}

QTEST_GUILESS_MAIN(TestRunController)
#include "TestRunController.moc"
