#pragma once

#include <ctime>

#include <QApplication>
#include <QEvent>
#include <QString>

namespace memewright::test {

/// An application that notes every event which holds the GUI thread for too long, by the thread's own CPU time: a busy
/// machine or another thread's work does not count. Events within events count for themselves and not for the outer one's.
class WatchedApplication : public QApplication
{
public:
    static constexpr double kLimitMilliseconds = 50;

    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        const double outerNested = m_nested;
        const int type = event->type();
        // The receiver may be gone after the event.
        const QString name = QString::fromLatin1(receiver->metaObject()->className()) + QLatin1Char(' ') + receiver->objectName();
        m_nested = 0;
        const double start = cpuMilliseconds();
        const bool result = QApplication::notify(receiver, event);
        const double whole = cpuMilliseconds() - start;
        const double own = whole - m_nested;
        m_nested = outerNested + whole;
        if (own > m_longest) {
            m_longest = own;
            m_culprit = QStringLiteral("%1, event %2: %3 ms").arg(name).arg(type).arg(own, 0, 'f', 1);
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
    static double cpuMilliseconds()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
    }

    double m_nested = 0;
    double m_longest = 0;
    QString m_culprit;
};

} // namespace memewright::test
