#include "pages/data/DataPage.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "widgets/ErrorText.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"
#include "widgets/PageHeader.h"
#include "widgets/Panel.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kListWidth = 208;

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString ruleText(const std::string& rule)
{
    static const std::pair<const char*, const char*> names[] = {{"blanks", QT_TRANSLATE_NOOP("DataPage", "Empty")},
        {"min-length", QT_TRANSLATE_NOOP("DataPage", "Too short")}, {"max-length", QT_TRANSLATE_NOOP("DataPage", "Too long")},
        {"lowercase", QT_TRANSLATE_NOOP("DataPage", "Not lower case")}, {"ascii", QT_TRANSLATE_NOOP("DataPage", "Not ASCII")},
        {"pipe", QT_TRANSLATE_NOOP("DataPage", "Contains |")}, {"english", QT_TRANSLATE_NOOP("DataPage", "Not English")},
        {"duplicates", QT_TRANSLATE_NOOP("DataPage", "Duplicates")}, {"malformed", QT_TRANSLATE_NOOP("DataPage", "Malformed")},
        {"cap", QT_TRANSLATE_NOOP("DataPage", "Above the cap")}};
    for (const auto& [key, text] : names) {
        if (rule == key)
            return DataPage::tr(text);
    }
    return QString::fromStdString(rule);
}

/// As rows of two columns; what dropped nothing is left out.
QString reportText(const CleaningReport& report)
{
    QString rows = QStringLiteral("<tr><td><b>%1</b></td><td align='right'><b>%2</b></td></tr>")
                       .arg(DataPage::tr("Kept"), DataPage::tr("%1 of %2").arg(number(report.kept), number(report.read)));
    for (const DroppedCount& dropped : report.dropped) {
        if (dropped.count > 0)
            rows += QStringLiteral("<tr><td>%1</td><td align='right'>%2</td></tr>")
                        .arg(ruleText(dropped.rule).toHtmlEscaped(), number(dropped.count));
    }
    return QStringLiteral("<table cellspacing='6'>%1</table>").arg(rows);
}

} // namespace

