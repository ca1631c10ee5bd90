#include "models/TemplateModel.h"

#include <algorithm>
#include <utility>

#include "base/Numbers.h"
#include "models/TemplateWords.h"

namespace memewright {

namespace {

QString searchText(const Template& meme)
{
    QString text = QString::fromStdString(meme.name);
    if (templateName(meme) != text)
        text += QLatin1Char('\n') + templateName(meme) + QLatin1Char('\n') + templateUseWhen(meme);
    for (const auto* list : {&meme.otherNames, &meme.tags}) {
        for (const std::string& word : *list)
            text += QLatin1Char('\n') + QString::fromStdString(word);
    }
    return text.toLower().replace(QLatin1Char('-'), QLatin1Char(' '));
}

} // namespace

Template templateOf(const TemplateEntry& entry)
{
    Template meme;
    meme.name = entry.name.empty() ? numberText(entry.id) : entry.name;
    std::replace(meme.name.begin(), meme.name.end(), '-', ' ');
    meme.templateId = entry.id;
    const int boxes = std::max(1, entry.boxes);
    for (int i = 0; i < boxes; ++i) {
        TextBox box;
        box.id = numberText(i + 1);
        box.x = 0.04;
        box.width = 0.92;
        box.height = 0.8 / boxes;
        box.y = 0.04 + 0.92 * i / boxes;
        meme.boxes.push_back(box);
    }
    return meme;
}

TemplateModel::TemplateModel(QObject* parent) : QAbstractListModel(parent) { }

int TemplateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_pictures.size() + m_cards.size());
}

const Template& TemplateModel::meme(const QModelIndex& index) const
{
    const auto row = size_t(index.row());
    return row < m_pictures.size() ? m_pictures[row] : m_cards[row - m_pictures.size()];
}

bool TemplateModel::hasPicture(const QModelIndex& index) const
{
    return size_t(index.row()) < m_pictures.size();
}

QVariant TemplateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Template& value = meme(index);
    switch (role) {
    case Qt::DisplayRole:
        return templateName(value);
    case Name:
        return QString::fromStdString(value.name);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::AccessibleTextRole:
        return toolTip(index).replace(QLatin1Char('\n'), QLatin1Char(' '));
    case Qt::DecorationRole:
        if (!hasPicture(index))
            return {};
        askForThumbnail(index.row());
        return m_thumbnails.value(index.row());
    case HasPicture:
        return hasPicture(index);
    case SearchText:
        return searchText(value);
    case Favourite:
        return isFavourite(value);
    case KnownToModel:
        return int(knowledge(value));
    default:
        return {};
    }
}

QString TemplateModel::toolTip(const QModelIndex& index) const
{
    const Template& value = meme(index);
    QStringList lines{templateName(value)};
    if (!value.useWhen.empty())
        lines += templateUseWhen(value);
    if (isFavourite(value))
        lines += tr("A favourite: it stands first.");
    if (knowledge(value) == Knowledge::General)
        lines += tr("The chosen model has not learned its captions: it writes what fits any picture.");
    else if (knowledge(value) == Knowledge::Unknown)
        lines += tr("The chosen model has not learned its captions: write them by hand, or choose another model.");
    return lines.join(QLatin1Char('\n'));
}

Knowledge TemplateModel::knowledge(const Template& meme) const
{
    // Pictures without a format of their own are written like a template that the model knows.
    if (m_entries.empty() || !meme.templateId
        || std::any_of(m_entries.begin(), m_entries.end(), [&](const auto& entry) { return entry.id == *meme.templateId; }))
        return Knowledge::Known;
    return m_general ? Knowledge::General : Knowledge::Unknown;
}

bool TemplateModel::isFavourite(const Template& meme) const
{
    return std::find(m_favourites.begin(), m_favourites.end(), meme.name) != m_favourites.end();
}

void TemplateModel::setFavourites(std::vector<std::string> names)
{
    m_favourites = std::move(names);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Favourite});
}

void TemplateModel::toggleFavourite(const QModelIndex& index)
{
    const std::string name = meme(index).name;
    if (std::erase(m_favourites, name) == 0)
        m_favourites.push_back(name);
    Q_EMIT dataChanged(index, index, {Favourite});
}

void TemplateModel::askForThumbnail(int row) const
{
    if (m_thumbnails.contains(row))
        return;
    m_thumbnails.insert(row, QImage());
    const Template& value = m_pictures[size_t(row)];
    // The template's file tells whether the row still means the same picture when the answer comes.
    m_loader.filling(value, kThumbnail * m_ratio, [this, row, file = value.file, ratio = m_ratio](Result<QImage> image) {
        if (!image || size_t(row) >= m_pictures.size() || m_pictures[size_t(row)].file != file)
            return;
        image->setDevicePixelRatio(ratio);
        m_thumbnails.insert(row, *image);
        const QModelIndex changed = index(row);
        Q_EMIT const_cast<TemplateModel*>(this)->dataChanged(changed, changed, {Qt::DecorationRole});
    });
}

void TemplateModel::setPictures(std::vector<Template> templates)
{
    beginResetModel();
    m_pictures = std::move(templates);
    m_cards = cardsWanted();
    m_thumbnails.clear();
    endResetModel();
}

std::vector<Template> TemplateModel::cardsWanted() const
{
    std::vector<Template> cards;
    for (const TemplateEntry& entry : m_entries) {
        const bool pictured =
            std::any_of(m_pictures.begin(), m_pictures.end(), [&](const Template& meme) { return meme.templateId == entry.id; });
        if (!pictured && entry.id != 0)
            cards.push_back(templateOf(entry));
    }
    return cards;
}

void TemplateModel::replace(const Template& meme)
{
    for (Template& one : m_pictures)
        if (one.file == meme.file)
            one = meme;
}

void TemplateModel::setKnown(const std::vector<TemplateEntry>& entries, bool general)
{
    m_entries = entries;
    m_general = general;
    if (!m_pictures.empty())
        Q_EMIT dataChanged(index(0), index(int(m_pictures.size()) - 1), {KnownToModel});
    std::vector<Template> cards = cardsWanted();
    if (cards == m_cards)
        return;
    const int first = int(m_pictures.size());
    if (!m_cards.empty()) {
        beginRemoveRows({}, first, first + int(m_cards.size()) - 1);
        m_cards.clear();
        endRemoveRows();
    }
    if (!cards.empty()) {
        beginInsertRows({}, first, first + int(cards.size()) - 1);
        m_cards = std::move(cards);
        endInsertRows();
    }
}

TemplateFilter::TemplateFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(TemplateModel::Favourite);
    sort(0);
}

bool TemplateFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool first = left.data(TemplateModel::Favourite).toBool(), second = right.data(TemplateModel::Favourite).toBool();
    return first == second ? left.row() < right.row() : first;
}

void TemplateFilter::setSearch(const QString& text)
{
    m_words = text.toLower().replace(QLatin1Char('-'), QLatin1Char(' ')).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TemplateFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QString text = sourceModel()->index(row, 0, parent).data(TemplateModel::SearchText).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word); });
}

} // namespace memewright
