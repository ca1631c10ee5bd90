#include "pages/models/ModelsPage.h"

#include <algorithm>

#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

#include "jobs/ModelFiles.h"
#include "models/ModelNames.h"
#include "widgets/ErrorText.h"
#include "widgets/MessageBar.h"

namespace memewright {

namespace {

enum Face { Waiting, Empty, Cards };

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString orDash(const std::optional<double>& value, const QString& unit)
{
    return value ? unit.arg(QLocale().toString(*value, 'f', 3)) : QStringLiteral("–");
}

/// A line of the comparison: what is told, and of which model what.
struct Line {
    QString name;
    std::function<QString(const ModelCard&)> value;
};

std::vector<Line> lines()
{
    const auto text = [](const std::string& value) {
        return value.empty() ? QStringLiteral("–") : QString::fromStdString(value);
    };
    return {{ModelsPage::tr("Network"), [](const ModelCard& card) { return networkText(card.entry.info); }},
        {ModelsPage::tr("Parameters"), [](const ModelCard& card) { return number(card.entry.info.parameters); }},
        {ModelsPage::tr("Templates"),
            [](const ModelCard& card) {
                return card.entry.info.templates.empty() ? ModelsPage::tr("any") : number(card.entry.info.templates.size());
            }},
        {ModelsPage::tr("Rows seen"), [](const ModelCard& card) { return number(card.entry.info.metrics.rows); }},
        {ModelsPage::tr("Validation loss"),
            [](const ModelCard& card) {
                return orDash(card.entry.info.metrics.validationLoss, ModelsPage::tr("%1 nats a character"));
            }},
        {ModelsPage::tr("Validation accuracy"),
            [](const ModelCard& card) { return orDash(card.entry.info.metrics.validationAccuracy, QStringLiteral("%1")); }},
        {ModelsPage::tr("Split"),
            [](const ModelCard& card) {
                const std::string& split = card.entry.info.split;
                return split.empty() ? QStringLiteral("–")
                    : split == "row"
                    ? ModelsPage::tr("by row as in the article: captions are shared, so validation looks better than it is")
                    : ModelsPage::tr("by caption: 0 captions shared between training and validation");
            }},
        {ModelsPage::tr("Captions"), [](const ModelCard& card) { return card.captions; }},
        {ModelsPage::tr("Their hash"), [text](const ModelCard& card) { return text(card.entry.info.corpusHash); }},
        {ModelsPage::tr("File"), [](const ModelCard& card) { return QString::fromStdString(card.entry.path.string()); }}};
}

/// Long paths and hashes may break anywhere: a zero-width blank behind each part.
QString breakable(const QString& text)
{
    QString html = text.toHtmlEscaped();
    return html.replace(QLatin1Char('/'), QStringLiteral("/\u200b"));
}

QString detailsHtml(const std::vector<const ModelCard*>& cards)
{
    QString html;
    if (cards.size() > 1) {
        html += QStringLiteral("<tr><td></td>");
        for (const ModelCard* card : cards)
            html += QStringLiteral("<td><b>%1</b></td>").arg(modelTitle(card->entry).toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    for (const Line& line : lines()) {
        html += QStringLiteral("<tr><td style='padding-right: 8px'>%1</td>").arg(line.name.toHtmlEscaped());
        for (const ModelCard* card : cards)
            html += QStringLiteral("<td>%1</td>").arg(breakable(line.value(*card)));
        html += QStringLiteral("</tr>");
    }
    return QStringLiteral("<table cellspacing='4'>%1</table>").arg(html);
}

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
}

void ModelsPage::connectImport()
{
    connect(&m_import, &ModelImportJob::finished, this, [this](const std::filesystem::path& model) {
        setImporting(false);
        m_wanted = model;
        m_messages->show(MessageKind::Good,
            tr("‘%1’ is imported and can write on Create.").arg(QString::fromStdString(model.stem().string())));
        changed({});
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
                plain.push_back({entry, {}, {}, {}});
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
    m_wanted.clear();
    m_cards.setCards(std::move(cards));
    m_stack->setCurrentIndex(m_cards.rowCount() == 0 ? Empty : Cards);
    if (m_cards.rowCount() == 0)
        return;
    const QModelIndex wanted = m_cards.find(kept);
    m_list->setCurrentIndex(wanted.isValid() ? wanted : m_cards.index(0));
    for (const ModelCard& card : m_cards.cards())
        if (card.samples.isEmpty())
            m_samples.sample(card.entry.path);
    showDetails();
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
    m_details->setText(detailsHtml(cards));
    m_export->setEnabled(cards.size() == 1);
    const bool fixed =
        cards.size() != 1 || cards.front()->entry.starter || (!m_running.isEmpty() && runOf(cards.front()->entry) == m_running);
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
    auto* dialog = new QFileDialog(this, tr("Import a model"), {}, tr("Models (*.safetensors)"));
    dialog->setObjectName(QStringLiteral("modelFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ModelsPage::importFiles);
    dialog->open();
}

void ModelsPage::importFiles(const QStringList& files)
{
    for (const QString& file : files)
        m_library.ask([file = file.toStdString()](Library& library) { return importModelFile(library.folder(), file); },
            [this](const Result<std::filesystem::path>& model) {
                if (!model)
                    return showError(model.error());
                m_wanted = *model;
                m_messages->show(MessageKind::Good,
                    tr("‘%1’ is imported and can write on Create.").arg(QString::fromStdString(model->stem().string())));
                changed({});
            });
}

void ModelsPage::askWhereTo()
{
    const auto cards = chosen();
    if (cards.size() != 1)
        return;
    auto* dialog = new QFileDialog(this, tr("Export the model"), {}, tr("Models (*.safetensors)"));
    dialog->setObjectName(QStringLiteral("exportModelDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("safetensors"));
    dialog->selectFile(modelTitle(cards.front()->entry));
    connect(dialog, &QFileDialog::fileSelected, this, &ModelsPage::exportTo);
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

void ModelsPage::deleteChosen()
{
    const auto cards = chosen();
    if (cards.size() != 1 || !m_delete->isEnabled())
        return;
    const auto path = cards.front()->entry.path;
    const QString name = modelTitle(cards.front()->entry);
    if (const QString run = runOf(cards.front()->entry); !run.isEmpty()) {
        m_library.ask([run = run.toStdString()](Library& library) { return library.trashRun(run); },
            [this, run](const Status& status) {
                deleted(run, status, [this, run] {
                    m_library.ask([run = run.toStdString()](Library& library) { return library.restoreRun(run); },
                        [this](const Status& restored) { changed(restored); });
                });
            });
        return;
    }
    m_library.ask([path](Library& library) { return library.trashModel(path); },
        [this, name, path](const Result<std::filesystem::path>& trashed) {
            const Status status = trashed ? Status() : tl::make_unexpected(trashed.error());
            deleted(name, status, [this, path, from = trashed.value_or(path)] {
                m_wanted = path;
                m_library.ask([from, path](Library& library) { return library.restoreModel(from, path); },
                    [this](const Status& restored) { changed(restored); });
            });
        });
}

void ModelsPage::deleted(const QString& name, const Status& status, std::function<void()> undo)
{
    changed(status);
    if (status)
        m_messages->showWithAction(MessageKind::Info, tr("‘%1’ is deleted.").arg(name), tr("Undo"), std::move(undo));
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
