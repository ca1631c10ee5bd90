#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include <QObject>

#include "jobs/JobThread.h"
#include "storage/Library.h"

namespace memewright {

/// What a job calls on its thread; tests put a fake here.
using ImportFunction = std::function<Result<ImportOutcome>(const ImportRequest&, std::stop_token, const ProgressSink&)>;

/// Opens the library on the calling (the job's) thread and imports into it. Files may name the templates in `templateFolders`.
ImportFunction importIntoLibrary(std::filesystem::path libraryFolder, std::vector<std::filesystem::path> templateFolders = {});

/// One import of captions on a thread of its own. Lives on the GUI thread; every call returns at once, but the destructor,
/// which stops the import (nothing of it remains) and joins.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    explicit ImportJob(ImportFunction function, QObject* parent = nullptr);
    ~ImportJob() override;

    /// Starts the import; ignored while one goes on.
    void start(ImportRequest request);
    void stop() { m_thread.stop(); }
    bool isRunning() const { return m_thread.isRunning(); }
    const ImportRequest& request() const { return m_request; }

Q_SIGNALS:
    /// The newest progress, about ten times a second.
    void progressed(const memewright::Progress& progress);
    void finished(const memewright::ImportOutcome& outcome);
    void failed(const memewright::Error& error);

private:
    struct News;

    void drain();

    ImportFunction m_function;
    ImportRequest m_request;
    std::shared_ptr<Mailbox<News>> m_mailbox;
    JobThread m_thread;
};

} // namespace memewright
