#include <atomic>
#include <chrono>
#include <functional>
#include <thread>
#include <vector>

#include <QTest>

#include "support/Watchdog.h"

using namespace memewright;

namespace {

/// Does something in an event of its own.
class Receiver : public QObject
{
public:
    explicit Receiver(std::function<void()> work) : m_work(std::move(work)) { }
    bool event(QEvent*) override
    {
        m_work();
        return true;
    }

private:
    std::function<void()> m_work;
};

double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
}

} // namespace

class TestWatchdog : public QObject
{
    Q_OBJECT

private:
    static bool isQuiet(std::function<void()> work)
    {
        auto* watched = static_cast<test::WatchedApplication*>(qApp);
        watched->restart();
        Receiver receiver(std::move(work));
        QEvent event(QEvent::User);
        QCoreApplication::sendEvent(&receiver, &event);
        return watched->isQuiet();
    }
    static void compute(double milliseconds)
    {
        for (const double until = cpuMilliseconds() + milliseconds; cpuMilliseconds() < until;) { }
    }

private Q_SLOTS:
    void computingForLongIsSeen()
    {
        QVERIFY(!isQuiet([] { compute(80); }));
        QVERIFY(isQuiet([] { compute(5); }));
    }

    void beingBlockedIsSeen()
    {
        QVERIFY(!isQuiet([] { std::this_thread::sleep_for(std::chrono::milliseconds(80)); }));
    }

    /// Others take the processors: that the thread waits for its turn is not its fault.
    void aBusyMachineIsNoFault()
    {
        std::atomic<bool> done = false;
        std::vector<std::jthread> others;
        for (unsigned i = 0; i < 4 * std::thread::hardware_concurrency(); ++i)
            others.emplace_back([&done] {
                while (!done) { }
            });
        const bool quiet = isQuiet([] { compute(30); });
        done = true;
        auto* watched = static_cast<test::WatchedApplication*>(qApp);
        QVERIFY2(quiet, qPrintable(watched->culprit()));
    }
};

int main(int argc, char** argv)
{
    test::WatchedApplication application(argc, argv);
    TestWatchdog test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestWatchdog.moc"
