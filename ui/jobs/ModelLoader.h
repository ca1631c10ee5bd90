#pragma once

#include <filesystem>
#include <vector>

#include "AppContext.h"
#include "jobs/WorkerThread.h"

namespace memewright {

/// Finds and reads models without holding up the GUI thread. Only the newest load is answered: one that was overtaken is
/// dropped. Lives on the GUI thread.
class ModelLoader : public QObject
{
    Q_OBJECT

public:
    explicit ModelLoader(AppContext context, QObject* parent = nullptr);

    /// Looks for the built-in models and the best checkpoints of runs; listed() answers.
    void refresh();
    /// Reads the model; loaded() or failed() answers, unless another load() comes first.
    void load(const std::filesystem::path& file);

Q_SIGNALS:
    void listed(const std::vector<memewright::ModelEntry>& models);
    void loaded(const std::filesystem::path& file, const memewright::LoadedModel& model);
    void failed(const std::filesystem::path& file, const memewright::Error& error);

private:
    AppContext m_context;
    quint64 m_newest = 0;
    WorkerThread m_finder; ///< its own, so that finding never waits for a large model being read
    WorkerThread m_reader;
};

} // namespace memewright
