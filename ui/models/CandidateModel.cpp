#include "models/CandidateModel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QStringList>

namespace memewright {

double scoreShare(const Candidate& candidate)
{
    return std::clamp(std::exp(candidate.score), 0.0, 1.0);
}

int CandidateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString CandidateModel::description(const Row& row) const
{
    QString text = tr("Each character was given %1 % on average. Seed %2.")
                       .arg(scoreShare(row.candidate) * 100, 0, 'f', 0)
                       .arg(row.candidate.seed);
    if (!row.candidate.finished)
        text += QLatin1Char(' ') + tr("It was cut at the length limit.");
    return text;
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.boxes.join(QStringLiteral(" / "));
    case Qt::ToolTipRole:
        return description(row);
    case Qt::AccessibleTextRole:
        return tr("%1, score %2%3")
            .arg(row.boxes.join(QStringLiteral(", ")))
            .arg(scoreShare(row.candidate), 0, 'f', 2)
            .arg(row.starred ? tr(", starred") : QString());
    case Boxes:
        return row.boxes;
    case Score:
        return scoreShare(row.candidate);
    case Starred:
        return row.starred;
    default:
        return {};
    }
}

void CandidateModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void CandidateModel::append(const std::vector<Candidate>& candidates)
{
    if (candidates.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(candidates.size()) - 1);
    for (const Candidate& candidate : candidates) {
        QStringList boxes;
        for (const std::string& text : candidate.boxes)
            boxes += QString::fromStdString(text);
        m_rows.push_back({candidate, boxes, false});
    }
    endInsertRows();
}

void CandidateModel::sortBestFirst()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> order(m_rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [this](int a, int b) { return m_rows[size_t(a)].candidate.score > m_rows[size_t(b)].candidate.score; });
    std::vector<Row> sorted;
    std::vector<int> place(m_rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[size_t(order[i])] = int(i);
        sorted.push_back(std::move(m_rows[size_t(order[i])]));
    }
    m_rows = std::move(sorted);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& old : before)
        after += index(place[size_t(old.row())]);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void CandidateModel::setBoxes(const QModelIndex& index, const QStringList& boxes)
{
    m_rows[size_t(index.row())].boxes = boxes;
    Q_EMIT dataChanged(index, index);
}

void CandidateModel::toggleStar(const QModelIndex& index)
{
    bool& starred = m_rows[size_t(index.row())].starred;
    starred = !starred;
    Q_EMIT dataChanged(index, index, {Starred});
}

} // namespace memewright
