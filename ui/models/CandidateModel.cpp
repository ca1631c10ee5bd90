#include "models/CandidateModel.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <QLocale>

namespace memewright {

namespace {

QStringList boxesOf(const Candidate& candidate)
{
    QStringList boxes;
    for (const std::string& text : candidate.boxes)
        boxes += QString::fromStdString(text);
    return boxes;
}

} // namespace

double scoreShare(const Candidate& candidate)
{
    return std::clamp(std::exp(candidate.score), 0.0, 1.0);
}

bool CandidateRow::isEdited() const
{
    const QStringList drawn = boxesOf(candidate);
    // A box that was added and holds nothing changes no word.
    for (qsizetype i = 0; i < std::max(drawn.size(), boxes.size()); ++i)
        if (drawn.value(i) != boxes.value(i))
            return true;
    return false;
}

int CandidateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString CandidateModel::description(const CandidateRow& row) const
{
    QString text = row.isEdited()
        ? tr("Edited by hand: a score is only for what the model wrote. Seed %1.").arg(row.candidate.seed)
        : tr("Each character was given %1 % on average. Seed %2.")
              .arg(scoreShare(row.candidate) * 100, 0, 'f', 0)
              .arg(row.candidate.seed);
    if (!row.candidate.finished)
        text += QLatin1Char(' ') + tr("It was cut at the length limit.");
    if (row.candidate.blocked > 0)
        text += QLatin1Char(' ') + tr("Stepped back %n times from blocked words.", nullptr, row.candidate.blocked);
    if (row.times > 1)
        text += QLatin1Char(' ') + tr("%n candidates wrote the same.", nullptr, row.times);
    if (row.copied && row.copied->atMost)
        text += QLatin1Char('\n')
            + tr("At most %1 of %2 characters were copied: the model came without the captions it learned from.")
                  .arg(row.copied->length)
                  .arg(row.copied->of);
    else if (row.copied)
        text += QLatin1Char('\n')
            + tr("%1 of %2 characters stand together in a training caption.").arg(row.copied->length).arg(row.copied->of);
    return text;
}

QString CandidateModel::spoken(const CandidateRow& row) const
{
    const QString words = row.boxes.join(QStringLiteral(", "));
    const QString star = row.starred ? tr(", starred") : QString();
    if (row.isEdited())
        return tr("%1, edited by hand%2").arg(words, star);
    return tr("%1, score %2%3").arg(words, QLocale().toString(scoreShare(row.candidate), 'f', 2), star);
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CandidateRow& row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.boxes.join(QStringLiteral(" / "));
    case Qt::ToolTipRole:
        return row.boxes.join(QStringLiteral(" / ")) + QLatin1Char('\n') + description(row);
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Boxes:
        return row.boxes;
    case Score:
        return row.isEdited() ? QVariant() : scoreShare(row.candidate);
    case Rank:
        return scoreShare(row.candidate);
    case Starred:
        return row.starred;
    case Copied:
        if (!row.copied)
            return {};
        return QStringLiteral("%1%2/%3")
            .arg(row.copied->atMost ? QStringLiteral("≤ ") : QString())
            .arg(row.copied->length)
            .arg(row.copied->of);
    case Complete:
        return row.candidate.finished
            && std::ranges::none_of(row.candidate.boxes, [](const std::string& box) { return box.empty(); });
    case Times:
        return row.times;
    default:
        return {};
    }
}

int CandidateModel::written() const
{
    return std::accumulate(m_rows.begin(), m_rows.end(), 0, [](int sum, const CandidateRow& row) { return sum + row.times; });
}

void CandidateModel::setRows(std::vector<CandidateRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void CandidateModel::append(const std::vector<Candidate>& candidates)
{
    for (const Candidate& candidate : candidates) {
        const QStringList boxes = boxesOf(candidate);
        if (fold(candidate, boxes))
            continue;
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.push_back({candidate, boxes});
        endInsertRows();
    }
}

bool CandidateModel::fold(const Candidate& candidate, const QStringList& boxes)
{
    // What the person edited is another caption now.
    const auto same = std::find_if(m_rows.begin(), m_rows.end(),
        [&](const CandidateRow& row) { return row.boxes == boxes && row.candidate.boxes == candidate.boxes; });
    if (same == m_rows.end())
        return false;
    ++same->times;
    const auto rank = [](const Candidate& one) { return std::pair(one.finished, one.score); };
    if (rank(candidate) > rank(same->candidate))
        same->candidate = candidate;
    const QModelIndex changed = index(int(same - m_rows.begin()));
    Q_EMIT dataChanged(changed, changed);
    return true;
}

void CandidateModel::setBoxes(int row, const QStringList& boxes)
{
    m_rows[size_t(row)].boxes = boxes;
    Q_EMIT dataChanged(index(row), index(row));
}

void CandidateModel::setCopied(int row, const SharedPiece& piece)
{
    m_rows[size_t(row)].copied = piece;
    Q_EMIT dataChanged(index(row), index(row), {Copied});
}

void CandidateModel::toggleStar(int row)
{
    bool& starred = m_rows[size_t(row)].starred;
    starred = !starred;
    Q_EMIT dataChanged(index(row), index(row), {Starred});
    Q_EMIT starToggled(row);
}

} // namespace memewright
