#pragma once

#include <vector>

#include <QAbstractListModel>

#include "jobs/HistoryRecorder.h"

namespace memewright {

/// Captions of the history, newest first, a page at a time; rows have the roles of CandidateModel, so that the same delegate
/// paints them. Looks again by itself when the history changes. GUI thread; the recorder outlives it.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit HistoryModel(HistoryRecorder& recorder, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    /// Asks anew; found() follows.
    void ask(const QString& words, HistoryShelf shelf);
    /// Until it is active, changes of the history are not followed.
    void setActive(bool active);
    const HistoryEntry& entry(const QModelIndex& index) const { return m_entries[size_t(index.row())]; }

Q_SIGNALS:
    /// The first page of an answer is there.
    void found();

private:
    void askAgain();
    void replace(std::vector<HistoryEntry> entries);
    void append(std::vector<HistoryEntry> entries);

    HistoryRecorder& m_recorder;
    HistoryQuery m_query;
    std::vector<HistoryEntry> m_entries;
    bool m_active = false;
    bool m_more = false;
    bool m_fetching = false;
};

} // namespace memewright
