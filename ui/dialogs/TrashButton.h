#pragma once

#include <vector>

#include <QPushButton>

#include "jobs/LibraryWorker.h"

namespace memewright {

/// 'Recently deleted': a menu of what lies in the library's trash; choosing one brings it back. Not seen while there is nothing.
/// GUI thread; the library is asked on the worker's.
class TrashButton : public QPushButton
{
    Q_OBJECT

public:
    /// Lists those kinds only. `library` outlives every answer that is to come.
    TrashButton(LibraryWorker& library, std::vector<TrashKind> kinds, QWidget* parent = nullptr);

    /// Looks again what there is.
    void refresh();
    /// Has just been deleted, so undo() means it.
    void note(const TrashEntry& entry);
    /// Brings back what was noted last and is not back yet; nothing happens if there is none.
    void undo();
    void restore(TrashEntry entry); ///< by value: one of m_noted would be gone at once
    const std::vector<TrashEntry>& entries() const { return m_entries; }

Q_SIGNALS:
    void restored(const memewright::TrashEntry& entry);
    void failed(const memewright::Error& error);

private:
    void showEntries(const std::vector<TrashEntry>& entries);
    void fillMenu();

    LibraryWorker& m_library;
    std::vector<TrashKind> m_kinds;
    std::vector<TrashEntry> m_entries; ///< the newest first
    std::vector<TrashEntry> m_noted; ///< the newest last
};

} // namespace memewright
