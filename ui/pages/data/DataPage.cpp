#include "pages/data/DataPage.h"

#include <QDateTime>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QShortcut>

#include "dialogs/FirstFolder.h"
#include "dialogs/ImportDialog.h"
#include "dialogs/TrashButton.h"
#include "meme/TemplateFolders.h"
#include "pages/data/DataCaptions.h"
#include "pages/data/DataCorpora.h"
#include "pages/data/DataReport.h"
#include "pages/data/TemplateBars.h"
#include "widgets/ErrorText.h"
#include "widgets/HeadingLabel.h"
#include "widgets/ImportWords.h"
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

QString splitText(const CorpusContent& content)
{
    if (content.validationCaptions == 0)
        return DataPage::tr("%1 captions are in both training and validation; these are too few to keep any back for validation.")
            .arg(number(content.sharedCaptions));
    return DataPage::tr("%1 captions are in both training and validation. %2 validate: %3 % of all, as a run with seed 0 has it.")
        .arg(number(content.sharedCaptions), number(content.validationCaptions),
            QLocale().toString(100.0 * double(content.validationCaptions) / double(content.corpus->size()), 'f', 1));
}

} // namespace

void DataPage::connectParts()
{
    connect(&m_job, &ImportJob::progressed, this, &DataPage::showProgress);
    connect(&m_job, &ImportJob::finished, this, &DataPage::showOutcome);
    connect(&m_job, &ImportJob::failed, this, [this](const Error& error) {
        setImporting(false);
        refresh();
        showError(error);
    });
    connect(m_corpora, &DataCorpora::chosenChanged, this, &DataPage::corpusChosen);
    connect(m_corpora, &DataCorpora::deleteRequested, this, &DataPage::deleteChosen);
    connect(m_corpora, &DataCorpora::renameRequested, this, &DataPage::beginRename);
    connect(m_captions, &DataCaptions::deleteRequested, this, &DataPage::deleteCaptions);
    connect(m_templates, &TemplateBars::templateChosen, m_captions, &DataCaptions::search);
    connect(m_rename, &QLineEdit::returnPressed, this, [this] { endRename(true); });
    connect(m_trash, &TrashButton::restored, this, &DataPage::restored);
    connect(m_trash, &TrashButton::failed, this, &DataPage::showError);
    // Of the whole window while the page is seen: what deleted may have lost the focus by now.
    auto* undo = new QShortcut(QKeySequence::Undo, this);
    connect(undo, &QShortcut::activated, m_trash, &TrashButton::undo);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_captions, &DataCaptions::focusSearch);
}

void DataPage::askForFiles(bool folder)
{
    auto* dialog = new QFileDialog(this, tr("Import captions"), firstFolder(m_folder));
    dialog->setObjectName(QStringLiteral("importFilesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (!folder)
        dialog->setNameFilters(captionFileFilters());
    connect(dialog, &QFileDialog::filesSelected, this, [this, folder](const QStringList& paths) {
        const QFileInfo first(paths.first());
        m_folder = folder ? first.absoluteFilePath() : first.absolutePath();
        offerImport(paths);
    });
    dialog->open();
}

void DataPage::offerImport(const QStringList& paths)
{
    if (paths.isEmpty() || isBusy())
        return;
    ImportOffer offer;
    for (const QString& path : paths)
        offer.paths.emplace_back(path.toStdString());
    offer.corpus = QFileInfo(paths.first()).completeBaseName();
    offer.corpora = m_corpora->names();
    offer.library = m_context.libraryFolder;
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

bool DataPage::isBusy()
{
    if (m_job.isRunning())
        m_messages->show(MessageKind::Info, tr("One import at a time: the last one is not done yet."));
    return m_job.isRunning();
}

void DataPage::start(ImportRequest request)
{
    if (isBusy())
        return;
    m_messages->close();
    setImporting(true);
    m_job.start(std::move(request));
}

void DataPage::setImporting(bool importing)
{
    m_import->setEnabled(!importing);
    m_running->setVisible(importing);
    // 'There are none yet' would be wrong, and its button would do nothing.
    if (importing && m_corpora->names().isEmpty())
        m_stack->setCurrentIndex(Waiting);
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
        refresh();
        m_messages->show(MessageKind::Info, tr("The import was stopped; the library is as it was."));
        return;
    }
    if (const QString nothing = nothingKept(outcome.report); !nothing.isEmpty())
        m_messages->show(MessageKind::Info, nothing);
    else
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
    m_trash->refresh();
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
    m_corpora->setCorpora(corpora, choose.isEmpty() ? m_wanted : choose);
    m_wanted.clear();
    m_corpora->setVisible(!corpora.empty());
    if (corpora.empty())
        m_stack->setCurrentIndex(m_job.isRunning() ? Waiting : Empty);
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
    m_hash = summary.hash;
    m_split->setText(splitText(content));
    m_captions->setCorpus(content.corpus, content.validation);
    m_templates->setTemplates(content.templates, content.report.cap);
    m_stack->setCurrentIndex(Content);
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
