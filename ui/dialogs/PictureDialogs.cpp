#include "dialogs/PictureDialogs.h"

#include <QCoreApplication>
#include <QFileDialog>

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

} // namespace memewright
