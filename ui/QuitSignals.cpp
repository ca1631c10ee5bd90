#include "QuitSignals.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QSocketNotifier>

namespace memewright {

namespace {

constexpr std::array kSignals{SIGHUP, SIGTERM, SIGINT};

std::array<int, 2> s_pipe{-1, -1}; ///< all that a signal handler may touch

void tellTheLoop(int)
{
    const int before = errno;
    [[maybe_unused]] const auto written = ::write(s_pipe[1], "", 1);
    errno = before;
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

/// As nohup leaves SIGHUP: then it is not to end the program.
bool isIgnored(int signal)
{
    struct sigaction now = {};
    return ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

} // namespace

QuitSignals::QuitSignals(QObject* parent) : QObject(parent)
{
    if (::pipe2(s_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* notifier = new QSocketNotifier(s_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [notifier] {
        notifier->setEnabled(false); // once is enough
        QCoreApplication::exit();
    });
    for (const int signal : kSignals)
        if (!isIgnored(signal))
            handle(signal, tellTheLoop);
    handle(SIGPIPE, SIG_IGN); // a warning to a terminal that is gone must not end the program before it has saved
}

QuitSignals::~QuitSignals()
{
    for (const int signal : kSignals)
        if (!isIgnored(signal))
            handle(signal, SIG_DFL);
    for (int& end : s_pipe)
        ::close(std::exchange(end, -1));
}

} // namespace memewright
