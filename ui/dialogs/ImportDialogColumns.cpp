// The columns of a CSV of another shape, and which of them is what.
#include "dialogs/ImportDialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include "style/Metrics.h"
#include "widgets/HeadingLabel.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr std::size_t kSampleRecords = 4;
constexpr std::size_t kRecordsLookedAt = 20;

/// 'Not used', 'Template', 'Box 1' …: index in a column's choice.
int useOf(std::size_t column, const CsvColumns& columns)
{
    if (column == columns.templateColumn)
        return 1;
    const auto box = std::ranges::find(columns.boxes, column);
    return box == columns.boxes.end() ? 0 : 2 + int(box - columns.boxes.begin());
}

} // namespace

QWidget* ImportDialog::makeColumns()
{
    m_header->setText(tr("The first line names the columns"));
    m_header->setObjectName(QStringLiteral("importHeader"));
    m_header->setChecked(true);
    m_columnsPart = new QWidget;
    auto* layout = new QVBoxLayout(m_columnsPart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    auto* head = new QHBoxLayout;
    head->addWidget(new HeadingLabel(tr("Columns of the file")));
    head->addStretch(1);
    head->addWidget(m_header);
    layout->addLayout(head);
    layout->addWidget(m_columns);
    m_columns->horizontalHeader()->hide();
    m_columns->setFixedHeight(int(kSampleRecords + 1) * kRow + 2 * kGap);
    m_columnsPart->hide();
    return m_columnsPart;
}

void ImportDialog::readColumns()
{
    m_worker.run([file = m_offer.paths.front()] { return previewCsv(file, kRecordsLookedAt); },
        [this](const Result<CsvPreview>& preview) {
            if (preview && !preview->standard && preview->columns > 0)
                showColumns(*preview);
            updatePreview();
        });
}

void ImportDialog::showColumns(const CsvPreview& preview)
{
    m_columnsFound = preview;
    m_columns->setColumnCount(int(preview.columns));
    const int samples = int(std::min(preview.records.size(), kSampleRecords));
    m_columns->setRowCount(samples + 1);
    const CsvColumns proposed = proposedColumns(preview, m_offer.templates);
    m_header->setChecked(proposed.header);
    for (int column = 0; column < int(preview.columns); ++column) {
        auto* use = new QComboBox;
        use->setObjectName(QStringLiteral("importColumn%1").arg(column + 1));
        use->setAccessibleName(tr("Use of column %1").arg(column + 1));
        use->addItems({tr("Not used"), tr("Template")});
        for (int i = 1; i <= int(preview.columns); ++i)
            use->addItem(tr("Box %1").arg(i));
        use->setCurrentIndex(useOf(std::size_t(column), proposed));
        connect(use, &QComboBox::currentIndexChanged, this, &ImportDialog::updatePreview);
        m_columns->setCellWidget(0, column, use);
        m_columns->setColumnWidth(column, std::max(120, (width() - 2 * kMargin - 4) / int(preview.columns)));
        for (int row = 0; row < samples; ++row) {
            const auto& record = preview.records[std::size_t(row)];
            const QString text =
                column < int(record.size()) ? QString::fromStdString(record[std::size_t(column)]).simplified() : QString();
            m_columns->setItem(row + 1, column, new QTableWidgetItem(text));
        }
    }
    m_columnsPart->show();
}

std::optional<CsvColumns> ImportDialog::columns() const
{
    if (!m_columnsFound)
        return {};
    CsvColumns result;
    result.header = m_header->isChecked();
    std::vector<std::pair<int, std::size_t>> boxes; // number, column
    for (int column = 0; column < m_columns->columnCount(); ++column) {
        const int use = static_cast<QComboBox*>(m_columns->cellWidget(0, column))->currentIndex();
        if (use == 1)
            result.templateColumn = std::size_t(column);
        else if (use > 1)
            boxes.emplace_back(use, std::size_t(column));
    }
    std::ranges::sort(boxes);
    for (const auto& [number, column] : boxes)
        result.boxes.push_back(column);
    return result;
}

} // namespace memewright
