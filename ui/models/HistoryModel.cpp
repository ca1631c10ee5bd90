#include "models/HistoryModel.h"

#include <cmath>

#include <QDateTime>
#include <QLocale>

#include "models/CandidateModel.h"
#include "models/TemplateWords.h"

namespace memewright {

namespace {

QString textOf(const HistoryEntry& entry)
{
    QStringList boxes;
    for (const std::string& box : entry.caption.boxes)
        boxes += QString::fromStdString(box);
    return boxes.join(QStringLiteral(" / "));
}

bool sameRows(const std::vector<HistoryEntry>& a, const std::vector<HistoryEntry>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return x.id == y.id; });
}

} // namespace

HistoryModel::HistoryModel(HistoryRecorder& recorder, QObject* parent) : QAbstractListModel(parent), m_recorder(recorder)
{
    connect(&recorder, &HistoryRecorder::changed, this, [this] {
        if (m_active)
            askAgain();
    });
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry& shown = entry(index);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown);
    case Qt::AccessibleTextRole:
        return textOf(shown) + QStringLiteral(", ") + templateName(shown.generation.templateName);
    case Qt::ToolTipRole:
        return tr("%1\n%2, %3\nEnter or a double click puts it on its picture again.")
            .arg(textOf(shown), templateName(shown.generation.templateName),
                QLocale().toString(QDateTime::fromSecsSinceEpoch(shown.made), QLocale::ShortFormat));
    case CandidateModel::Boxes: {
        QStringList boxes;
        for (const std::string& box : shown.caption.boxes)
            boxes += QString::fromStdString(box);
        return boxes;
    }
    case CandidateModel::Score:
        return shown.caption.score ? QVariant(std::exp(*shown.caption.score)) : QVariant();
    case CandidateModel::Picture:
        return templateName(shown.generation.templateName);
    case CandidateModel::Starred:
        return shown.caption.starred;
    default:
        return {};
    }
}

void HistoryModel::setActive(bool active)
{
    m_active = active;
    if (active)
        askAgain();
}

void HistoryModel::ask(const QString& words, HistoryShelf shelf)
{
    m_query.words = words.toStdString();
    m_query.shelf = shelf;
    askAgain();
}

void HistoryModel::askAgain()
{
    HistoryQuery query = m_query;
    // As many rows as are shown now, so that the place in a long list is kept.
    query.limit = std::max(query.limit, m_entries.size());
    m_fetching = true;
    m_recorder.find(query, [this, limit = query.limit](std::vector<HistoryEntry> entries) {
        m_more = entries.size() == limit;
        replace(std::move(entries));
    });
}

void HistoryModel::replace(std::vector<HistoryEntry> entries)
{
    // Who hears that rows are about to come may ask for more at once; the next page begins behind the rows that are coming.
    if (sameRows(entries, m_entries)) {
        m_entries = std::move(entries);
        m_fetching = false;
        if (!m_entries.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_entries = std::move(entries);
        m_fetching = false;
        endResetModel();
    }
    Q_EMIT found();
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more && !m_fetching;
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    HistoryQuery query = m_query;
    query.before = m_entries.back().id;
    m_fetching = true;
    m_recorder.find(query, [this, limit = query.limit](std::vector<HistoryEntry> entries) {
        m_more = entries.size() == limit;
        append(std::move(entries));
    });
}

void HistoryModel::append(std::vector<HistoryEntry> entries)
{
    if (entries.empty()) {
        m_fetching = false;
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + int(entries.size()) - 1);
    std::move(entries.begin(), entries.end(), std::back_inserter(m_entries));
    m_fetching = false;
    endInsertRows();
}

} // namespace memewright
