#include "pages/train/TrainRunsModel.h"

#include <algorithm>

namespace memewright {

void TrainRunsModel::setRows(std::vector<RunRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void TrainRunsModel::updateRow(const RunRow& row)
{
    const auto found = std::ranges::find(m_rows, row.name, &RunRow::name);
    if (found == m_rows.end())
        return;
    *found = row;
    const QModelIndex changed = index(static_cast<int>(found - m_rows.begin()));
    Q_EMIT dataChanged(changed, changed);
}

int TrainRunsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TrainRunsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RunRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::CheckStateRole:
        return row.shown ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, epochs %3, best validation loss %4").arg(row.name, row.stateTitle, row.epochs, row.best);
    case Qt::ToolTipRole:
        return row.name;
    default:
        return {};
    }
}

bool TrainRunsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    RunRow& row = m_rows[static_cast<std::size_t>(index.row())];
    row.shown = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {role});
    Q_EMIT shownChanged(row.name, row.shown);
    return true;
}

Qt::ItemFlags TrainRunsModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

} // namespace memewright
