#pragma once

#include <filesystem>

#include <QObject>

#include "base/Error.h"
#include "jobs/WorkerThread.h"

namespace memewright {

/// Keeps RUN/loss.png and RUN/acc.png up to date with RUN/history.json. Reads and writes on a thread of its own and draws on the
/// GUI thread, where it lives; the destructor waits for what is being written.
class RunPictureWriter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~RunPictureWriter() override;

    /// Soon: for epochs that end faster than pictures are written, once.
    void write(const std::filesystem::path& runFolder);

Q_SIGNALS:
    void failed(const memewright::Error& error);

private:
    void writeNext();

    std::filesystem::path m_next; ///< to be written after the one that is being written; empty: none
    bool m_writing = false;
    WorkerThread m_worker; ///< last: joins first
};

} // namespace memewright
