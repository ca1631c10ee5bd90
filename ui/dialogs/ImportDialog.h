#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <stop_token>
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

class Fold;
class OffSpinBox;

/// What an import may be about.
struct ImportOffer {
    std::vector<std::filesystem::path> paths;
    CaptionFormat format = CaptionFormat::Auto;
    QString corpus; ///< name proposed
    QStringList corpora; ///< there are already
    std::vector<TemplateName> templates; ///< known by name
    std::filesystem::path library; ///< knows more of them; may be empty
};

/// What the dialog finds out about the files on its thread.
struct ImportLook {
    TablePreview table; ///< of the first file; no records: it is none
    CaptionFormat format = CaptionFormat::Auto; ///< Auto: not known
    std::vector<TemplateName> templates; ///< known by name, the library's included
};

/// Asks how captions are to be imported, and shows what would become of the first of them. Files are read on a thread of its own.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(ImportOffer offer, QWidget* parent = nullptr);
    ~ImportDialog() override;

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
    void look();
    void showLook(ImportLook look);
    void showColumns(const TableColumns& proposed);
    std::optional<TableColumns> columns() const;
    std::optional<std::int64_t> templateForAll() const;
    bool needsTemplate() const;
    void updatePreview();
    void showPreview(const Result<ImportPreview>& preview);
    void showRows(const std::vector<PreviewRow>& rows);
    void showProblem(const QString& sentence);
    QString templateName(const PreviewRow& row) const;

    ImportOffer m_offer;
    std::optional<ImportLook> m_look; ///< nothing yet: the files are being looked at
    bool m_textsNeedTemplate = false; ///< the reader has said so
    QComboBox* m_corpus;
    QComboBox* m_template;
    QWidget* m_templateRow = nullptr;
    QSpinBox* m_least;
    QSpinBox* m_most;
    OffSpinBox* m_cap;
    OffSpinBox* m_popular;
    std::array<QCheckBox*, kCleaningRules> m_rules{};
    Fold* m_columnsPart = nullptr;
    QTableWidget* m_columns;
    QCheckBox* m_header;
    QComboBox* m_split;
    QCheckBox* m_newTemplates;
    QTableWidget* m_preview;
    QLabel* m_problem;
    QPushButton* m_start = nullptr;
    quint64 m_newest = 0;
    std::stop_source m_stopPreview;
    WorkerThread m_worker;
};

} // namespace memewright
