#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <fcntl.h>
#include <unistd.h>

#include <QApplication>
#include <QEvent>
#include <QString>

namespace memewright::test {

/// An application that notes every event which holds the GUI thread for too long: by the thread's own CPU time, and by the time
/// that it was blocked, on a disk or a lock. The kernel tells how long the thread wanted a processor and got none, so a busy
/// machine or another thread's work does not count. Events within events count for themselves and not for the outer one's.
class WatchedApplication : public QApplication
{
public:
    static constexpr double kLimitMilliseconds = 50;

    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        const Times outerNested = m_nested;
        const int type = event->type();
        // The receiver may be gone after the event.
        const QString name = QString::fromLatin1(receiver->metaObject()->className()) + QLatin1Char(' ') + receiver->objectName();
        m_nested = {};
        const Times start = now();
        const bool result = QApplication::notify(receiver, event);
        const Times whole = now() - start;
        const Times own = whole - m_nested;
        m_nested = outerNested + whole;
        if (own.longest() > m_longest) {
            m_longest = own.longest();
            m_culprit = QStringLiteral("%1, event %2: %3 ms computing, %4 ms blocked")
                            .arg(name)
                            .arg(type)
                            .arg(own.computing, 0, 'f', 1)
                            .arg(own.blocked, 0, 'f', 1);
        }
        return result;
    }

    /// Forgets what happened so far: called after loading fonts and the like, before what is watched.
    void restart()
    {
        m_longest = 0;
        m_culprit.clear();
    }
    double longest() const { return m_longest; }
    bool isQuiet() const { return m_longest <= kLimitMilliseconds; }
    /// The longest event: whose, which, how long.
    QString culprit() const { return m_culprit; }

private:
    /// Milliseconds.
    struct Times {
        double computing = 0;
        double blocked = 0; ///< asleep, not waiting for a processor
        double longest() const { return std::max(computing, blocked); }
        Times operator-(const Times& other) const { return {computing - other.computing, blocked - other.blocked}; }
        Times operator+(const Times& other) const { return {computing + other.computing, blocked + other.blocked}; }
    };

    static double milliseconds(clockid_t clock)
    {
        timespec now{};
        clock_gettime(clock, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
    }

    Times now() const
    {
        const double computing = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        // Nanoseconds running, nanoseconds waiting to run, number of turns. Without the file nothing counts as blocked.
        char text[96] = {};
        unsigned long long running = 0;
        unsigned long long waiting = 0;
        if (::pread(m_schedule, text, sizeof text - 1, 0) <= 0 || std::sscanf(text, "%llu %llu", &running, &waiting) != 2)
            return {computing, 0};
        return {computing, milliseconds(CLOCK_MONOTONIC) - computing - double(waiting) * 1e-6};
    }

    const int m_schedule = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    Times m_nested;
    double m_longest = 0;
    QString m_culprit;
};

} // namespace memewright::test
