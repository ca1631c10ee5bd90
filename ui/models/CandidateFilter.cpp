#include "models/CandidateFilter.h"

#include "models/CandidateModel.h"

namespace memewright {

namespace {

QString textOf(const QModelIndex& index)
{
    return index.data(Qt::DisplayRole).toString();
}

} // namespace

CandidateFilter::CandidateFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false);
}

void CandidateFilter::setOrder(CandidateOrder order)
{
    m_order = order;
    arrange();
}

void CandidateFilter::setWords(const QString& words)
{
    m_words = words.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    filterAnew();
}

void CandidateFilter::setOnlyStarred(bool only)
{
    m_onlyStarred = only;
    filterAnew();
}

void CandidateFilter::filterAnew()
{
    // Rows that come back would stand at the end.
    if (m_arranged)
        arrange();
    else
        invalidateFilter();
}

void CandidateFilter::arrange()
{
    m_arranged = true;
    invalidateFilter();
    sort(-1);
    if (m_order != CandidateOrder::AsWritten)
        sort(0);
}

void CandidateFilter::leaveAsWritten()
{
    m_arranged = false;
    sort(-1);
}

bool CandidateFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_onlyStarred && !index.data(CandidateModel::Starred).toBool())
        return false;
    const QString text = textOf(index).toLower();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word); });
}

bool CandidateFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    switch (m_order) {
    case CandidateOrder::BestFirst:
        // A caption that was broken off may have any score; it is not what one hopes for.
        if (const bool whole = left.data(CandidateModel::Complete).toBool();
            whole != right.data(CandidateModel::Complete).toBool())
            return whole;
        return left.data(CandidateModel::Rank).toDouble() > right.data(CandidateModel::Rank).toDouble();
    case CandidateOrder::ShortestFirst:
        return textOf(left).size() < textOf(right).size();
    case CandidateOrder::LongestFirst:
        return textOf(left).size() > textOf(right).size();
    case CandidateOrder::Alphabetical:
        return textOf(left).localeAwareCompare(textOf(right)) < 0;
    case CandidateOrder::AsWritten:
        break;
    }
    return left.row() < right.row();
}

} // namespace memewright
