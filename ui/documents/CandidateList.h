#pragma once

#include <vector>

#include "models/CandidateFilter.h"
#include "models/CandidateModel.h"

namespace memewright {

/// The candidates of one Generate: their rows, the order and the filter the person sees them in, and how far the writing got.
/// Filtering never changes the rows. GUI thread.
class CandidateList : public QObject
{
    Q_OBJECT

public:
    /// What the list holds, to be put back later.
    struct Kept {
        std::vector<CandidateRow> rows;
        int expected = 0;
        bool stopped = false;
    };

    explicit CandidateList(QObject* parent = nullptr);

    CandidateModel* model() const { return m_model; }
    CandidateFilter* filter() const { return m_filter; }
    int count() const { return m_model->rowCount(); }
    const CandidateRow& row(int row) const { return m_model->row(row); }
    /// How many captions are to be written.
    int expected() const { return m_expected; }
    bool isWriting() const { return m_writing; }
    bool isStopped() const { return m_stopped; }
    /// The settings are not those any more with which these were written.
    bool isStale() const { return m_stale; }
    /// All rows: those that are shown in their order, then those that the filter hides.
    std::vector<int> rowsInOrder() const;
    /// The first row that is shown; -1 when none is.
    int firstShown() const;

    /// Empties the list for so many captions.
    void begin(int expected);
    void append(const std::vector<Candidate>& candidates);
    /// All are there, or the person stopped: sorts.
    void end(bool stopped);
    void setStale(bool stale);
    Kept kept() const;
    void putBack(Kept kept);

Q_SIGNALS:
    /// Other candidates are to come: the filter was for those that were there.
    void aboutToReplace();
    /// How far the writing got, or whether the settings are older.
    void stateChanged();

private:
    CandidateModel* m_model;
    CandidateFilter* m_filter;
    int m_expected = 0;
    bool m_writing = false;
    bool m_stopped = false;
    bool m_stale = false;
};

} // namespace memewright
