#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <QAbstractTableModel>
#include <QStringList>

#include "documents/RunEntry.h"

namespace memewright {

/// How a run in this folder is shown.
struct StoredLook {
    std::filesystem::path runFolder;
    RunLook look;
};

/// The runs of the library and of the queue as a table: the one that goes on, those that wait in their order, and the others,
/// newest first. A run keeps its colour and its tick, whatever becomes of the others: both lie in its folder. GUI thread.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Epochs, BestLoss, State, kColumns };
    enum Role {
        SortRole = Qt::UserRole, ///< what a column is sorted by
        ColourRole, ///< int: index into the palette's series
        StateRole, ///< int: RunState
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes over what the library says, and keeps ticks and the finer curves of this session.
    void update(const std::vector<StoredRun>& runs);
    /// A run waits for its turn.
    void enqueue(const RunRequest& request);
    /// The runs that wait, the next one first.
    void setQueue(const QStringList& runs);
    /// A run begins, ticked; one that went on is over.
    void begin(const RunRequest& request);
    /// The run that goes on is over.
    void end();
    /// Out of the queue or the library.
    void remove(const QString& run);
    /// Changes what a run did, holds or says; not its name, its tick or its place. Nothing without that run.
    void edit(const QString& run, const std::function<void(RunEntry&)>& change);
    void setShown(const QString& run, bool shown);
    /// Looks that are not yet in the runs' folders; they count as written then.
    std::vector<StoredLook> takeUnsavedLooks();

    // Entries last until runs come or go.
    const RunEntry* find(const QString& run) const;
    const RunEntry& at(int row) const;
    const RunEntry* running() const; ///< null while none goes on
    QStringList names() const; ///< in the order of the library, as those that are shown
    std::vector<const RunEntry*> shown() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// Ticked or unticked, by the person or by setShown().
    void shownChanged(const QString& run, bool shown);
    /// The run did, holds or says something new; runs that come and go reset the model instead.
    void edited(const QString& run);

private:
    void rearrange(const std::function<void()>& change);
    RunEntry& added(const RunRequest& request);
    QString text(const RunEntry& run, int column) const;
    QVariant sortValue(const RunEntry& run, int column) const;

    std::vector<RunEntry> m_runs; ///< in the order of the library
    std::vector<std::size_t> m_rows; ///< the run of each row
};

} // namespace memewright
