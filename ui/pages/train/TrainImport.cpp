#include "pages/train/TrainImport.h"

#include <utility>

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

#include "dialogs/FirstFolder.h"
#include "dialogs/ImportDialog.h"
#include "documents/CorpusChoice.h"
#include "meme/TemplateFolders.h"
#include "pages/train/TrainPageText.h"
#include "widgets/ImportWords.h"
#include "widgets/MessageBar.h"

namespace memewright {

namespace {

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

} // namespace

TrainImport::TrainImport(Folders folders, const CorpusChoice& corpora, MessageBar& messages, QWidget& page)
    : m_folders(std::move(folders)), m_corpora(corpora), m_messages(messages), m_page(page),
      m_job(importIntoLibrary(m_folders.library, m_folders.templates))
{
    connect(&m_job, &ImportJob::progressed, this, &TrainImport::showProgress);
    connect(&m_job, &ImportJob::finished, this, &TrainImport::end);
    connect(&m_job, &ImportJob::failed, this, [this](const Error& error) {
        Q_EMIT busyChanged(false);
        Q_EMIT failed(error);
    });
}

void TrainImport::importStarter()
{
    ImportRequest request;
    request.paths = {m_folders.starterCaptions};
    request.corpus = TrainPageText::tr("Starter").toStdString();
    request.reading.format = CaptionFormat::Csv;
    start(std::move(request));
}

void TrainImport::chooseFiles()
{
    auto* dialog = new QFileDialog(&m_page, TrainPageText::tr("Import captions"), firstFolder({}));
    dialog->setObjectName(QStringLiteral("importFilesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(captionFileFilters());
    connect(dialog, &QFileDialog::filesSelected, this,
        [this](const QStringList& files) { offer(files, QFileInfo(files.value(0)).completeBaseName(), CaptionFormat::Auto); });
    dialog->open();
}

void TrainImport::chooseFolder()
{
    auto* dialog = new QFileDialog(&m_page, TrainPageText::tr("Import an ImgFlip575K folder"), firstFolder({}));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString& folder) { offer({folder}, QFileInfo(folder).fileName(), CaptionFormat::Imgflip); });
    dialog->open();
}

/// Asks how, with a preview of what would become of the captions, as the Data page does.
void TrainImport::offer(const QStringList& paths, const QString& corpus, CaptionFormat format)
{
    if (paths.isEmpty())
        return;
    ImportOffer offer;
    for (const QString& path : paths)
        offer.paths.emplace_back(path.toStdString());
    offer.format = format;
    offer.corpus = corpus;
    offer.corpora = m_corpora.names();
    offer.library = m_folders.library;
    offer.templates = namesOf(readTemplates(m_folders.templates).templates);
    auto* dialog = new ImportDialog(std::move(offer), &m_page);
    connect(dialog, &ImportDialog::importRequested, this, &TrainImport::start);
    dialog->open();
}

void TrainImport::start(ImportRequest request)
{
    if (m_job.isRunning()) {
        m_messages.show(MessageKind::Info, TrainPageText::tr("An import is going on; wait for it or cancel it first."));
        return;
    }
    Q_EMIT busyChanged(true);
    m_job.start(std::move(request));
}

void TrainImport::showProgress(const Progress& progress)
{
    const QString what = QString::fromStdString(progress.what);
    const QString sentence = progress.total > 0
        ? TrainPageText::tr("Importing %1: %2 %").arg(what).arg(100 * progress.done / progress.total)
        : TrainPageText::tr("Importing %1: %2").arg(what, number(progress.done));
    m_messages.showWithAction(MessageKind::Info, sentence, TrainPageText::tr("Cancel"), [this] { m_job.stop(); });
}

void TrainImport::end(const ImportOutcome& outcome)
{
    Q_EMIT busyChanged(false);
    if (outcome.end == ImportEnd::Stopped) {
        m_messages.show(MessageKind::Info, TrainPageText::tr("The import is cancelled; nothing of it remains."));
        return;
    }
    const QString corpus = QString::fromStdString(m_job.request().corpus);
    if (const QString nothing = nothingKept(outcome.report); !nothing.isEmpty())
        m_messages.show(MessageKind::Info, nothing);
    else
        m_messages.show(MessageKind::Good,
            TrainPageText::tr("‘%1’: %2 captions read, %3 kept after cleaning.")
                .arg(corpus, number(outcome.report.read), number(outcome.report.kept)));
    Q_EMIT imported(corpus);
}

} // namespace memewright
