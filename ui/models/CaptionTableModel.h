#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include "data/Corpus.h"

namespace memewright {

/// Captions of a corpus as a table: all of them, or those that a search found. Holds the corpus in memory, so a row costs
/// nothing until it is seen, and a million rows are no more than ten.
class CaptionTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Caption, Template, Length, Set, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    /// `validation`, a flag for each caption, tells which side of the split it is on.
    void setCorpus(std::shared_ptr<const Corpus> corpus, std::vector<bool> validation);
    /// Captions by their number in the corpus, in the order in which they are shown.
    void setRows(std::vector<std::uint32_t> rows);
    void clear();
    const std::shared_ptr<const Corpus>& corpus() const { return m_corpus; }
    /// The caption's number in the corpus.
    std::uint32_t captionAt(int row) const { return m_rows[std::size_t(row)]; }
    /// 'Two buttons', or its id where it has no name.
    QString templateName(std::int64_t id) const;
    /// What the column Set may say.
    static QStringList setNames();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(std::uint32_t caption, int column) const;

    std::shared_ptr<const Corpus> m_corpus;
    std::vector<bool> m_validation;
    std::vector<std::uint32_t> m_rows;
    std::unordered_map<std::int64_t, QString> m_names;
};

} // namespace memewright
