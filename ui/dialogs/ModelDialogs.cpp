#include "dialogs/ModelDialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

#include "dialogs/FirstFolder.h"

namespace memewright {

namespace {

struct Context {
    Q_DECLARE_TR_FUNCTIONS(ModelDialogs)
};

struct Question {
    QString name, title, folder, filter;
};

void askForFile(QWidget* parent, const Question& question, std::function<void(const QString&)> done)
{
    auto* dialog = new QFileDialog(parent, question.title, firstFolder(question.folder), question.filter);
    dialog->setObjectName(question.name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(done));
    dialog->open();
}

} // namespace

void askForKerasModel(
    QWidget* parent, const QString& folder, std::function<void(const QString& model, const QString& params)> done)
{
    const Question model{QStringLiteral("kerasModelDialog"), Context::tr("Import a model that Keras saved"), folder,
        Context::tr("Keras models (*.h5 *.hdf5 *.keras)")};
    askForFile(parent, model, [parent, done = std::move(done)](const QString& file) {
        const QString folder = QFileInfo(file).absolutePath();
        const QString beside = folder + QStringLiteral("/params.json");
        if (QFileInfo::exists(beside))
            return done(file, beside);
        const Question params{QStringLiteral("kerasParamsDialog"), Context::tr("Choose the params.json saved with the model"),
            folder, Context::tr("Parameters (*.json)")};
        askForFile(parent, params, [done, file](const QString& chosen) { done(file, chosen); });
    });
}

} // namespace memewright
