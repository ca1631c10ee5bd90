#include <atomic>
#include <memory>
#include <stdexcept>

#include "FakeTrainer.h"
#include "jobs/ImportJob.h"
#include "jobs/LibraryWorker.h"
#include "support/Patience.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;

namespace {

/// Collects what a job says.
struct Listener : QObject {
    explicit Listener(TrainingJob& job)
    {
        connect(&job, &TrainingJob::pointsArrived, this, [this](const std::vector<TrainingPoint>& arrived) {
            points.insert(points.end(), arrived.begin(), arrived.end());
            ++batches;
        });
        connect(&job, &TrainingJob::validated, this, [this](const ValidationPoint& point) { validations.push_back(point); });
        connect(&job, &TrainingJob::epochEnded, this, [this](int epoch) { epochs.push_back(epoch); });
        connect(&job, &TrainingJob::warned, this, [this](const QString& sentence) { warnings.append(sentence); });
        connect(&job, &TrainingJob::finished, this, [this](const TrainingOutcome& end) { outcome = end; });
        connect(&job, &TrainingJob::failed, this, [this](const Error& problem) { error = problem; });
    }
    bool isOver() const { return outcome || error; }

    std::vector<TrainingPoint> points;
    int batches = 0;
    std::vector<ValidationPoint> validations;
    std::vector<int> epochs;
    QStringList warnings;
    std::optional<TrainingOutcome> outcome;
    std::optional<Error> error;
};

std::string captions(int count)
{
    std::string csv = "template,box1,box2\n";
    for (int i = 0; i < count; ++i)
        csv +=
            std::to_string(100 + i % 3) + ",when the meeting number " + std::to_string(i) + " is over,and lunch begins at last\n";
    return csv;
}

ImportRequest importOf(const std::filesystem::path& file)
{
    ImportRequest request;
    request.paths = {file};
    request.corpus = "memes";
    request.reading.format = CaptionFormat::Csv;
    return request;
}

} // namespace

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noPointIsLostAtFullSpeed();
    void everythingElseArrivesBeforeTheEnd();
    void stopIsAnOutcome();
    void destructorStopsAndJoins();
    void errorsArriveAsErrors();
    void exceptionsBecomeErrors_data();
    void exceptionsBecomeErrors();
    void aSecondStartIsIgnored();
    void runsOneAfterTheOther();
    void importCountsAndReports();
    void brokenImportIsAnError();
    void importStops();
    void libraryAnswersInOrder();
    void libraryThatCannotBeOpenedIsAnError();
};

void TestJobs::noPointIsLostAtFullSpeed()
{
    constexpr std::uint64_t kPoints = 100'000;
    TrainingJob job([](const RunRequest&, std::stop_token, TrainingSink& sink) -> Result<TrainingOutcome> {
        for (std::uint64_t i = 1; i <= kPoints; ++i)
            sink.point({.rows = i});
        return TrainingOutcome{};
    });
    Listener heard(job);
    job.start({});
    QTRY_VERIFY(heard.isOver());
    QCOMPARE(heard.points.size(), std::size_t(kPoints));
    for (std::uint64_t i = 0; i < kPoints; ++i)
        QVERIFY(heard.points[i].rows == i + 1);
}

void TestJobs::everythingElseArrivesBeforeTheEnd()
{
    TrainingJob job([](const RunRequest&, std::stop_token, TrainingSink& sink) -> Result<TrainingOutcome> {
        sink.started(fakeStart(1000, 2));
        sink.validated(fakeValidation(1000, 1000, 2, {}));
        sink.epochEnded(1);
        sink.warned("the batch became smaller");
        sink.validated(fakeValidation(2000, 1000, 1.5, 2));
        sink.epochEnded(2);
        sink.point({.rows = 2000});
        return TrainingOutcome{TrainingEnd::Finished, 2000, 1.5, "model", {}};
    });
    Listener heard(job);
    QSignalSpy started(&job, &TrainingJob::started);
    connect(&job, &TrainingJob::finished, this, [&] {
        QCOMPARE(heard.points.size(), std::size_t(1));
        QCOMPARE(heard.validations.size(), std::size_t(2));
        QVERIFY(!job.isRunning());
    });
    job.start({});
    QVERIFY(job.isRunning());
    QTRY_VERIFY(heard.isOver());
    QCOMPARE(started.size(), 1);
    QCOMPARE(heard.validations[1].validationLoss, 1.5);
    QCOMPARE(heard.epochs, (std::vector{1, 2}));
    QCOMPARE(heard.warnings, QStringList(QStringLiteral("the batch became smaller")));
    QCOMPARE(heard.outcome->rows, std::uint64_t(2000));
}

void TestJobs::stopIsAnOutcome()
{
    TrainingJob job(trainerThatWaits());
    Listener heard(job);
    job.start({});
    QTRY_COMPARE(heard.validations.size(), std::size_t(2));
    job.stop();
    QTRY_VERIFY(heard.isOver());
    QVERIFY(heard.outcome && heard.outcome->end == TrainingEnd::Stopped);
}

void TestJobs::destructorStopsAndJoins()
{
    std::atomic<bool> ended = false;
    {
        TrainingJob job([&](const RunRequest&, std::stop_token stop, TrainingSink&) -> Result<TrainingOutcome> {
            untilStopped(stop);
            ended = true;
            return TrainingOutcome{};
        });
        job.start({});
    }
    QVERIFY(ended);
}

