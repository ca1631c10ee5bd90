#include "documents/CandidateList.h"

namespace memewright {

CandidateList::CandidateList(QObject* parent)
    : QObject(parent), m_model(new CandidateModel(this)), m_filter(new CandidateFilter(this))
{
    m_filter->setSourceModel(m_model);
}

std::vector<int> CandidateList::rowsInOrder() const
{
    std::vector<int> rows;
    for (int shown = 0; shown < m_filter->rowCount(); ++shown)
        rows.push_back(m_filter->mapToSource(m_filter->index(shown, 0)).row());
    for (int row = 0; row < count(); ++row)
        if (!m_filter->mapFromSource(m_model->index(row)).isValid())
            rows.push_back(row);
    return rows;
}

int CandidateList::firstShown() const
{
    return m_filter->mapToSource(m_filter->index(0, 0)).row();
}

void CandidateList::begin(int expected)
{
    Q_EMIT aboutToReplace();
    m_model->clear();
    m_filter->leaveAsWritten();
    m_expected = expected;
    m_writing = true;
    m_stopped = m_stale = false;
    Q_EMIT stateChanged();
}

void CandidateList::append(const std::vector<Candidate>& candidates)
{
    m_model->append(candidates);
    Q_EMIT stateChanged();
}

void CandidateList::end(bool stopped)
{
    m_writing = false;
    m_stopped = stopped;
    m_filter->arrange();
    Q_EMIT stateChanged();
}

void CandidateList::setStale(bool stale)
{
    m_stale = stale;
    Q_EMIT stateChanged();
}

CandidateList::Kept CandidateList::kept() const
{
    return {m_model->rows(), m_expected, m_stopped || m_writing};
}

void CandidateList::putBack(Kept kept)
{
    Q_EMIT aboutToReplace();
    m_model->setRows(std::move(kept.rows));
    m_filter->arrange();
    m_expected = kept.expected;
    m_stopped = kept.stopped;
    m_writing = m_stale = false;
    Q_EMIT stateChanged();
}

} // namespace memewright
