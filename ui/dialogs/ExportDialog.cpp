#include "dialogs/ExportDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

#include "dialogs/FirstFolder.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "widgets/ErrorText.h"
#include "widgets/OffSpinBox.h"
#include "widgets/SegmentedControl.h"

namespace memewright {

using namespace metrics;

namespace {

const QString kEndings[] = {QStringLiteral(".png"), QStringLiteral(".jpg"), QStringLiteral(".webp")};
constexpr int kLargestWidth = 8192;
constexpr int kFieldWidth = 320;

int placeOf(const QString& ending)
{
    for (int i = 0; i < 3; ++i)
        if (kEndings[i] == ending)
            return i;
    return 0;
}

} // namespace

void ExportRequest::save(QSettings& settings) const
{
    settings.setValue(QStringLiteral("exportEnding"), ending);
    settings.setValue(QStringLiteral("exportWidth"), width);
    settings.setValue(QStringLiteral("exportQuality"), quality);
    settings.setValue(QStringLiteral("exportFolder"), folder);
    settings.setValue(QStringLiteral("exportPattern"), pattern);
}

ExportRequest ExportRequest::restored(const QSettings& settings)
{
    ExportRequest request;
    request.ending = kEndings[placeOf(settings.value(QStringLiteral("exportEnding")).toString())];
    request.width = qBound(0, settings.value(QStringLiteral("exportWidth"), 0).toInt(), kLargestWidth);
    request.quality = qBound(1, settings.value(QStringLiteral("exportQuality"), request.quality).toInt(), 100);
    request.folder = settings.value(QStringLiteral("exportFolder")).toString();
    request.pattern = settings.value(QStringLiteral("exportPattern"), request.pattern).toString();
    return request;
}

ExportDialog::ExportDialog(const ExportOffer& offer, const ExportRequest& last, QWidget* parent)
    : QDialog(parent), m_offer(offer), m_what(new QComboBox), m_format(new SegmentedControl), m_quality(new QSpinBox),
      m_folder(new QLineEdit), m_pattern(new QLineEdit(last.pattern)), m_preview(new QLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    makeWhat(last);
    makeFields(last);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(kGroup);
    form->setVerticalSpacing(kGap);
    form->addRow(tr("What"), m_what);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Width in pixels"), m_width);
    form->addRow(tr("Quality"), m_quality);
    form->addRow(tr("Folder"), makeFolderRow(last.folder));
    form->addRow(tr("Name"), m_pattern);
    form->addRow(QString(), m_preview);

    auto* buttons = new QDialogButtonBox;
    m_start = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("exportStart"));
    setMainAction(m_start);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT exportRequested(request());
        accept();
    });
    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::updatePreview);
    connect(m_format, &SegmentedControl::currentChanged, this, &ExportDialog::updatePreview);
    connect(m_pattern, &QLineEdit::textChanged, this, &ExportDialog::updatePreview);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::updatePreview);
    updatePreview();
    m_pattern->setFocus();
    m_pattern->selectAll();
}

void ExportDialog::makeWhat(const ExportRequest& last)
{
    m_what->setObjectName(QStringLiteral("exportWhat"));
    m_what->addItem(tr("The picture shown"), int(ExportWhat::Shown));
    if (m_offer.candidates > 0) {
        m_what->addItem(tr("All %n candidates", nullptr, m_offer.candidates), int(ExportWhat::All));
        if (m_offer.starred > 0)
            m_what->addItem(tr("%n starred candidates", nullptr, m_offer.starred), int(ExportWhat::Starred));
        m_what->addItem(tr("A contact sheet of all candidates"), int(ExportWhat::Sheet));
    }
    m_what->setCurrentIndex(std::max(0, m_what->findData(int(last.what))));
}

void ExportDialog::makeFields(const ExportRequest& last)
{
    m_format->addSegment(
        tr("PNG"), tr("Exact, and carries its recipe: the program can make it again from it."), QStringLiteral("exportPng"));
    m_format->addSegment(tr("JPEG"), tr("Small; for photos. Carries no recipe."), QStringLiteral("exportJpeg"));
    m_format->addSegment(
        tr("WebP"), tr("Smaller still; not every program reads it. Carries no recipe."), QStringLiteral("exportWebp"));
    m_format->setCurrentIndex(placeOf(last.ending));
    m_width = new OffSpinBox(0, tr("own size"));
    m_width->setObjectName(QStringLiteral("exportWidth"));
    m_width->setDecimals(0);
    m_width->setRange(0, kLargestWidth);
    m_width->setSingleStep(80);
    m_width->setValue(last.width);
    m_width->setToolTip(tr("The height follows the picture's shape. Larger than the picture: letters stay sharp."));
    m_quality->setObjectName(QStringLiteral("exportQuality"));
    m_quality->setRange(1, 100);
    m_quality->setValue(last.quality);
    m_quality->setAlignment(Qt::AlignRight);
    m_quality->setToolTip(tr("Of JPEG and WebP. Lower: smaller files, more traces around the letters."));
    m_pattern->setObjectName(QStringLiteral("exportName"));
    m_pattern->setMinimumWidth(kFieldWidth);
    m_pattern->setToolTip(tr("{template}, {number}, {text} and {seed} are filled in for each picture."));
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setForegroundRole(QPalette::PlaceholderText);
    m_preview->setWordWrap(true);
    m_preview->setMinimumHeight(2 * fontMetrics().height());
}

QWidget* ExportDialog::makeFolderRow(const QString& folder)
{
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    m_folder->setText(folder);
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setObjectName(QStringLiteral("exportChooseFolder"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    return row;
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.what = ExportWhat(m_what->currentData().toInt());
    request.ending = kEndings[m_format->currentIndex()];
    request.width = int(m_width->value());
    request.quality = m_quality->value();
    request.folder = m_folder->text();
    request.pattern = m_pattern->text();
    return request;
}

void ExportDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Choose a folder"), firstFolder(m_folder->text(), QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("exportFolderDialog"));
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

QString ExportDialog::preview(const ExportRequest& request) const
{
    FreeNames names(request.folder.toStdString());
    NameParts parts = m_offer.example;
    const int count = request.what == ExportWhat::All ? m_offer.candidates
        : request.what == ExportWhat::Starred         ? m_offer.starred
                                                      : 1;
    const auto file = names.next(request.pattern.toStdString(), parts, request.ending.toStdString());
    const QString first = QString::fromStdString(file.filename().string());
    return count > 1 ? tr("%n files, beginning with %1", nullptr, count).arg(first) : tr("Will be saved as %1").arg(first);
}

void ExportDialog::updatePreview()
{
    const ExportRequest now = request();
    const Status checked = checkNamePattern(now.pattern.toStdString());
    const bool folder = QDir(now.folder).exists() && !now.folder.isEmpty();
    m_quality->setEnabled(now.ending != kEndings[0]);
    m_width->setEnabled(now.what != ExportWhat::Sheet);
    m_start->setEnabled(checked && folder);
    m_preview->setText(!checked ? errorText(checked.error()) : !folder ? tr("There is no such folder.") : preview(now));
}

} // namespace memewright
