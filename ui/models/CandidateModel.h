#pragma once

#include <vector>

#include <QAbstractListModel>

#include "generation/Generation.h"

namespace memewright {

/// The captions of one generation with the person's stars and edits. GUI thread.
class CandidateModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        Boxes = Qt::UserRole, ///< QStringList, as edited
        Score, ///< double, 0-1: the mean probability of a character
        Starred ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void clear();
    void append(const std::vector<Candidate>& candidates);
    /// Highest score first; selections and other persistent indexes stay with their candidate.
    void sortBestFirst();
    /// Keeps an edit in its candidate, so that choosing another one and coming back loses nothing.
    void setBoxes(const QModelIndex& index, const QStringList& boxes);
    void toggleStar(const QModelIndex& index);
    const Candidate& candidate(const QModelIndex& index) const { return m_rows[size_t(index.row())].candidate; }

private:
    struct Row {
        Candidate candidate;
        QStringList boxes;
        bool starred = false;
    };
    QString description(const Row& row) const;

    std::vector<Row> m_rows;
};

/// The mean probability of a character, from a candidate's log-probability a character.
double scoreShare(const Candidate& candidate);

} // namespace memewright
