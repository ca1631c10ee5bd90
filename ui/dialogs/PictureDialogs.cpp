#include "dialogs/PictureDialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

#include "dialogs/FirstFolder.h"

namespace memewright {

namespace {

struct Context {
    Q_DECLARE_TR_FUNCTIONS(PictureDialogs)
};

void openDialog(QFileDialog* dialog, std::function<void(const QString&)> done)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(done));
    dialog->open();
}

TextBox box(const char* id, double y)
{
    TextBox result;
    result.id = id;
    result.x = 0.04;
    result.width = 0.92;
    result.y = y;
    result.height = 0.2;
    return result;
}

} // namespace

void askForPictureToOpen(QWidget* parent, const QString& folder, std::function<void(const QString&)> done)
{
    auto* dialog =
        new QFileDialog(parent, Context::tr("Choose a picture"), firstFolder(folder, QStandardPaths::PicturesLocation));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(Context::tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.svg)"));
    openDialog(dialog, std::move(done));
}

Template ownTemplate(const QString& picture)
{
    Template meme;
    meme.name = QFileInfo(picture).completeBaseName().toStdString();
    meme.boxes = {box("top", 0.03), box("foot", 0.77)};
    return withOwnPicture(std::move(meme), picture);
}

Template withOwnPicture(Template meme, const QString& picture)
{
    // The picture is looked for beside the template's file, so the file is named as if it stood there.
    const QFileInfo info(picture);
    meme.picture = info.fileName().toStdString();
    meme.file = (info.absolutePath() + QStringLiteral("/own.json")).toStdString();
    return meme;
}

} // namespace memewright
