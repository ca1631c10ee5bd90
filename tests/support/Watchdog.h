#pragma once

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <QApplication>
#include <QEvent>
#include <QString>

namespace memewright::test {

/// An application that notes every event which holds the GUI thread for too long: by the thread's own CPU time, and by the time
/// that it was blocked, on a disk or a lock. A busy machine does not count: neither the time that the thread wanted a processor
/// and got none, which the kernel tells, nor what it slept while no processor was idle, for then whoever it waited for may have
/// been kept from its work. Events within events count for themselves and not for the outer one's.
class WatchedApplication : public QApplication
{
public:
    static constexpr double kLimitMilliseconds = 50;

    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth++ == 0)
            m_idle = idleMilliseconds();
        const Times outerNested = m_nested;
        const int type = event->type();
        // The receiver may be gone after the event.
        const QString name = QString::fromLatin1(receiver->metaObject()->className()) + QLatin1Char(' ') + receiver->objectName();
        m_nested = {};
        const Times start = now();
        const bool result = QApplication::notify(receiver, event);
        const Times whole = now() - start;
        Times own = whole - m_nested;
        m_nested = outerNested + whole;
        --m_depth;
        if (own.blocked > kLimitMilliseconds)
            own.blocked = std::min(own.blocked, idleMilliseconds() - m_idle);
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

protected:
    /// How long the processors that this thread may use have been idle, all together; rises by up to their number a millisecond.
    virtual double idleMilliseconds() const { return m_processors.idleMilliseconds(); }

private:
    /// What the kernel says of the processors, in ticks of ten milliseconds.
    class Processors
    {
    public:
        Processors()
        {
            cpu_set_t allowed;
            CPU_ZERO(&allowed);
            m_all =
                ::sched_getaffinity(0, sizeof allowed, &allowed) != 0 || CPU_COUNT(&allowed) >= ::sysconf(_SC_NPROCESSORS_ONLN);
            for (int i = 0; i < CPU_SETSIZE && !m_all; ++i)
                if (CPU_ISSET(i, &allowed))
                    m_names.push_back("\ncpu" + std::to_string(i) + " ");
            // The first is quicker to read.
            m_file = ::open(m_all ? "/proc/uptime" : "/proc/stat", O_RDONLY | O_CLOEXEC);
        }
        double idleMilliseconds() const
        {
            std::array<char, 16384> buffer{};
            if (::pread(m_file, buffer.data(), buffer.size() - 1, 0) <= 0)
                return 0;
            const char* text = buffer.data();
            double idle = 0;
            if (m_all)
                return std::sscanf(text, "%*s %lf", &idle) == 1 ? idle * 1e3 : 0;
            double sum = 0;
            for (const std::string& name : m_names)
                if (const char* line = std::strstr(text, name.c_str());
                    line && std::sscanf(line, "%*s %*s %*s %*s %lf", &idle) == 1)
                    sum += idle * 1e3 / double(::sysconf(_SC_CLK_TCK));
            return sum;
        }

    private:
        bool m_all = true;
        std::vector<std::string> m_names;
        int m_file = -1;
    };

    struct Times {
        double computing = 0; ///< milliseconds, as the next
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

    const Processors m_processors;
    const int m_schedule = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    Times m_nested;
    int m_depth = 0;
    double m_idle = 0; ///< when the outermost event began
    double m_longest = 0;
    QString m_culprit;
};

} // namespace memewright::test
