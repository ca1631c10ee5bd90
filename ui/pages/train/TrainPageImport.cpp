// How captions come in on the Train page.
#include "pages/train/TrainPagePrivate.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

#include "dialogs/FirstFolder.h"
#include "dialogs/ImportDialog.h"
#include "meme/TemplateFolders.h"
#include "pages/train/TrainEmpty.h"
#include "widgets/ImportWords.h"
#include "widgets/MessageBar.h"

namespace memewright {

namespace {

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

} // namespace

void TrainPage::Private::connectImport()
{
    connect(&m_import, &ImportJob::progressed, this, &Private::importProgressed);
    connect(&m_import, &ImportJob::finished, this, &Private::importEnded);
    connect(&m_import, &ImportJob::failed, this, [this](const Error& error) {
        m_empty->setBusy(false);
        showError(error);
    });
}

void TrainPage::Private::importStarter()
{
    importFrom({QString::fromStdString(setup.starterCaptions.string())}, tr("Starter"), CaptionFormat::Csv);
}

void TrainPage::Private::chooseFiles()
{
    auto* dialog = new QFileDialog(&page, tr("Import captions"), firstFolder({}));
    dialog->setObjectName(QStringLiteral("importFilesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(captionFileFilters());
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        offerImport(files, QFileInfo(files.value(0)).completeBaseName(), CaptionFormat::Auto);
    });
    dialog->open();
}

void TrainPage::Private::chooseFolder()
{
    auto* dialog = new QFileDialog(&page, tr("Import an ImgFlip575K folder"), firstFolder({}));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString& folder) { offerImport({folder}, QFileInfo(folder).fileName(), CaptionFormat::Imgflip); });
    dialog->open();
}

/// Asks how, with a preview of what would become of the captions, as the Data page does.
void TrainPage::Private::offerImport(const QStringList& paths, const QString& corpus, CaptionFormat format)
{
    if (paths.isEmpty())
        return;
    ImportOffer offer;
    for (const QString& path : paths)
        offer.paths.emplace_back(path.toStdString());
    offer.format = format;
    offer.corpus = corpus;
    for (int i = 0; i < m_corpus->count(); ++i)
        offer.corpora += m_corpus->itemText(i);
    offer.library = setup.library;
    offer.templates = namesOf(readTemplates(setup.templateFolders).templates);
    auto* dialog = new ImportDialog(std::move(offer), &page);
    connect(dialog, &ImportDialog::importRequested, this, &Private::startImport);
    dialog->open();
}

void TrainPage::Private::importFrom(const QStringList& paths, const QString& corpus, CaptionFormat format)
{
    ImportRequest request;
    for (const QString& path : paths)
        request.paths.emplace_back(path.toStdString());
    request.corpus = corpus.toStdString();
    request.reading.format = format;
    startImport(std::move(request));
}

void TrainPage::Private::startImport(ImportRequest request)
{
    if (m_import.isRunning()) {
        m_messages->show(MessageKind::Info, tr("An import is going on; wait for it or cancel it first."));
        return;
    }
    m_empty->setBusy(true);
    m_import.start(std::move(request));
}

void TrainPage::Private::importProgressed(const Progress& progress)
{
    const QString what = QString::fromStdString(progress.what);
    const QString sentence = progress.total > 0 ? tr("Importing %1: %2 %").arg(what).arg(100 * progress.done / progress.total)
                                                : tr("Importing %1: %2").arg(what, number(progress.done));
    m_messages->showWithAction(MessageKind::Info, sentence, tr("Cancel"), [this] { m_import.stop(); });
}

void TrainPage::Private::importEnded(const ImportOutcome& outcome)
{
    m_empty->setBusy(false);
    if (outcome.end == ImportEnd::Stopped) {
        m_messages->show(MessageKind::Info, tr("The import is cancelled; nothing of it remains."));
        return;
    }
    const QString corpus = QString::fromStdString(m_import.request().corpus);
    if (const QString nothing = nothingKept(outcome.report); !nothing.isEmpty())
        m_messages->show(MessageKind::Info, nothing);
    else
        m_messages->show(MessageKind::Good,
            tr("‘%1’: %2 captions read, %3 kept after cleaning.")
                .arg(corpus, number(outcome.report.read), number(outcome.report.kept)));
    refreshCorpora(corpus);
    Q_EMIT page.libraryChanged();
}

} // namespace memewright
