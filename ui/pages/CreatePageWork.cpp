#include "pages/CreatePage.h"

#include <algorithm>

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>

#include "dialogs/PictureDialogs.h"
#include "meme/TemplateFolders.h"
#include "models/ModelNames.h"
#include "models/TemplateModel.h"
#include "pages/CreateBoxes.h"
#include "pages/CreateCandidates.h"
#include "pages/CreateCanvas.h"
#include "pages/CreateControls.h"
#include "pages/CreateGallery.h"
#include "pages/CreateScoreBars.h"
#include "render/ImageExport.h"
#include "widgets/ErrorText.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"

namespace memewright {

namespace {

QString modelHint(const ModelEntry& entry)
{
    QString hint = QString::fromStdString(entry.path.string());
    if (entry.info.metrics.validationLoss)
        hint += QLatin1Char('\n')
            + CreatePage::tr("Validation loss %1 nats a character").arg(*entry.info.metrics.validationLoss, 0, 'f', 3);
    return hint;
}

std::filesystem::file_time_type changedAt(const std::filesystem::path& file)
{
    std::error_code ignored;
    return std::filesystem::last_write_time(file, ignored);
}

std::vector<std::string> toUtf8(const QStringList& texts)
{
    std::vector<std::string> result;
    for (const QString& text : texts)
        result.push_back(text.toStdString());
    return result;
}

} // namespace

void CreatePage::connectJobs()
{
    connect(&m_models, &ModelLoader::listed, this, &CreatePage::showModels);
    connect(&m_models, &ModelLoader::loaded, this, &CreatePage::modelLoaded);
    connect(
        &m_models, &ModelLoader::failed, this, [this](const std::filesystem::path&, const Error& error) { showError(error); });
    connect(&m_generation, &GenerationJob::candidatesArrived, this, [this](const std::vector<Candidate>& candidates) {
        m_arrived += int(candidates.size());
        m_candidates->append(candidates);
    });
    connect(&m_generation, &GenerationJob::finished, this, [this](const GenerationOutcome& outcome) {
        m_candidates->end(outcome.end == GenerationEnd::Stopped);
        updateActions();
        Q_EMIT activityChanged({}, 0);
    });
    connect(&m_generation, &GenerationJob::failed, this, [this](const Error& error) {
        m_candidates->end(true);
        updateActions();
        Q_EMIT activityChanged({}, 0);
        showError(error);
    });
    connect(&m_scores, &CaretScores::answered, this, [this](const std::vector<ScoredCharacter>& scores) {
        const int box = std::max(0, m_boxes->currentBox());
        m_controls->bars()->setScores(m_boxes->texts().value(box).left(m_boxes->caret()), scores);
    });
    connect(&m_scores, &CaretScores::failed, this, &CreatePage::showError);
}

void CreatePage::refreshTemplates()
{
    m_files.run([folders = m_context.templateFolders]() -> Result<TemplateCollection> { return readTemplates(folders); },
        [this](Result<TemplateCollection> found) {
            if (!found)
                return showError(found.error());
            setTemplates(std::move(found->templates));
            if (!found->broken.empty())
                showError(found->broken.front());
        });
}

void CreatePage::setTemplates(std::vector<Template> templates)
{
    m_gallery->setPictures(std::move(templates));
    m_canvas->setTemplateCount(m_gallery->count());
    if (!m_wantedMeme.isEmpty())
        m_gallery->choose(m_wantedMeme);
}

void CreatePage::refreshModels()
{
    m_models.refresh();
}

void CreatePage::showModels(const std::vector<ModelEntry>& models)
{
    m_entries = models;
    m_modelsListed = true;
    m_modelBox->clear();
    for (const ModelEntry& entry : models) {
        m_modelBox->addItem(modelTitle(entry));
        m_modelBox->setItemData(m_modelBox->count() - 1, modelHint(entry), Qt::ToolTipRole);
    }
    m_modelBox->setEnabled(!models.empty());
    if (models.empty()) {
        m_modelBox->addItem(tr("No model"));
        m_messages->showWithAction(MessageKind::Bad,
            tr("There is no model to write with: the starter model is missing. Train one of your own; its first checkpoint "
               "appears here."),
            tr("Train a model"), [this] { Q_EMIT trainRequested(); });
        updateActions();
        return;
    }
    const auto wanted =
        std::find_if(models.begin(), models.end(), [&](const auto& entry) { return entry.path == m_wantedModel; });
    const int index = wanted == models.end() ? 0 : int(wanted - models.begin());
    m_modelBox->setCurrentIndex(index);
    chooseModel(index);
}

void CreatePage::chooseModel(int index)
{
    if (index < 0 || size_t(index) >= m_entries.size())
        return;
    const std::filesystem::path& file = m_entries[size_t(index)].path;
    m_wantedModel = file;
    const auto changed = changedAt(file);
    if (file == m_loadedFile && changed == m_loadedTime)
        return;
    m_loadedTime = changed;
    m_models.load(file);
}

void CreatePage::modelLoaded(const std::filesystem::path& file, const LoadedModel& model)
{
    m_loadedFile = file;
    m_model = model;
    m_gallery->setKnown(model.info.templates);
    m_canvas->setTemplateCount(m_gallery->count());
    if (!m_meme && !m_wantedMeme.isEmpty())
        m_gallery->choose(m_wantedMeme);
    updateActions();
    askScores();
}

void CreatePage::chooseMeme(const Template& meme, bool hasPicture)
{
    if (m_meme && *m_meme == meme && m_hasPicture == hasPicture)
        return;
    if (m_generation.isRunning())
        m_generation.stop();
    m_meme = meme;
    m_hasPicture = hasPicture;
    m_history.clear();
    m_name->setText(QString::fromStdString(meme.name));
    m_useWhen->setText(QString::fromStdString(meme.useWhen));
    std::vector<std::string> names;
    for (const TextBox& box : meme.boxes)
        names.push_back(box.id);
    m_canvas->setMeme(meme, hasPicture);
    m_candidates->clear();
    m_boxes->setBoxes(names);
    showTexts();
    updateActions();
    askScores();
}

void CreatePage::chooseOwnPicture()
{
    askForPictureToOpen(this, m_exportFolder, [this](const QString& path) { useOwnPicture(path); });
}

void CreatePage::useOwnPicture(const QString& path)
{
    // A dropped picture fills the card of the template that is shown; else it comes with two boxes of its own.
    const bool fillsCard = m_meme && !m_hasPicture;
    const Template meme = fillsCard ? withOwnPicture(*m_meme, path) : ownTemplate(path);
    m_pictures.whole(meme, {16, 16}, [this, meme](Result<QImage> image) {
        if (!image) {
            showError(image.error());
            return;
        }
        m_gallery->clearChoice();
        chooseMeme(meme, true);
    });
}

std::optional<std::int64_t> CreatePage::generationTemplate() const
{
    if (!m_model.scorer || !m_meme)
        return {};
    const auto& known = m_model.info.templates;
    if (known.empty())
        return m_meme->templateId.value_or(0);
    const auto has = [&](std::int64_t id) {
        return std::any_of(known.begin(), known.end(), [id](const TemplateEntry& entry) { return entry.id == id; });
    };
    if (m_meme->templateId)
        return has(*m_meme->templateId) ? m_meme->templateId : std::optional<std::int64_t>();
    if (hasGeneralTemplate(m_model.info))
        return 0;
    // A picture of one's own is captioned in the manner of the template that the model has seen most.
    return std::max_element(known.begin(), known.end(), [](const auto& a, const auto& b) { return a.captions < b.captions; })->id;
}

void CreatePage::generate()
{
    const auto id = generationTemplate();
    if (!id || m_generation.isRunning())
        return;
    GenerationConfig config;
    m_controls->fill(config);
    config.templateId = *id;
    config.boxes = int(m_meme->boxes.size());
    config.start = m_boxes->starts();
    config.locked = m_boxes->locked();
    m_messages->close();
    m_arrived = 0;
    m_candidates->begin(config.count);
    m_generation.start(m_model.scorer, config);
    updateActions();
    Q_EMIT activityChanged(tr("Writing captions"), -1);
}

void CreatePage::stop()
{
    m_generation.stop();
}

void CreatePage::textsEdited()
{
    showTexts();
    m_candidates->keepEdit(m_boxes->texts());
    askScores();
    updateActions();
}

void CreatePage::showCandidate(const QStringList& boxes)
{
    if (boxes == m_boxes->texts())
        return;
    if (!m_boxes->texts().join(QString()).isEmpty())
        m_history.push(m_boxes->texts());
    m_boxes->showCandidate(boxes);
    showTexts();
    updateActions();
}

void CreatePage::undo()
{
    if (const auto texts = m_history.pop()) {
        m_boxes->restore(*texts);
        showTexts();
        updateActions();
    }
}

void CreatePage::showTexts()
{
    m_canvas->setTexts(toUtf8(m_boxes->texts()));
}

void CreatePage::askScores()
{
    const auto id = generationTemplate();
    if (!id) {
        m_scores.cancel();
        m_controls->bars()->setScores({}, {});
        return;
    }
    const QStringList texts = m_boxes->texts();
    const int box = std::max(0, m_boxes->currentBox());
    QString before;
    for (int i = 0; i < box; ++i)
        before += texts[i] + QLatin1Char('|');
    before += texts.value(box).left(m_boxes->caret());
    // Captions are learned in lower case.
    m_scores.ask(m_model.scorer, {*id, before.toLower().toStdU32String()});
}

void CreatePage::updateActions()
{
    const bool running = m_generation.isRunning();
    const bool knows = generationTemplate().has_value();
    m_generate->setEnabled(knows && !running);
    m_stop->setEnabled(running);
    m_export->setEnabled(m_meme && m_hasPicture);
    m_copy->setEnabled(m_meme && m_hasPicture);
    m_undo->setEnabled(!m_history.isEmpty());
    m_showBoxes->setEnabled(m_meme.has_value());
    QString toolTip = tr("Writes captions for this picture, best first (Ctrl+Return).");
    if (m_meme && m_model.scorer && !knows)
        toolTip = tr("This model has never seen captions of “%1”. Choose another picture or model, or write them by hand.")
                      .arg(QString::fromStdString(m_meme->name));
    else if (!m_meme)
        toolTip = tr("Choose a picture first.");
    m_generate->setToolTip(toolTip);
    if (m_meme && m_model.scorer && !knows)
        m_messages->show(MessageKind::Info, toolTip);
}

void CreatePage::withFullPicture(std::function<void(QImage)> use)
{
    if (!m_meme || !m_hasPicture)
        return;
    m_pictures.whole(*m_meme, {}, [this, meme = *m_meme, use = std::move(use)](Result<QImage> picture) {
        if (!picture)
            showError(picture.error());
        else if (m_meme == meme)
            use(m_canvas->captioned(std::move(*picture)));
    });
}

void CreatePage::exportPicture()
{
    if (!m_export->isEnabled())
        return;
    const QString folder =
        m_exportFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) : m_exportFolder;
    askForPictureToSave(this, folder, QString::fromStdString(m_meme->name), [this](const QString& path) {
        m_exportFolder = QFileInfo(path).absolutePath();
        withFullPicture([this, path](QImage picture) { writePicture(std::move(picture), path); });
    });
}

void CreatePage::writePicture(QImage picture, const QString& path)
{
    m_files.run([picture = std::move(picture), path] { return exportImage(picture, path); },
        [this, path](Status written) {
            if (!written) {
                showError(written.error());
                return;
            }
            m_messages->showWithAction(MessageKind::Good, tr("Saved %1.").arg(path), tr("Open folder"),
                [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
        });
}

void CreatePage::copyPicture()
{
    if (!m_copy->isEnabled())
        return;
    withFullPicture([this](const QImage& picture) {
        QGuiApplication::clipboard()->setImage(picture);
        m_messages->show(MessageKind::Good, tr("The picture is on the clipboard."));
    });
}

void CreatePage::showError(const Error& error)
{
    m_messages->show(MessageKind::Bad, errorText(error));
}

} // namespace memewright
