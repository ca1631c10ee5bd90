#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <QObject>

#include "jobs/JobThread.h"
#include "keras/KerasImport.h"

namespace memewright {

/// Turns a model that Keras saved into one of the library, DIR/models/NAME.safetensors, on a thread of its own. Lives on the
/// GUI thread; every call returns at once, but the destructor, which stops (nothing half remains) and joins.
class ModelImportJob : public QObject
{
    Q_OBJECT

public:
    explicit ModelImportJob(std::filesystem::path libraryFolder, QObject* parent = nullptr);
    ~ModelImportJob() override;

    /// Starts the import, under the model file's name or the next free one; ignored while one goes on.
    void start(KerasSource source);
    void stop() { m_thread.stop(); }
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    /// `assumed`: sentences of what the files do not say.
    void finished(const std::filesystem::path& model, const std::vector<std::string>& assumed);
    void stopped();
    void failed(const memewright::Error& error);

private:
    struct News;

    void drain();

    std::filesystem::path m_folder;
    std::shared_ptr<Mailbox<News>> m_mailbox;
    JobThread m_thread;
};

} // namespace memewright
