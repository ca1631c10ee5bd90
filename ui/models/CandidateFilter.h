#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace memewright {

enum class CandidateOrder { AsWritten, BestFirst, ShortestFirst, LongestFirst, Alphabetical };

/// The candidates in the person's order, those that hold all words, and only starred ones if wanted. Rows that come or are
/// edited later move only when arrange() is called, so that nothing jumps under the pointer. GUI thread.
class CandidateFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CandidateFilter(QObject* parent = nullptr);

    CandidateOrder order() const { return m_order; }
    void setOrder(CandidateOrder order);
    void setWords(const QString& words);
    void setOnlyStarred(bool only);
    bool isFiltering() const { return m_onlyStarred || !m_words.isEmpty(); }
    /// Sorts and filters anew.
    void arrange();
    /// Until the next arrange(): as written.
    void leaveAsWritten();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void filterAnew();

    CandidateOrder m_order = CandidateOrder::BestFirst;
    QStringList m_words;
    bool m_onlyStarred = false;
    bool m_arranged = false;
};

} // namespace memewright
