#include "pages/models/ModelsPage.h"

#include <algorithm>

#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

#include "dialogs/FirstFolder.h"
#include "dialogs/TrashButton.h"
#include "jobs/ModelFiles.h"
#include "library/RunFolder.h"
#include "models/ModelNames.h"
#include "pages/models/ModelDetails.h"
#include "style/Metrics.h"
#include "widgets/ErrorText.h"
#include "widgets/MessageBar.h"

namespace memewright {

using namespace metrics;

namespace {

enum Face { Waiting, Empty, Cards };

constexpr int kDetailsWidth = 360;
constexpr int kDetailsMost = 560;
constexpr int kCardsWidth = 264; ///< a column of cards
constexpr int kNamesWidth = 112;
constexpr int kComparedWidth = 152; ///< of each model in a comparison; more than fit are reached by scrolling

} // namespace

void ModelsPage::connectCards()
{
    connect(&m_loader, &ModelLoader::listed, this, &ModelsPage::showModels);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ModelsPage::showDetails);
    connect(&m_samples, &SampleWriter::sampled, this,
        [this](const std::filesystem::path& model, const std::vector<SampleCaption>& captions) {
            m_cards.setSamples(model, sampleTexts(captions));
        });
    m_list->installEventFilter(this);
    connect(m_trash, &TrashButton::restored, this, &ModelsPage::restored);
    connect(m_trash, &TrashButton::failed, this, &ModelsPage::showError);
    // Of the whole window while the page is seen: the button that deleted may have lost the focus by now.
    auto* undo = new QShortcut(QKeySequence::Undo, this);
    connect(undo, &QShortcut::activated, m_trash, &TrashButton::undo);
}

void ModelsPage::connectImport()
{
    connect(&m_import, &ModelImportJob::finished, this,
        [this](const std::filesystem::path& model, const std::vector<std::string>& assumed) {
            setImporting(false);
            imported(model, assumed);
        });
    connect(&m_import, &ModelImportJob::stopped, this, [this] {
        setImporting(false);
        m_messages->show(MessageKind::Info, tr("The import was stopped; nothing of it stays."));
    });
    connect(&m_import, &ModelImportJob::failed, this, [this](const Error& error) {
        setImporting(false);
        showError(error);
    });
}

void ModelsPage::importModel(const QString& model, const QString& params)
{
    if (m_import.isRunning())
        return;
    m_folder = QFileInfo(model).absolutePath();
    m_messages->close();
    setImporting(true);
    m_import.start({model.toStdString(), params.toStdString()});
}

void ModelsPage::setImporting(bool importing)
{
    m_importButton->setEnabled(!importing);
    m_progress->setVisible(importing);
}

void ModelsPage::setRunning(const QString& run)
{
    if (run == m_running)
        return;
    m_running = run;
    showDetails();
}

void ModelsPage::refresh()
{
    m_trash->refresh();
    m_loader.refresh();
}

void ModelsPage::showModels(const std::vector<ModelEntry>& models)
{
    m_library.ask([models](Library& library) { return readCards(library, models); },
        [this, models](Result<std::vector<ModelCard>> cards) {
            if (cards)
                return showCards(std::move(*cards));
            // Without a library the models themselves are there all the same.
            std::vector<ModelCard> plain;
            for (const ModelEntry& entry : models)
                plain.emplace_back().entry = entry;
            showCards(std::move(plain));
        });
}

bool ModelsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Delete)
        return QWidget::eventFilter(watched, event);
    deleteChosen();
    return true;
}

void ModelsPage::showCards(std::vector<ModelCard> cards)
{
    const auto before = chosen();
    const std::filesystem::path kept = !m_wanted.empty() ? m_wanted
        : before.empty()                                 ? std::filesystem::path()
                                                         : before.front()->entry.path;
    const int row = m_list->currentIndex().row();
    m_wanted.clear();
    m_cards.setCards(std::move(cards));
    m_stack->setCurrentIndex(m_cards.rowCount() == 0 ? Empty : Cards);
    if (m_cards.rowCount() == 0)
        return;
    const QModelIndex wanted = m_cards.find(kept);
    // Where the chosen one is gone, the next is in its place.
    m_list->setCurrentIndex(wanted.isValid() ? wanted : m_cards.index(std::clamp(row, 0, m_cards.rowCount() - 1)));
    for (const ModelCard& card : m_cards.cards())
        if (card.samples.isEmpty())
            m_samples.sample(card.entry.path);
    showDetails();
}

/// A comparison takes the room that a column of cards can spare.
void ModelsPage::fitPanel()
{
    const int around = 2 * kGroup + kBar;
    const int wanted = m_details->minimumWidth() > 0 ? m_details->minimumWidth() + around : 0;
    const int spare = width() - 2 * kMargin - kCardsWidth;
    m_panel->setFixedWidth(std::max(std::clamp(width() / 4, kDetailsWidth, kDetailsMost), std::min(wanted, spare)));
}

void ModelsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitPanel();
}

std::vector<const ModelCard*> ModelsPage::chosen() const
{
    std::vector<const ModelCard*> cards;
    auto rows = m_list->selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex& index : rows)
        cards.push_back(&m_cards.card(index));
    return cards;
}

