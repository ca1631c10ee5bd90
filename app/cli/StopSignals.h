#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace memewright::cli {

/// Turns SIGINT, SIGTERM, SIGHUP (the terminal or the session is closed) and a SIGPIPE sent to the process (nobody reads its
/// output any longer) into a stop request for as long as it lives. Make it before any other thread: they inherit its signal mask.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    std::stop_token token() const { return m_source.get_token(); }

private:
    sigset_t m_signals;
    std::stop_source m_source;
    std::jthread m_waiter;
};

} // namespace memewright::cli
