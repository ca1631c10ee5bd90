#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <vector>

#include <QDialog>
#include <QStringList>

#include "data/ImportPreview.h"
#include "jobs/WorkerThread.h"
#include "storage/Library.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace memewright {

class OffSpinBox;

/// What an import may be about.
struct ImportOffer {
    std::vector<std::filesystem::path> paths;
    CaptionFormat format = CaptionFormat::Auto;
    QString corpus; ///< name proposed
    QStringList corpora; ///< there are already
    std::vector<TemplateName> templates; ///< known by name
};

/// Asks how captions are to be imported, and shows what would become of the first of them. Files are read on a thread of its own.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(ImportOffer offer, QWidget* parent = nullptr);

    /// As it stands in the fields.
    ImportRequest request() const;

Q_SIGNALS:
    void importRequested(const memewright::ImportRequest& request);

private:
    QWidget* makeNames();
    QWidget* makeRules();
    QWidget* makeColumns();
    QWidget* makePreview();
    void connectFields();
    void readColumns();
    void showColumns(const CsvPreview& preview);
    std::optional<CsvColumns> columns() const;
    std::optional<std::int64_t> templateForAll() const;
    bool needsTemplate() const;
    void updatePreview();
    void showPreview(const Result<std::vector<PreviewRow>>& rows);
    void showProblem(const QString& sentence);
    QString templateName(const PreviewRow& row) const;

    ImportOffer m_offer;
    bool m_csv = false;
    std::optional<CsvPreview> m_columnsFound; ///< of a CSV that needs a mapping
    QComboBox* m_corpus;
    QComboBox* m_template;
    QWidget* m_templateRow = nullptr;
    QSpinBox* m_least;
    QSpinBox* m_most;
    OffSpinBox* m_cap;
    OffSpinBox* m_popular;
    std::array<QCheckBox*, kCleaningRules> m_rules{};
    QWidget* m_columnsPart = nullptr;
    QTableWidget* m_columns;
    QCheckBox* m_header;
    QTableWidget* m_preview;
    QLabel* m_problem;
    QPushButton* m_start = nullptr;
    quint64 m_newest = 0;
    WorkerThread m_worker;
};

} // namespace memewright
