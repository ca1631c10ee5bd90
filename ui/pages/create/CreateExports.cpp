#include "pages/create/CreateExports.h"

#include <cstdlib>

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>
#include <QUrl>
#include <QWidget>

#include "base/Numbers.h"
#include "dialogs/FirstFolder.h"
#include "render/ImageExport.h"
#include "text/Boxes.h"
#include "widgets/ErrorText.h"
#include "widgets/MessageBar.h"

namespace memewright {

NameParts namePartsOf(const Recipe& recipe, int number)
{
    return {recipe.meme.name, joinWithBars(recipe.boxes), recipe.settings ? numberText(recipe.settings->seed) : std::string(),
        number};
}

CreateExports::CreateExports(QWidget* page, MessageBar* messages) : QObject(page), m_page(page), m_messages(messages) { }

CreateExports::~CreateExports() = default;

void CreateExports::ask(ExportSubject subject)
{
    m_last.folder = firstFolder(m_last.folder, QStandardPaths::PicturesLocation);
    const ExportOffer offer{int(subject.all.size()), int(subject.starred.size()), namePartsOf(subject.shown, 1)};
    auto* dialog = new ExportDialog(offer, m_last, m_page);
    connect(dialog, &ExportDialog::exportRequested, this,
        [this, subject = std::move(subject)](const ExportRequest& request) { start(subject, request); });
    dialog->open();
}

void CreateExports::start(const ExportSubject& subject, const ExportRequest& request)
{
    m_last = request;
    FreeNames names(request.folder.toStdString());
    int number = 1;
    const auto fileFor = [&](const Recipe& recipe) {
        NameParts parts = namePartsOf(recipe, number);
        const auto file = names.next(request.pattern.toStdString(), parts, request.ending.toStdString());
        number = parts.number + 1;
        return QString::fromStdString(file.string());
    };
    if (request.what == ExportWhat::Sheet) {
        writeSheet(subject.all, fileFor(subject.shown), request.quality);
        return;
    }
    Batch batch;
    batch.shape = {request.width, request.quality};
    batch.recipes = request.what == ExportWhat::All ? subject.all
        : request.what == ExportWhat::Starred       ? subject.starred
                                                    : std::vector{subject.shown};
    for (const Recipe& recipe : batch.recipes)
        batch.files.push_back(fileFor(recipe));
    m_batches.push_back(std::move(batch));
    if (m_batches.size() == 1)
        writeNext();
}

void CreateExports::writeNext()
{
    const Batch& batch = m_batches.front();
    if (batch.recipes.size() > 1)
        Q_EMIT activityChanged(tr("Exporting %1 of %2").arg(batch.done + 1).arg(batch.recipes.size()),
            double(batch.done) / double(batch.recipes.size()));
    m_worker.run([recipe = batch.recipes[batch.done], file = batch.files[batch.done],
                     shape = batch.shape] { return exportMeme(recipe, file, shape); },
        [this](const Status& written) { wrote(written); });
}

void CreateExports::wrote(const Status& written)
{
    Batch& batch = m_batches.front();
    batch.done += written ? 1 : 0;
    if (written && batch.done < batch.recipes.size() && !batch.stopped) {
        writeNext();
        return;
    }
    const Batch ended = std::move(batch);
    m_batches.pop_front();
    Q_EMIT activityChanged({}, 0);
    if (!written)
        showError(written.error());
    else if (ended.done < ended.recipes.size())
        m_messages->show(MessageKind::Info, tr("Stopped: %1 of %2 saved.").arg(ended.done).arg(ended.recipes.size()));
    else
        saved(ended.files);
    if (!m_batches.empty())
        writeNext();
}

void CreateExports::writeSheet(const std::vector<Recipe>& recipes, const QString& path, int quality)
{
    m_worker.run(
        [recipes, path, quality]() -> Status {
            std::vector<std::vector<std::string>> captions;
            for (const Recipe& recipe : recipes)
                captions.push_back(recipe.boxes);
            const auto sheet = contactSheet(recipes.front().meme, captions);
            return sheet ? exportImage(*sheet, path, {quality, {}}) : tl::make_unexpected(sheet.error());
        },
        [this, path](const Status& written) {
            if (written)
                saved({path});
            else
                showError(written.error());
        });
}

void CreateExports::saved(const std::vector<QString>& files)
{
    const QString folder = QFileInfo(files.front()).absolutePath();
    const QString sentence = files.size() == 1 ? tr("Saved %1.").arg(files.front())
                                               : tr("Saved %n pictures in %1.", nullptr, int(files.size())).arg(folder);
    m_messages->showWithAction(
        MessageKind::Good, sentence, tr("Open folder"), [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

void CreateExports::copy(const Recipe& recipe)
{
    m_worker.run([recipe] { return renderMeme(recipe.meme, recipe.boxes); },
        [this](const Result<QImage>& picture) {
            if (!picture) {
                showError(picture.error());
                return;
            }
            QGuiApplication::clipboard()->setImage(*picture);
            m_messages->show(MessageKind::Good, tr("The picture is on the clipboard."));
        });
}

void CreateExports::prepareDrag(const Recipe& recipe, std::function<void(QMimeData*)> ready)
{
    // A folder of its own for every drag: the program that gets the file may read it much later.
    const QString folder = QDir::tempPath() + QStringLiteral("/memewright-drag-XXXXXX");
    m_worker.run(
        [recipe, folder]() -> Result<QString> {
            QByteArray path = QFile::encodeName(folder);
            if (mkdtemp(path.data()) == nullptr)
                return fail(ErrorCode::Unwritable, "cannot make a folder in " + QDir::tempPath().toStdString());
            const QString file = QFile::decodeName(path) + QLatin1Char('/')
                + QString::fromStdString(nameFromPattern("{template}", namePartsOf(recipe, 1))) + QStringLiteral(".png");
            const Status written = exportMeme(recipe, file);
            return written ? Result<QString>(file) : tl::make_unexpected(written.error());
        },
        [this, ready = std::move(ready)](const Result<QString>& file) {
            if (!file) {
                showError(file.error());
                return;
            }
            auto* data = new QMimeData;
            data->setUrls({QUrl::fromLocalFile(*file)});
            ready(data);
        });
}

void CreateExports::stop()
{
    if (m_batches.empty())
        return;
    // The file that is being written is finished: nothing is left half.
    m_batches.front().stopped = true;
    m_batches.resize(1);
}

void CreateExports::showError(const Error& error)
{
    m_messages->show(MessageKind::Bad, errorText(error));
}

} // namespace memewright
