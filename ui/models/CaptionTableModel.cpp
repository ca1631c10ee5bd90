#include "models/CaptionTableModel.h"

#include <QLocale>

namespace memewright {

void CaptionTableModel::setCorpus(std::shared_ptr<const Corpus> corpus, std::vector<bool> validation)
{
    beginResetModel();
    m_corpus = std::move(corpus);
    m_validation = std::move(validation);
    m_rows.clear();
    m_names.clear();
    if (m_corpus)
        for (const TemplateEntry& entry : m_corpus->templates())
            if (!entry.name.empty())
                m_names.emplace(entry.id, QString::fromStdString(entry.name));
    endResetModel();
}

void CaptionTableModel::setRows(std::vector<std::uint32_t> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void CaptionTableModel::clear()
{
    setCorpus({}, {});
}

QStringList CaptionTableModel::setNames()
{
    return {tr("training"), tr("validation")};
}

QString CaptionTableModel::templateName(std::int64_t id) const
{
    const auto named = m_names.find(id);
    return named == m_names.end() ? QString::number(id) : named->second;
}

int CaptionTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CaptionTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QString CaptionTableModel::text(std::uint32_t caption, int column) const
{
    const std::string_view written = m_corpus->text(caption);
    const QString whole = QString::fromUtf8(written.data(), qsizetype(written.size()));
    switch (column) {
    case Caption:
        return QString(whole).replace(QLatin1Char('|'), QStringLiteral(" | "));
    case Template:
        return templateName(m_corpus->templateId(caption));
    case Length:
        return QLocale().toString(int(whole.toUcs4().size()));
    default:
        return setNames()[caption < m_validation.size() && m_validation[caption] ? 1 : 0];
    }
}

QVariant CaptionTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::uint32_t caption = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(caption, index.column());
    case Qt::ToolTipRole:
        return index.column() == Caption ? text(caption, Caption) : QVariant();
    case Qt::TextAlignmentRole:
        return int((index.column() == Length ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant CaptionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Length ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Caption:
        return tr("Caption");
    case Template:
        return tr("Template");
    case Length:
        return tr("Length");
    default:
        return tr("Set");
    }
}

} // namespace memewright
