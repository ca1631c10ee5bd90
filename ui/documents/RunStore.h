#pragma once

#include <filesystem>
#include <functional>

#include <QObject>
#include <QString>

#include "documents/RunQueue.h"
#include "jobs/LibraryWorker.h"

namespace memewright {

class RunsModel;

/// Keeps the runs on the page and those of the library's folder in step. GUI thread; every call returns at once, the library's
/// answers come as signals.
class RunStore : public QObject
{
    Q_OBJECT

public:
    /// `library` and `runs` outlive this.
    RunStore(std::filesystem::path folder, LibraryWorker& library, RunsModel& runs, QObject* parent = nullptr);

    /// Where the library puts a run of this name.
    std::filesystem::path runFolder(const std::string& run) const { return m_folder / "runs" / run; }

    /// Takes over into the model what the library says.
    void refresh();
    /// Writes down the colours and ticks that have changed.
    void saveLooks();
    void saveNote(const QString& run, const QString& note);
    /// With its model; it can come back.
    void trash(const QString& run);
    void restore(const QString& run);
    void saveQueue(const RunQueue& queue);
    /// The runs that an earlier session left waiting, as far as they can be read.
    void readQueue(std::function<void(const std::vector<RunRequest>&)> answer);
    /// Calls back when everything that was asked for so far is done.
    void whenDone(std::function<void()> then);

Q_SIGNALS:
    void refreshed();
    void trashed(const QString& run);
    void restored(const QString& run);
    void failed(const memewright::Error& error);

private:
    std::filesystem::path queueFile() const;
    /// An answer that is needed only where it is an error.
    std::function<void(const Status&)> reporting();

    std::filesystem::path m_folder;
    LibraryWorker& m_library;
    RunsModel& m_runs;
};

} // namespace memewright
