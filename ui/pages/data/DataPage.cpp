#include "pages/data/DataPage.h"

#include <QDateTime>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMimeData>

#include "dialogs/ImportDialog.h"
#include "meme/TemplateFolders.h"
#include "pages/data/DataCaptions.h"
#include "pages/data/DataCorpora.h"
#include "pages/data/DataReport.h"
#include "pages/data/TemplateBars.h"
#include "widgets/ErrorText.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace memewright {

namespace {

enum Face { Waiting, Empty, Content };

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString importedText(std::int64_t time)
{
    const QDate day = QDateTime::fromSecsSinceEpoch(time).date();
    if (day == QDate::currentDate())
        return DataPage::tr("imported today");
    return DataPage::tr("imported on %1").arg(QLocale().toString(day, QLocale::ShortFormat));
}

} // namespace

void DataPage::connectParts()
{
    connect(&m_job, &ImportJob::progressed, this, &DataPage::showProgress);
    connect(&m_job, &ImportJob::finished, this, &DataPage::showOutcome);
    connect(&m_job, &ImportJob::failed, this, [this](const Error& error) {
        setImporting(false);
        showError(error);
    });
    connect(m_corpora, &DataCorpora::chosenChanged, this, &DataPage::corpusChosen);
    connect(m_corpora, &DataCorpora::deleteRequested, this, &DataPage::deleteChosen);
    connect(m_corpora, &DataCorpora::renameRequested, this, &DataPage::beginRename);
    connect(m_templates, &TemplateBars::templateChosen, m_captions, &DataCaptions::search);
    connect(m_rename, &QLineEdit::returnPressed, this, [this] { endRename(true); });
}

void DataPage::askForFiles(bool folder)
{
    auto* dialog = new QFileDialog(this, tr("Import captions"));
    dialog->setObjectName(QStringLiteral("importFilesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (!folder)
        dialog->setNameFilters({tr("Captions (*.json *.csv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &DataPage::offerImport);
    dialog->open();
}

void DataPage::offerImport(const QStringList& paths)
{
    if (paths.isEmpty() || m_job.isRunning())
        return;
    ImportOffer offer;
    for (const QString& path : paths)
        offer.paths.emplace_back(path.toStdString());
    offer.corpus = QFileInfo(paths.first()).completeBaseName();
    offer.corpora = m_corpora->names();
    offer.templates = namesOf(readTemplates(m_context.allTemplateFolders()).templates);
    auto* dialog = new ImportDialog(std::move(offer), this);
    connect(dialog, &ImportDialog::importRequested, this, &DataPage::start);
    dialog->open();
}

void DataPage::importPaths(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    ImportRequest request;
    for (const QString& path : paths)
        request.paths.emplace_back(path.toStdString());
    request.corpus = QFileInfo(paths.first()).completeBaseName().toStdString();
    start(std::move(request));
}

void DataPage::importStarter()
{
    ImportRequest request;
    request.paths = {m_context.starterCorpus};
    request.corpus = tr("Starter").toStdString();
    request.reading.format = CaptionFormat::Csv;
    start(std::move(request));
}

void DataPage::start(ImportRequest request)
{
    if (m_job.isRunning())
        return;
    m_messages->close();
    setImporting(true);
    m_job.start(std::move(request));
}

void DataPage::setImporting(bool importing)
{
    m_import->setEnabled(!importing);
    m_running->setVisible(importing);
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
    const bool saving = progress.what == "saving";
    if (!progress.what.empty())
        m_phase->setText(saving ? tr("Saving") : tr("Reading %1").arg(QString::fromStdString(progress.what)));
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
    refreshAndChoose(QString::fromStdString(m_job.request().corpus));
    Q_EMIT libraryChanged();
}

void DataPage::refresh()
{
    refreshAndChoose({});
}

void DataPage::refreshAndChoose(const QString& corpus)
{
    m_library.ask([](Library& library) { return library.corpora(); },
        [this, corpus](Result<std::vector<CorpusSummary>> corpora) {
            if (corpora)
                showCorpora(*corpora, corpus);
            else
                showError(corpora.error());
        });
}

void DataPage::showCorpora(const std::vector<CorpusSummary>& corpora, const QString& choose)
{
    m_corpora->setCorpora(corpora, choose);
    m_corpora->setVisible(!corpora.empty());
    if (corpora.empty())
        m_stack->setCurrentIndex(Empty);
}

void DataPage::corpusChosen(const QString& corpus)
{
    endRename(false);
    if (corpus.isEmpty()) {
        m_captions->setCorpus({}, {});
        return;
    }
    m_library.ask([name = corpus.toStdString()](Library& library) { return readCorpusContent(library, name); },
        [this, corpus](const Result<CorpusContent>& content) {
            if (m_corpora->chosen() != corpus)
                return; // another one was chosen meanwhile
            if (content)
                showContent(*content);
            else
                showError(content.error());
        });
}

void DataPage::showContent(const CorpusContent& content)
{
    const CorpusSummary& summary = content.summary;
    m_name->setText(QString::fromStdString(summary.name));
    QStringList facts;
    if (summary.imported > 0)
        facts += importedText(summary.imported);
    facts += tr("%n template(s)", nullptr, int(summary.templates));
    facts += tr("%1 rows").arg(number(summary.rows));
    m_facts->setText(facts.join(QStringLiteral(", ")));
    m_report->setReport(content.report);
    m_split->setText(tr("%1 captions are in both training and validation. %2 validate: %3 % of all, as a run with seed 0 has it.")
                         .arg(number(content.sharedCaptions), number(content.validationCaptions),
                             QLocale().toString(100 * content.validationRatio)));
    m_captions->setCorpus(content.corpus, content.validation);
    m_templates->setTemplates(content.templates);
    m_stack->setCurrentIndex(Content);
}

void DataPage::beginRename()
{
    m_rename->setText(m_corpora->chosen());
    m_title->hide();
    m_rename->show();
    m_rename->setFocus();
    m_rename->selectAll();
}

void DataPage::endRename(bool keep)
{
    if (m_rename->isHidden())
        return;
    const QString from = m_corpora->chosen();
    const QString to = m_rename->text().trimmed();
    m_rename->hide();
    m_title->show();
    if (!keep || from.isEmpty() || to == from)
        return;
    m_library.ask([from = from.toStdString(), to = to.toStdString()](Library& library) { return library.renameCorpus(from, to); },
        [this, from, to](const Status& status) { changed(status, to); });
}

void DataPage::deleteChosen()
{
    const QString corpus = m_corpora->chosen();
    m_library.ask([name = corpus.toStdString()](Library& library) { return library.trashCorpus(name); },
        [this, corpus](const Status& status) {
            changed(status, {});
            if (status)
                m_messages->showWithAction(MessageKind::Info,
                    tr("‘%1’ is deleted. Models that learned from it stay.").arg(corpus), tr("Undo"),
                    [this, corpus] { restore(corpus); });
        });
}

void DataPage::restore(const QString& corpus)
{
    m_library.ask([name = corpus.toStdString()](Library& library) { return library.restoreCorpus(name); },
        [this, corpus](const Status& status) { changed(status, corpus); });
}

void DataPage::changed(const Status& status, const QString& choose)
{
    if (!status)
        return showError(status.error());
    refreshAndChoose(choose);
    Q_EMIT libraryChanged();
}

void DataPage::showError(const Error& error)
{
    m_messages->show(MessageKind::Bad, errorText(error));
}

void DataPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void DataPage::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths += url.toLocalFile();
    offerImport(paths);
}

} // namespace memewright
