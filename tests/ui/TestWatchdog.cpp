#include <atomic>
#include <chrono>
#include <functional>
#include <thread>
#include <vector>

#include "support/Patience.h"
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

double elapsed(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
}

enum class Machine { NeverIdle, AlwaysIdle, AsTheKernelSays };

/// On a machine whose processors are idle as a test wants it.
class Application : public test::WatchedApplication
{
public:
    using WatchedApplication::WatchedApplication;
    Machine machine = Machine::NeverIdle;
    double idleMilliseconds() const override
    {
        if (machine == Machine::AsTheKernelSays)
            return WatchedApplication::idleMilliseconds();
        return machine == Machine::AlwaysIdle ? elapsed(CLOCK_MONOTONIC) : 0;
    }
};

} // namespace

class TestWatchdog : public QObject
{
    Q_OBJECT

private:
    static bool isQuiet(std::function<void()> work)
    {
        auto* watched = application();
        watched->restart();
        Receiver receiver(std::move(work));
        QEvent event(QEvent::User);
        QCoreApplication::sendEvent(&receiver, &event);
        return watched->isQuiet();
    }
    static Application* application() { return static_cast<Application*>(qApp); }
    static void compute(double length)
    {
        for (const double until = elapsed(CLOCK_THREAD_CPUTIME_ID) + length; elapsed(CLOCK_THREAD_CPUTIME_ID) < until;) { }
    }
    static void sleep() { std::this_thread::sleep_for(std::chrono::milliseconds(80)); }

private Q_SLOTS:
    void init() { application()->machine = Machine::NeverIdle; }

    void computingForLongIsSeen()
    {
        QVERIFY(!isQuiet([] { compute(80); }));
        QVERIFY(isQuiet([] { compute(5); }));
    }

    void beingBlockedIsSeen()
    {
        application()->machine = Machine::AlwaysIdle;
        QVERIFY(!isQuiet(sleep));
    }

    /// Whoever the thread waited for may have been ready, and kept from its work.
    void beingBlockedWhileNoProcessorIsIdleIsNoFault()
    {
        QVERIFY2(isQuiet(sleep), qPrintable(application()->culprit()));
        QVERIFY(!isQuiet([] { compute(80); }));
    }

    void theKernelTellsOfIdleProcessors()
    {
        application()->machine = Machine::AsTheKernelSays;
        const double before = application()->idleMilliseconds();
        QVERIFY(before > 0); // since the machine began
        QVERIFY(application()->idleMilliseconds() >= before);
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
        application()->machine = Machine::AsTheKernelSays;
        const bool quiet = isQuiet([] { compute(30); });
        done = true;
        QVERIFY2(quiet, qPrintable(application()->culprit()));
    }
};

int main(int argc, char** argv)
{
    Application application(argc, argv);
    TestWatchdog test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestWatchdog.moc"
