#include "StopSignals.h"

#include <csignal>

#include <pthread.h>

namespace memewright::cli {

StopSignals::StopSignals()
{
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error of writing, not the end of the program
    m_waiter = std::jthread([this](const std::stop_token& ended) {
        while (!ended.stop_requested()) {
            int signal = 0;
            if (sigwait(&m_signals, &signal) == 0)
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
