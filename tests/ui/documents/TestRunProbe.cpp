#include <memory>

#include "documents/RunController.h"
#include "documents/RunProbe.h"
#include "support/Patience.h"
#include "support/TemporaryFolder.h"
#include "ui/train/FakeTrainer.h"

using namespace memewright;
using namespace memewright::test;

class TestRunProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasMeasuredIsSaid();
    void whyNothingWasMeasuredIsSaid();
    void whatIsOfOtherSettingsIsNotSaid();
    void measuringEndsWhenItIsAskedTo();

private:
    TemporaryFolder m_folder;
};

void TestRunProbe::whatWasMeasuredIsSaid()
{
    auto threads = std::make_shared<int>(0);
    RunProbe probe(m_folder / "library", [threads](Library&, const RunRequest& request, std::stop_token) -> Result<ProbeResult> {
        *threads = int(request.config.threads);
        return ProbeResult{1000, 60'000, 120'000, 1000, 250, true};
    });
    double rowsPerSecond = 0;
    connect(&probe, &RunProbe::measured, this, [&](const ProbeResult& result) { rowsPerSecond = result.rowsPerSecond; });
    probe.measure({});
    QTRY_COMPARE(rowsPerSecond, 1000.0);
    QCOMPARE(*threads, trainingThreads());
}

void TestRunProbe::whyNothingWasMeasuredIsSaid()
{
    RunProbe probe(m_folder / "library", [](Library&, const RunRequest&, std::stop_token) -> Result<ProbeResult> {
        return fail(ErrorCode::OutOfMemory, "memory ran out", "choose a smaller batch");
    });
    std::string error;
    connect(&probe, &RunProbe::failed, this, [&](const Error& failed) { error = failed.text; });
    probe.measure({});
    QTRY_COMPARE(error, std::string("memory ran out"));
}

void TestRunProbe::whatIsOfOtherSettingsIsNotSaid()
{
    RunProbe probe(m_folder / "library", [](Library&, const RunRequest&, std::stop_token) -> Result<ProbeResult> {
        return ProbeResult{1000, 60'000, 120'000, 1000, 250, true};
    });
    QSignalSpy measured(&probe, &RunProbe::measured);
    QSignalSpy overtaken(&probe, &RunProbe::overtaken);
    probe.measure({});
    probe.forget();
    QTRY_COMPARE(overtaken.size(), 1);
    probe.measure({});
    QTRY_COMPARE(measured.size(), 1);
    QCOMPARE(overtaken.size(), 1);
}

void TestRunProbe::measuringEndsWhenItIsAskedTo()
{
    const auto untilTold = [](Library&, const RunRequest&, std::stop_token stop) -> Result<ProbeResult> {
        untilStopped(stop);
        return ProbeResult{};
    };
    auto probe = std::make_unique<RunProbe>(m_folder / "library", untilTold);
    QSignalSpy measured(probe.get(), &RunProbe::measured);
    probe->measure({});
    probe->stop();
    QTRY_COMPARE(measured.size(), 1);
    probe->measure({}); // an earlier stop ends no later measuring, and the destructor ends it
    probe.reset();
}

QTEST_GUILESS_MAIN(TestRunProbe)
#include "TestRunProbe.moc"
