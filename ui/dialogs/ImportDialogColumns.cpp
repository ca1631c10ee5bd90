// The columns of a table, and which of them is what.
#include "dialogs/ImportDialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include "style/Metrics.h"
#include "widgets/Fold.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr std::size_t kSampleRecords = 4;
constexpr int kLongestSample = 200;
constexpr const char* kSplits[] = {"|", "<sep>", ";", "/"};

/// 'Not used', 'Template', 'Box 1' …: index in a column's choice.
int useOf(std::size_t column, const TableColumns& columns)
{
    if (column == columns.templateColumn)
        return 1;
    const auto box = std::ranges::find(columns.boxes, column);
    return box == columns.boxes.end() ? 0 : 2 + int(box - columns.boxes.begin());
}

/// Whether there is nothing to say about the columns: a template and boxes, and each of them is used.
bool isPlain(const TableColumns& columns, const TablePreview& table)
{
    return columns.header && columns.templateColumn && columns.split.empty() && columns.boxes.size() + 1 == table.columns;
}

} // namespace

QWidget* ImportDialog::makeColumns()
{
    m_header->setText(tr("The first line names the columns"));
    m_header->setObjectName(QStringLiteral("importHeader"));
    m_header->setChecked(true);
    m_split->setObjectName(QStringLiteral("importSplit"));
    m_split->setToolTip(tr("Where one column holds the texts of all boxes: the sign between them."));
    m_split->setMinimumContentsLength(10);
    m_split->addItem(tr("no sign"), QString());
    for (const char* sign : kSplits)
        m_split->addItem(QString::fromLatin1(sign), QString::fromLatin1(sign));
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    auto* label = new QLabel(tr("Split a single column at"));
    label->setBuddy(m_split);
    head->addWidget(m_header);
    head->addStretch(1);
    head->addWidget(label);
    head->addWidget(m_split);
    layout->addLayout(head);
    layout->addWidget(m_columns);
    m_columns->horizontalHeader()->hide();
    m_columnsPart = new Fold(tr("Columns of the file"), content);
    m_columnsPart->button()->setObjectName(QStringLiteral("importColumnsOpen"));
    m_columnsPart->hide();
    return m_columnsPart;
}

void ImportDialog::showLook(ImportLook found)
{
    const bool table = !found.table.records.empty() && found.table.columns > 0;
    const TableColumns proposed = guessColumns(found.table, found.templates);
    m_newTemplates->setVisible(found.format != CaptionFormat::Txt);
    m_look = std::move(found);
    if (table)
        showColumns(proposed);
    updatePreview();
}

void ImportDialog::showColumns(const TableColumns& proposed)
{
    const TablePreview& table = m_look->table;
    const QSignalBlocker headerBlocker(m_header), splitBlocker(m_split);
    m_header->setChecked(proposed.header);
    m_header->setEnabled(!table.named);
    m_split->setCurrentIndex(std::max(0, m_split->findData(QString::fromStdString(proposed.split))));
    m_columns->setColumnCount(int(table.columns));
    const int samples = int(std::min(table.records.size(), kSampleRecords));
    m_columns->setRowCount(samples + 1);
    m_columns->setFixedHeight((samples + 1) * kRow + 2 * kGap);
    for (int column = 0; column < int(table.columns); ++column) {
        auto* use = new QComboBox;
        use->setObjectName(QStringLiteral("importColumn%1").arg(column + 1));
        use->setAccessibleName(tr("Use of column %1").arg(column + 1));
        use->addItems({tr("Not used"), tr("Template")});
        for (int i = 1; i <= int(table.columns); ++i)
            use->addItem(tr("Box %1").arg(i));
        use->setCurrentIndex(useOf(std::size_t(column), proposed));
        connect(use, &QComboBox::currentIndexChanged, this, &ImportDialog::updatePreview);
        m_columns->setCellWidget(0, column, use);
        m_columns->setColumnWidth(column, std::max(120, (width() - 2 * kMargin - 4) / int(table.columns)));
        for (int row = 0; row < samples; ++row) {
            const auto& record = table.records[std::size_t(row)];
            const QString text =
                column < int(record.size()) ? QString::fromStdString(record[std::size_t(column)]).simplified() : QString();
            m_columns->setItem(row + 1, column, new QTableWidgetItem(text.left(kLongestSample)));
        }
    }
    m_columnsPart->show();
    m_columnsPart->button()->setChecked(!isPlain(proposed, table));
}

std::optional<TableColumns> ImportDialog::columns() const
{
    if (!m_look || m_columns->columnCount() == 0)
        return {};
    TableColumns result;
    result.header = m_header->isChecked();
    std::vector<std::pair<int, std::size_t>> boxes; // number, column
    for (int column = 0; column < m_columns->columnCount(); ++column) {
        const auto* choice = qobject_cast<QComboBox*>(m_columns->cellWidget(0, column));
        const int use = choice ? choice->currentIndex() : 0;
        if (use == 1)
            result.templateColumn = std::size_t(column);
        else if (use > 1)
            boxes.emplace_back(use, std::size_t(column));
    }
    std::ranges::sort(boxes);
    for (const auto& [number, column] : boxes)
        result.boxes.push_back(column);
    if (result.boxes.size() == 1)
        result.split = m_split->currentData().toString().toStdString();
    return result;
}

} // namespace memewright
