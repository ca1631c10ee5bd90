#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QString>

namespace memewright {

/// A run as the table shows it.
struct RunRow {
    QString name;
    int series = 0;
    bool shown = false; ///< ticked: in the plot
    bool running = false;
    int place = 0; ///< in the queue, from 1; counts only while it waits
    QString epochs; ///< "8 of 12"
    QString best; ///< "1.605"
    QString state; ///< as stored: "running", "finished", "stopped", "failed"; "waiting" in the queue
    QString stateTitle;
};

/// The runs of the library and of the queue, as TrainBook orders them.
class TrainRunsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<RunRow> rows);
    /// Replaces the row of that name; nothing without one.
    void updateRow(const RunRow& row);
    const std::vector<RunRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// The person ticked or unticked a run.
    void shownChanged(const QString& run, bool shown);

private:
    std::vector<RunRow> m_rows;
};

} // namespace memewright
