#include "documents/RunStore.h"

#include <utility>

#include "base/Files.h"
#include "documents/RunsModel.h"
#include "text/TextFile.h"

namespace memewright {

RunStore::RunStore(std::filesystem::path folder, LibraryWorker& library, RunsModel& runs, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_library(library), m_runs(runs)
{
    connect(&runs, &RunsModel::shownChanged, this, &RunStore::saveLooks);
}

std::filesystem::path RunStore::queueFile() const
{
    return m_folder / "queue.json";
}

std::function<void(const Status&)> RunStore::reporting()
{
    return [this](const Status& status) {
        if (!status)
            Q_EMIT failed(status.error());
    };
}

void RunStore::refresh()
{
    m_library.ask([](Library& library) { return readRuns(library); },
        [this](const Result<std::vector<StoredRun>>& runs) {
            if (!runs) {
                Q_EMIT failed(runs.error());
                return;
            }
            m_runs.update(*runs);
            saveLooks();
            Q_EMIT refreshed();
        });
}

void RunStore::saveLooks()
{
    const auto looks = m_runs.takeUnsavedLooks();
    if (looks.empty())
        return;
    m_library.ask(
        [looks](Library&) -> Status {
            for (const StoredLook& each : looks)
                if (const Status written = writeRunLook(each.runFolder, each.look); !written)
                    return written;
            return {};
        },
        reporting());
}

void RunStore::saveNote(const QString& run, const QString& note)
{
    m_runs.edit(run, [&](RunEntry& entry) { entry.note = note; });
    m_library.ask([run = run.toStdString(), note = note.toStdString()](Library& library) { return library.setNote(run, note); },
        reporting());
}

void RunStore::trash(const QString& run)
{
    m_library.ask([name = run.toStdString()](Library& library) { return library.trashRun(name); },
        [this, run](const Status& status) {
            if (!status) {
                Q_EMIT failed(status.error());
                return;
            }
            m_runs.remove(run);
            refresh();
            Q_EMIT trashed(run);
        });
}

void RunStore::restore(const QString& run)
{
    m_library.ask([name = run.toStdString()](Library& library) { return library.restoreRun(name); },
        [this, run](const Status& status) {
            if (!status) {
                Q_EMIT failed(status.error());
                return;
            }
            refresh();
            Q_EMIT restored(run);
        });
}

void RunStore::saveQueue(const RunQueue& queue)
{
    m_library.ask([file = queueFile(), text = queue.toText()](Library&) { return writeFileAtomically(file, text); }, reporting());
}

void RunStore::readQueue(std::function<void(const std::vector<RunRequest>&)> answer)
{
    m_library.ask(
        [file = queueFile()](Library&) -> Result<std::vector<RunRequest>> {
            return RunQueue::fromText(readTextFile(file).value_or(std::string()));
        },
        [answer = std::move(answer)](const Result<std::vector<RunRequest>>& waiting) {
            if (waiting)
                answer(*waiting);
        });
}

void RunStore::whenDone(std::function<void()> then)
{
    m_library.ask([](Library&) -> Status { return {}; }, [then = std::move(then)](const Status&) { then(); });
}

} // namespace memewright
