#pragma once

#include <functional>
#include <memory>

#include "jobs/LibraryWorker.h"

namespace memewright {

/// A generation that is being recorded; its number in the library is known on the recorder's thread only.
class RecordedGeneration;

/// Keeps what is written on the Create page in the library's history and looks it up, without holding up the GUI thread.
/// Changes are made in the order of the calls; the destructor waits for them, so that none is lost. Lives on the GUI thread;
/// `done` functions run there, unless this is gone.
class HistoryRecorder : public QObject
{
    Q_OBJECT

public:
    explicit HistoryRecorder(std::filesystem::path libraryFolder, QObject* parent = nullptr);
    ~HistoryRecorder() override;

    std::shared_ptr<RecordedGeneration> begin(HistoryGeneration generation);
    void add(std::shared_ptr<RecordedGeneration> generation, std::vector<HistoryCaption> captions);
    // Of the caption that was added as number `place` of its generation, from 0; whether it is on the disk yet does not matter.
    void setStarred(std::shared_ptr<RecordedGeneration> generation, std::size_t place, bool starred);
    void setBoxes(std::shared_ptr<RecordedGeneration> generation, std::size_t place, std::vector<std::string> boxes);

    void setStarred(std::int64_t id, bool starred);
    void setTrashed(std::vector<std::int64_t> ids, bool trashed);

    using Found = std::function<void(std::vector<HistoryEntry>)>;
    /// Only the newest question is answered when several wait.
    void find(HistoryQuery query, Found done);

Q_SIGNALS:
    /// Captions were added or changed.
    void changed();
    void failed(const memewright::Error& error);

private:
    /// Old trash goes with the first caption of a session, so that a page that is only looked at opens no library.
    void purgeOnce();
    template <class Change>
    void change(Change change);

    bool m_purged = false;
    quint64 m_newest = 0;
    LibraryWorker m_worker;
    LibraryWorker m_reader; ///< a connection of its own, so that a search never waits for what is being recorded
};

} // namespace memewright