DataPage::DataPage(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_library(context.libraryFolder), m_job(importIntoLibrary(context.libraryFolder, context.templateFolders)),
      m_messages(new MessageBar),
      m_import(new QPushButton(icons::icon(QStringLiteral("import"), Role::OnAccent), tr("Import captions…"))),
      m_corpora(new QListWidget)
{
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setToolTip(tr("Cleans captions by the article's rules and adds them to your library; author names are dropped."));
    setMainAction(m_import);
    auto* menu = new QMenu(m_import);
    connect(menu->addAction(tr("Files (JSON pairs, CSV, TXT)…")), &QAction::triggered, this, [this] { askForFiles(false); });
    connect(menu->addAction(tr("An ImgFlip575K folder…")), &QAction::triggered, this, [this] { askForFiles(true); });
    m_import->setMenu(menu);
    auto* header = new PageHeader(tr("Data"));
    header->addTool(m_import);

    m_corpora->setObjectName(QStringLiteral("corpora"));
    m_corpora->setAccessibleName(tr("Corpora"));
    m_corpora->setFrameShape(QFrame::NoFrame);
    m_corpora->viewport()->setAutoFillBackground(false);
    auto* left = new QVBoxLayout;
    left->setSpacing(kGap);
    left->addWidget(new HeadingLabel(tr("Corpora")));
    left->addWidget(m_corpora, 1);
    auto* hint = new HintLabel(tr("Author names are dropped on import."));
    hint->setWordWrap(true);
    left->addWidget(hint);
    auto* leftBox = new QWidget;
    leftBox->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    leftBox->setFixedWidth(kListWidth);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(kGroup);
    columns->addWidget(leftBox);
    columns->addWidget(makeReport(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 0, kMargin, kFootMargin);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_messages);
    layout->addLayout(columns, 1);

    connect(&m_job, &ImportJob::progressed, this, &DataPage::showProgress);
    connect(&m_job, &ImportJob::finished, this, &DataPage::showOutcome);
    connect(&m_job, &ImportJob::failed, this, [this](const Error& error) {
        setImporting(false);
        m_messages->show(MessageKind::Bad, errorText(error));
    });
    connect(m_corpora, &QListWidget::currentRowChanged, this, &DataPage::askReport);
    setImporting(false);
    refresh();
}

QWidget* DataPage::makeReport()
{
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_phase = new QLabel;
    m_stop = new QPushButton(icons::icon(QStringLiteral("stop")), tr("Stop"));
    m_stop->setObjectName(QStringLiteral("stopImport"));
    m_stop->setToolTip(tr("Ends the import; nothing of it stays in the library."));
    m_report = new QLabel(tr("Import captions to see here what was kept and what was dropped, and why."));
    m_report->setObjectName(QStringLiteral("report"));
    m_report->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_report->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_report->setWordWrap(true);
    connect(m_stop, &QPushButton::clicked, &m_job, &ImportJob::stop);

    auto* running = new QHBoxLayout;
    running->setSpacing(kGroup);
    running->addWidget(m_phase);
    running->addWidget(m_progress, 1);
    running->addWidget(m_stop);
    auto* panel = new Panel;
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    layout->setSpacing(kGap);
    layout->addWidget(new HeadingLabel(tr("Cleaning report")));
    layout->addLayout(running);
    layout->addWidget(m_report, 1);
    return panel;
}

void DataPage::askForFiles(bool folder)
{
    auto* dialog = new QFileDialog(this, tr("Import captions"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (!folder)
        dialog->setNameFilter(tr("Captions (*.json *.csv *.txt)"));
    connect(dialog, &QFileDialog::filesSelected, this, &DataPage::importPaths);
    dialog->open();
}

void DataPage::importPaths(const QStringList& paths)
{
    if (paths.isEmpty() || m_job.isRunning())
        return;
    ImportRequest request;
    for (const QString& path : paths)
        request.paths.push_back(path.toStdString());
    request.corpus = QFileInfo(paths.first()).completeBaseName().toStdString();
    m_messages->close();
    setImporting(true);
    m_job.start(std::move(request));
}

void DataPage::setImporting(bool importing)
{
    m_import->setEnabled(!importing);
    for (QWidget* widget : {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_phase), static_cast<QWidget*>(m_stop)})
        widget->setVisible(importing);
    m_phase->setText(tr("Reading"));
    m_progress->setRange(0, 0);
    Q_EMIT activityChanged(importing ? tr("Importing captions") : QString(), -1);
}

void DataPage::showProgress(const Progress& progress)
{
    constexpr int kParts = 1000;
    const bool known = progress.total > 0;
    const double share = known ? double(progress.done) / double(progress.total) : -1;
    m_progress->setRange(0, known ? kParts : 0);
    m_progress->setValue(known ? int(share * kParts) : -1);
    if (!progress.what.empty())
        m_phase->setText(QString::fromStdString(progress.what));
    Q_EMIT activityChanged(tr("Importing captions"), share);
}

void DataPage::showOutcome(const ImportOutcome& outcome)
{
    setImporting(false);
    if (outcome.end == ImportEnd::Stopped) {
        m_messages->show(MessageKind::Info, tr("The import was stopped; the library is as it was."));
        return;
    }
    m_messages->show(
        MessageKind::Good, tr("%1 of %2 captions were kept.").arg(number(outcome.report.kept), number(outcome.report.read)));
    m_report->setText(reportText(outcome.report));
    refresh();
    Q_EMIT libraryChanged();
}

void DataPage::refresh()
{
    m_library.ask([](Library& library) { return library.corpora(); },
        [this](Result<std::vector<CorpusSummary>> corpora) {
            if (corpora)
                showCorpora(*corpora);
            else
                m_messages->show(MessageKind::Bad, errorText(corpora.error()));
        });
}

void DataPage::showCorpora(const std::vector<CorpusSummary>& corpora)
{
    const QString chosen = m_corpora->currentItem() ? m_corpora->currentItem()->data(Qt::UserRole).toString() : QString();
    const QSignalBlocker blocker(m_corpora);
    m_corpora->clear();
    for (const CorpusSummary& corpus : corpora) {
        const QString name = QString::fromStdString(corpus.name);
        auto* item = new QListWidgetItem(icons::icon(QStringLiteral("data"), Role::Muted),
            tr("%1\n%2 captions").arg(name, number(corpus.captions)), m_corpora);
        item->setData(Qt::UserRole, name);
        item->setSizeHint({kListWidth, 56});
        if (name == chosen)
            m_corpora->setCurrentItem(item);
    }
}

void DataPage::askReport()
{
    const QListWidgetItem* item = m_corpora->currentItem();
    if (!item)
        return;
    m_library.ask([name = item->data(Qt::UserRole).toString().toStdString()](Library& library) { return library.report(name); },
        [this](Result<CleaningReport> report) {
            if (report)
                m_report->setText(reportText(*report));
            else
                m_messages->show(MessageKind::Bad, errorText(report.error()));
        });
}

} // namespace memewright
