#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include <QStringList>

#include "training/LibraryRun.h"

namespace memewright {

/// Runs that wait for their turn, the next one first; a name stands in it once. Value; any one thread.
class RunQueue
{
public:
    /// Behind the others.
    void add(RunRequest request);
    /// The next one, out of the queue; nothing when none waits.
    std::optional<RunRequest> takeFirst();
    std::optional<RunRequest> remove(const QString& run);
    /// Earlier (-1) or later (1) by so many places, as far as there are any. Whether it moved.
    bool move(const QString& run, int places);

    bool isEmpty() const { return m_runs.empty(); }
    int size() const { return static_cast<int>(m_runs.size()); }
    QStringList names() const;

    /// As the library's folder keeps it over restarts.
    std::string toText() const;
    /// What of a kept text is whole: an entry that a later version wrote otherwise is left out.
    static std::vector<RunRequest> fromText(const std::string& text);

private:
    std::deque<RunRequest>::iterator find(const QString& run);

    std::deque<RunRequest> m_runs;
};

} // namespace memewright
