#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>

#include <QObject>

#include "jobs/LibraryWorker.h"
#include "training/LibraryRun.h"
#include "training/Probe.h"

namespace memewright {

/// Measures what a run would take; blocks, called on a worker thread with a library of its own.
using ProbeFunction = std::function<Result<ProbeResult>(Library&, const RunRequest&, std::stop_token)>;

/// Measures runs before they start, one after the other on a thread of its own. GUI thread; every call returns at once, but the
/// destructor, which stops the measuring and joins.
class RunProbe : public QObject
{
    Q_OBJECT

public:
    /// Without a function it is probe() of the library's corpus.
    RunProbe(std::filesystem::path library, ProbeFunction function, QObject* parent = nullptr);
    ~RunProbe() override;

    /// measured() or failed() answers, or overtaken() where the settings have changed meanwhile.
    void measure(RunRequest request);
    /// What is being measured is of other settings by now.
    void forget() { ++m_newest; }
    /// Ends what is being measured.
    void stop() { m_stop.request_stop(); }

Q_SIGNALS:
    void measured(const memewright::ProbeResult& result);
    void failed(const memewright::Error& error);
    void overtaken();

private:
    ProbeFunction m_function;
    std::stop_source m_stop;
    quint64 m_newest = 0;
    LibraryWorker m_worker; ///< last: joins first
};

} // namespace memewright
