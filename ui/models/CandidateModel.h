#pragma once

#include <optional>
#include <vector>

#include <QAbstractListModel>
#include <QStringList>

#include "generation/Generation.h"
#include "generation/Originality.h"

namespace memewright {

struct CandidateRow {
    Candidate candidate;
    QStringList boxes; ///< as edited by the person
    bool starred = false;
    std::optional<SharedPiece> copied = {}; ///< once it was looked up
    int times = 1; ///< how many candidates wrote it

    /// Its words are no longer those that were drawn.
    bool isEdited() const;
};

/// The captions of one generation, in the order in which they came, with the person's stars and edits. A caption that was
/// written again is no row of its own: the row counts, and keeps the better candidate. GUI thread.
class CandidateModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        Boxes = Qt::UserRole, ///< QStringList, as edited
        Score, ///< double, 0-1: the mean probability of a character; invalid for captions written or edited by hand
        Rank, ///< double: the score by which it stands in the list, which an edit does not move
        Starred, ///< bool
        Copied, ///< QString, '14 of 29': the longest piece that stands in the training captions; invalid while unknown
        Complete, ///< bool: ended by itself, with something in every box
        Times, ///< int: how many candidates wrote it
        Picture ///< QString: the picture's name, where the rows are of several
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void clear() { setRows({}); }
    /// Rows as they were kept of another time.
    void setRows(std::vector<CandidateRow> rows);
    /// The rows that are new are the last ones.
    void append(const std::vector<Candidate>& candidates);
    /// How many candidates came, repeated ones included.
    int written() const;
    /// Keeps an edit in its candidate, so that choosing another one and coming back loses nothing.
    void setBoxes(int row, const QStringList& boxes);
    void toggleStar(int row);
    void setCopied(int row, const SharedPiece& piece);
    const CandidateRow& row(int row) const { return m_rows[size_t(row)]; }
    const std::vector<CandidateRow>& rows() const { return m_rows; }

Q_SIGNALS:
    void starToggled(int row);

private:
    QString description(const CandidateRow& row) const;
    QString spoken(const CandidateRow& row) const;
    bool fold(const Candidate& candidate, const QStringList& boxes);

    std::vector<CandidateRow> m_rows;
};

/// The mean probability of a character, from a candidate's log-probability a character.
double scoreShare(const Candidate& candidate);

} // namespace memewright
