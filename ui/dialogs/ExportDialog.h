#pragma once

#include <QDialog>
#include <QString>

#include "meme/NamePattern.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QSpinBox;

namespace memewright {

class OffSpinBox;
class SegmentedControl;

enum class ExportWhat { Shown, All, Starred, Sheet };

/// What the person chose; kept for the next time.
struct ExportRequest {
    ExportWhat what = ExportWhat::Shown;
    QString ending = QStringLiteral(".png");
    int width = 0; ///< pixels; 0: the picture's own size
    int quality = 92;
    QString folder;
    QString pattern = QStringLiteral("{template}-{number}");

    void save(QSettings& settings) const;
    static ExportRequest restored(const QSettings& settings);
};

/// What there is to export.
struct ExportOffer {
    int candidates = 0;
    int starred = 0;
    NameParts example; ///< for the preview of names
};

/// Asks what to export, how and where, and shows the names that will be written: none that is taken. exportRequested() tells
/// the answer. Show it with open(); it deletes itself. GUI thread.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const ExportOffer& offer, const ExportRequest& last, QWidget* parent);

Q_SIGNALS:
    void exportRequested(const memewright::ExportRequest& request);

private:
    void makeFields(const ExportRequest& last);
    void makeWhat(const ExportRequest& last);
    QWidget* makeFolderRow(const QString& folder);
    ExportRequest request() const;
    void chooseFolder();
    void updatePreview();
    QString preview(const ExportRequest& request) const;

    ExportOffer m_offer;
    QComboBox* m_what;
    SegmentedControl* m_format;
    OffSpinBox* m_width;
    QSpinBox* m_quality;
    QLineEdit* m_folder;
    QLineEdit* m_pattern;
    QLabel* m_preview;
    QPushButton* m_start;
};

} // namespace memewright