void ModelsPage::showDetails()
{
    const auto cards = chosen();
    m_heading->setText(cards.size() == 1 ? modelTitle(cards.front()->entry) : tr("Comparison"));
    m_details->setText(modelDetails(cards));
    m_details->setMinimumWidth(cards.size() > 1 ? kNamesWidth + int(cards.size()) * kComparedWidth : 0);
    fitPanel();
    m_use->setEnabled(cards.size() == 1);
    m_continue->setEnabled(cards.size() == 1);
    m_export->setEnabled(cards.size() == 1);
    const bool fixed =
        cards.size() != 1 || cards.front()->entry.builtIn || (!m_running.isEmpty() && runOf(cards.front()->entry) == m_running);
    m_delete->setEnabled(!fixed);
}

/// The run that a model belongs to; empty for imported ones.
QString ModelsPage::runOf(const ModelEntry& entry) const
{
    const auto folder = entry.path.parent_path();
    const bool ofRun = folder.parent_path() == m_context.runsFolder();
    return ofRun ? QString::fromStdString(folder.filename().string()) : QString();
}

void ModelsPage::askForModels()
{
    auto* dialog = new QFileDialog(this, tr("Import a model"), firstFolder(m_folder), tr("Models (*.safetensors)"));
    dialog->setObjectName(QStringLiteral("modelFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        m_folder = QFileInfo(files.first()).absolutePath();
        importFiles(files);
    });
    dialog->open();
}

void ModelsPage::importFiles(const QStringList& files)
{
    for (const QString& file : files)
        m_library.ask([file = file.toStdString()](Library& library) { return importModelFile(library.folder(), file); },
            [this](const Result<std::filesystem::path>& model) {
                if (!model)
                    return showError(model.error());
                imported(*model, {});
            });
}

void ModelsPage::imported(const std::filesystem::path& model, const std::vector<std::string>& assumed)
{
    m_wanted = model;
    QString text = tr("‘%1’ is imported and can write on Create.").arg(QString::fromStdString(model.stem().string()));
    for (const std::string& sentence : assumed)
        text += QLatin1Char(' ') + sentenceText(sentence);
    m_messages->show(assumed.empty() ? MessageKind::Good : MessageKind::Warning, text);
    changed({});
}

void ModelsPage::askWhereTo()
{
    const auto cards = chosen();
    if (cards.size() != 1)
        return;
    auto* dialog = new QFileDialog(this, tr("Export the model"), firstFolder(m_folder), tr("Models (*.safetensors)"));
    dialog->setObjectName(QStringLiteral("exportModelDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("safetensors"));
    dialog->selectFile(modelTitle(cards.front()->entry));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_folder = QFileInfo(file).absolutePath();
        exportTo(file);
    });
    dialog->open();
}

void ModelsPage::exportTo(const QString& file)
{
    const auto cards = chosen();
    if (cards.size() != 1)
        return;
    m_library.ask([from = cards.front()->entry.path, to = file.toStdString()](Library&) { return exportModelFile(from, to); },
        [this, file](const Status& written) {
            if (written)
                m_messages->show(MessageKind::Good, tr("The model is saved in %1.").arg(file));
            else
                showError(written.error());
        });
}

void ModelsPage::useChosen()
{
    if (const auto cards = chosen(); cards.size() == 1)
        Q_EMIT useRequested(cards.front()->entry.path);
}

void ModelsPage::saveState(QSettings& settings) const
{
    const auto cards = chosen();
    settings.setValue(
        QStringLiteral("model"), cards.empty() ? QString() : QString::fromStdString(cards.front()->entry.path.string()));
    settings.setValue(QStringLiteral("folder"), m_folder);
}

void ModelsPage::restoreState(const QSettings& settings)
{
    m_wanted = settings.value(QStringLiteral("model")).toString().toStdString();
    m_folder = settings.value(QStringLiteral("folder")).toString();
}

void ModelsPage::deleteChosen()
{
    const auto cards = chosen();
    if (cards.size() != 1 || !m_delete->isEnabled())
        return;
    const auto path = cards.front()->entry.path;
    const QString name = modelTitle(cards.front()->entry);
    if (const QString run = runOf(cards.front()->entry); !run.isEmpty()) {
        m_library.ask([run = run.toStdString()](Library& library) { return library.trashRun(run); },
            [this, name, run](const Status& status) {
                if (!status)
                    return showError(status.error());
                deleted(name, {TrashKind::Run, run.toStdString()});
            });
        return;
    }
    m_library.ask([path](Library& library) { return library.trashModel(path); },
        [this, name](const Result<TrashEntry>& trashed) {
            if (!trashed)
                return showError(trashed.error());
            deleted(name, *trashed);
        });
}

void ModelsPage::deleted(const QString& name, const TrashEntry& entry)
{
    // The button may soon be disabled, and Qt would give its focus to whatever comes next.
    if (m_delete->hasFocus())
        m_list->setFocus();
    m_trash->note(entry);
    changed({});
    m_messages->showWithAction(
        MessageKind::Info, tr("‘%1’ is deleted.").arg(name), tr("Undo"), [this, entry] { m_trash->restore(entry); });
}

void ModelsPage::restored(const TrashEntry& entry)
{
    m_wanted = entry.kind == TrashKind::Run ? RunFolder(m_context.runsFolder() / entry.name).model()
                                            : m_context.libraryFolder / "models" / entry.file.filename();
    m_messages->show(MessageKind::Good, tr("‘%1’ is back.").arg(QString::fromStdString(entry.name)));
    changed({});
}

void ModelsPage::changed(const Status& status)
{
    if (!status)
        return showError(status.error());
    refresh();
    Q_EMIT modelsChanged();
    Q_EMIT runsChanged();
}

void ModelsPage::showError(const Error& error)
{
    m_messages->show(MessageKind::Bad, errorText(error));
}

} // namespace memewright