void TestJobs::errorsArriveAsErrors()
{
    TrainingJob job([](const RunRequest&, std::stop_token, TrainingSink&) -> Result<TrainingOutcome> {
        return fail(ErrorCode::Diverged, "the loss is not a number", "choose a smaller learning rate");
    });
    Listener heard(job);
    job.start({});
    QTRY_VERIFY(heard.isOver());
    QVERIFY(heard.error.has_value());
    QCOMPARE(heard.error->code, ErrorCode::Diverged);
    QCOMPARE(heard.error->hint, std::string("choose a smaller learning rate"));
}

void TestJobs::exceptionsBecomeErrors_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("exception") << 0 << static_cast<int>(ErrorCode::Internal) << QStringLiteral("a tensor is odd");
    QTest::newRow("bad_alloc") << 1 << static_cast<int>(ErrorCode::OutOfMemory) << QStringLiteral("memory ran out");
    QTest::newRow("unknown") << 2 << static_cast<int>(ErrorCode::Internal)
                             << QStringLiteral("something failed without saying what");
}

void TestJobs::exceptionsBecomeErrors()
{
    QFETCH(int, kind);
    TrainingJob job([kind](const RunRequest&, std::stop_token, TrainingSink&) -> Result<TrainingOutcome> {
        if (kind == 0)
            throw std::runtime_error("a tensor is odd\nException raised from somewhere deep");
        if (kind == 1)
            throw std::bad_alloc();
        throw 7;
    });
    Listener heard(job);
    job.start({});
    QTRY_VERIFY(heard.isOver());
    QVERIFY(heard.error.has_value());
    QTEST(static_cast<int>(heard.error->code), "code");
    QTEST(QString::fromStdString(heard.error->text), "text");
}

void TestJobs::aSecondStartIsIgnored()
{
    std::atomic<int> starts = 0;
    TrainingJob job([&](const RunRequest&, std::stop_token stop, TrainingSink&) -> Result<TrainingOutcome> {
        ++starts;
        untilStopped(stop);
        return TrainingOutcome{};
    });
    Listener heard(job);
    job.start({});
    job.start({});
    job.stop();
    QTRY_VERIFY(heard.isOver());
    QCOMPARE(starts.load(), 1);
}

void TestJobs::runsOneAfterTheOther()
{
    TrainingJob job([](const RunRequest& request, std::stop_token, TrainingSink&) -> Result<TrainingOutcome> {
        return TrainingOutcome{TrainingEnd::Finished, request.run.size(), {}, {}, {}};
    });
    for (const char* name : {"a", "bcd"}) {
        Listener heard(job);
        RunRequest request;
        request.run = name;
        job.start(request);
        QTRY_VERIFY(heard.isOver());
        QCOMPARE(heard.outcome->rows, std::uint64_t(request.run.size()));
    }
}

void TestJobs::importCountsAndReports()
{
    const TemporaryFolder folder;
    ImportJob job(importIntoLibrary(folder / "library"));
    std::optional<ImportOutcome> outcome;
    connect(&job, &ImportJob::finished, this, [&](const ImportOutcome& end) { outcome = end; });
    job.start(importOf(folder.write("captions.csv", captions(40))));
    QTRY_VERIFY(outcome.has_value());
    QCOMPARE(outcome->report.read, std::uint64_t(40));
    QCOMPARE(outcome->report.kept, std::uint64_t(40));
}

void TestJobs::brokenImportIsAnError()
{
    const TemporaryFolder folder;
    ImportJob job(importIntoLibrary(folder / "library"));
    std::optional<Error> error;
    connect(&job, &ImportJob::failed, this, [&](const Error& problem) { error = problem; });
    job.start(importOf(folder / "not-there.csv"));
    QTRY_VERIFY(error.has_value());
    QVERIFY(error->text.find("not-there.csv") != std::string::npos);
}

void TestJobs::importStops()
{
    ImportJob job([](const ImportRequest&, std::stop_token stop, const ProgressSink& progress) -> Result<ImportOutcome> {
        progress({1, 10, "captions.csv"});
        untilStopped(stop);
        return ImportOutcome{ImportEnd::Stopped, {}};
    });
    QSignalSpy progressed(&job, &ImportJob::progressed);
    std::optional<ImportOutcome> outcome;
    connect(&job, &ImportJob::finished, this, [&](const ImportOutcome& end) { outcome = end; });
    job.start({});
    QTRY_VERIFY(!progressed.isEmpty());
    job.stop();
    QTRY_VERIFY(outcome.has_value());
    QCOMPARE(outcome->end, ImportEnd::Stopped);
}

void TestJobs::libraryAnswersInOrder()
{
    const TemporaryFolder folder;
    LibraryWorker worker(folder / "library");
    std::vector<int> answers;
    const auto here = QThread::currentThread();
    for (int i = 0; i < 20; ++i)
        worker.ask([i](Library&) -> Result<int> { return i; },
            [&](const Result<int>& answer) {
                QCOMPARE(QThread::currentThread(), here);
                answers.push_back(*answer);
            });
    QTRY_COMPARE(answers.size(), std::size_t(20));
    QVERIFY(std::ranges::is_sorted(answers));
}

void TestJobs::libraryThatCannotBeOpenedIsAnError()
{
    const TemporaryFolder folder;
    LibraryWorker worker(folder.write("file", "not a folder"));
    std::optional<Error> error;
    worker.ask([](Library& library) { return library.corpora(); },
        [&](const Result<std::vector<CorpusSummary>>& corpora) { error = corpora ? Error{} : corpora.error(); });
    QTRY_VERIFY(error.has_value());
    QVERIFY(!error->text.empty());
}

QTEST_GUILESS_MAIN(TestJobs)
#include "TestJobs.moc"
