#include "StopSignals.h"

#include <csignal>
#include <cstdlib>

#include <pthread.h>

namespace memewright::cli {

namespace {

/// As nohup leaves SIGHUP, and a script's `&` leaves SIGINT: then it is not to end the work.
bool isIgnored(int signal)
{
    struct sigaction now = {};
    return sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

} // namespace

StopSignals::StopSignals()
{
    sigemptyset(&m_signals);
    for (const int signal : {SIGINT, SIGHUP})
        if (!isIgnored(signal))
            sigaddset(&m_signals, signal);
    sigaddset(&m_signals, SIGTERM);
    sigaddset(&m_signals, SIGPIPE); // blocked, a write to nobody fails instead of ending the program before it has saved
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error of writing, not the end of the program
    m_waiter = std::jthread([this](const std::stop_token& ended) {
        for (int before = 0, signal = 0; !ended.stop_requested();) {
            if (sigwait(&m_signals, &signal) != 0 || ended.stop_requested())
                continue;
            // Asked twice: whoever asks does not want to wait for what cannot be stopped.
            if (signal == before && (signal == SIGINT || signal == SIGTERM))
                std::_Exit(128 + signal);
            before = signal;
            m_source.request_stop();
        }
    });
}

StopSignals::~StopSignals()
{
    m_waiter.request_stop();
    pthread_kill(m_waiter.native_handle(), SIGTERM); // wakes the waiter, which alone receives it
}

} // namespace memewright::cli
