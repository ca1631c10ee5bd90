#include "pages/create/CreateExports.h"

#include <cstdlib>

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>
#include <QWidget>

#include "render/ImageExport.h"
#include "render/MemeExport.h"
#include "text/Boxes.h"
#include "widgets/ErrorText.h"
#include "widgets/MessageBar.h"

namespace memewright {

struct CreateExports::Batch {
    std::vector<Recipe> recipes;
    std::vector<QString> files; ///< as many
    ExportShape shape;
    std::size_t done = 0;
};

NameParts namePartsOf(const Recipe& recipe, int number)
{
    return {recipe.meme.name, joinWithBars(recipe.boxes), recipe.settings ? std::to_string(recipe.settings->seed) : std::string(),
        number};
}

CreateExports::CreateExports(QWidget* page, MessageBar* messages) : QObject(page), m_page(page), m_messages(messages) { }

CreateExports::~CreateExports() = default;

void CreateExports::ask(ExportSubject subject)
{
    if (m_last.folder.isEmpty() || !QDir(m_last.folder).exists())
        m_last.folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    if (!QDir(m_last.folder).exists())
        m_last.folder = QDir::homePath();
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
    const auto fileFor = [&](const Recipe& recipe, int number) {
        const std::string name = nameFromPattern(request.pattern.toStdString(), namePartsOf(recipe, number));
        return QString::fromStdString(names.next(name, request.ending.toStdString()).string());
    };
    if (request.what == ExportWhat::Sheet) {
        writeSheet(subject.all, fileFor(subject.shown, 1));
        return;
    }
    auto batch = std::make_shared<Batch>();
    batch->shape = {request.width, request.quality};
    batch->recipes = request.what == ExportWhat::All ? subject.all
        : request.what == ExportWhat::Starred        ? subject.starred
                                                     : std::vector{subject.shown};
    for (const Recipe& recipe : batch->recipes)
        batch->files.push_back(fileFor(recipe, int(batch->files.size()) + 1));
    writeNext(batch);
}

void CreateExports::writeNext(const std::shared_ptr<Batch>& batch)
{
    if (batch->done == batch->recipes.size()) {
        Q_EMIT activityChanged({}, 0);
        saved(batch->files);
        return;
    }
    if (batch->recipes.size() > 1)
        Q_EMIT activityChanged(tr("Exporting %1 of %2").arg(batch->done + 1).arg(batch->recipes.size()),
            double(batch->done) / double(batch->recipes.size()));
    m_worker.run([recipe = batch->recipes[batch->done], file = batch->files[batch->done],
                     shape = batch->shape] { return exportMeme(recipe, file, shape); },
        [this, batch](const Status& written) {
            if (written) {
                ++batch->done;
                writeNext(batch);
                return;
            }
            Q_EMIT activityChanged({}, 0);
            showError(written.error());
        });
}

void CreateExports::writeSheet(const std::vector<Recipe>& recipes, const QString& path)
{
    m_worker.run(
        [recipes, path]() -> Status {
            std::vector<std::vector<std::string>> captions;
            for (const Recipe& recipe : recipes)
                captions.push_back(recipe.boxes);
            const auto sheet = contactSheet(recipes.front().meme, captions);
            return sheet ? exportImage(*sheet, path) : tl::make_unexpected(sheet.error());
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
    m_worker.clear();
    Q_EMIT activityChanged({}, 0);
}

void CreateExports::showError(const Error& error)
{
    m_messages->show(MessageKind::Bad, errorText(error));
}

} // namespace memewright
