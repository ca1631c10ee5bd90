#include "pages/create/CreatePage.h"

#include <algorithm>
#include <map>

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>

#include "documents/BoxKeys.h"
#include "documents/BoxTexts.h"
#include "models/CandidateModel.h"
#include "models/ModelNames.h"
#include "pages/create/CreateBoxes.h"
#include "pages/create/CreateCandidates.h"
#include "pages/create/CreateCanvas.h"
#include "pages/create/CreateControls.h"
#include "pages/create/CreateExports.h"
#include "pages/create/CreateGallery.h"
#include "pages/create/CreateLists.h"
#include "pages/create/CreateOriginality.h"
#include "pages/create/CreateScoreBars.h"
#include "text/Boxes.h"
#include "text/Spelling.h"
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

} // namespace

void CreatePage::connectJobs()
{
    connect(&m_models, &ModelLoader::listed, this, &CreatePage::showModels);
    connect(&m_models, &ModelLoader::loaded, this, &CreatePage::modelLoaded);
    connect(
        &m_models, &ModelLoader::failed, this, [this](const std::filesystem::path&, const Error& error) { showError(error); });
    connect(&m_generation, &GenerationJob::candidatesArrived, this, &CreatePage::candidatesArrived);
    connect(&m_generation, &GenerationJob::progressed, this, [this](int drawn) {
        if (m_generation.isRunning())
            Q_EMIT activityChanged(tr("Writing captions"), double(drawn) / (m_written.config.count * m_written.config.tries));
    });
    connect(&m_generation, &GenerationJob::finished, this,
        [this](const GenerationOutcome& outcome) { generationEnded(outcome.end == GenerationEnd::Stopped); });
    connect(&m_generation, &GenerationJob::failed, this, [this](const Error& error) {
        generationEnded(true);
        showError(error);
    });
    connect(&m_scores, &CaretScores::answered, this, [this](const std::vector<ScoredCharacter>& scores) {
        const int box = std::max(0, m_boxes->currentBox());
        m_controls->bars()->setScores(m_document.texts().value(box).left(m_boxes->caret()), scores);
    });
    connect(&m_scores, &CaretScores::failed, this, &CreatePage::showError);
}

void CreatePage::refreshModels()
{
    m_models.refresh();
}

void CreatePage::showModels(const std::vector<ModelEntry>& models)
{
    m_entries = models;
    m_modelBox->clear();
    for (const ModelEntry& entry : models) {
        m_modelBox->addItem(modelTitle(entry));
        m_modelBox->setItemData(m_modelBox->count() - 1, modelHint(entry), Qt::ToolTipRole);
    }
    m_modelBox->setEnabled(!models.empty());
    if (models.empty()) {
        m_model = {};
        m_loadedFile.clear();
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

void CreatePage::useModel(const std::filesystem::path& model)
{
    m_wantedModel = model;
    refreshModels();
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
    const CheckpointInfo& info = model.info;
    m_originality.setModel([find = m_context.findOriginality, folder = m_context.libraryFolder,
                               trained = TrainedOn{file, info.corpusHash, info.split, info.validationRatio, info.seed}] {
        return find ? find(trained) : originalityOf(trained, folder);
    });
    m_document.setLabels(model.scorer->labels());
    m_gallery->setKnown(model.info.templates, hasGeneralTemplate(model.info));
    m_canvas->setTemplateCount(m_gallery->count());
    if (!m_document.meme() && !m_wantedMeme.isEmpty())
        m_gallery->choose(m_wantedMeme);
    updateFormats();
    updateActions();
    tellWhatIsUnknown();
    updateStale();
    askScores();
}

std::optional<std::int64_t> CreatePage::generationTemplate() const
{
    if (!m_model.scorer || !m_document.meme())
        return {};
    const auto& known = m_model.info.templates;
    if (known.empty())
        return m_document.meme()->templateId.value_or(0);
    const auto has = [&](std::int64_t id) {
        return std::any_of(known.begin(), known.end(), [id](const TemplateEntry& entry) { return entry.id == id; });
    };
    if (m_document.meme()->templateId && has(*m_document.meme()->templateId))
        return m_document.meme()->templateId;
    if (hasGeneralTemplate(m_model.info))
        return 0;
    if (m_document.meme()->templateId)
        return {};
    // A picture of one's own is captioned in the manner of the template that the model has seen most.
    return std::max_element(known.begin(), known.end(), [](const auto& a, const auto& b) { return a.captions < b.captions; })->id;
}

WrittenList CreatePage::nextList(std::int64_t templateId) const
{
    WrittenList next;
    m_controls->fill(next.config);
    next.config.templateId = templateId;
    next.config.boxes = int(m_document.meme()->boxes.size());
    next.config.start = m_document.lines().starts();
    next.config.locked = m_document.lines().locked();
    if (m_controls->blocksWords())
        next.config.blocked = m_blocked;
    next.base.modelSha256 = m_model.sha256;
    next.base.meme = *m_document.meme();
    next.columns = boxKeys(m_document.meme()->boxes);
    next.fingerprint = settingsNow();
    return next;
}

bool CreatePage::canWrite(const GenerationConfig& config)
{
    Status checked = validate(config);
    if (checked)
        checked = checkStarts(*m_model.scorer, config);
    if (checked)
        return true;
    qsizetype length = 0;
    for (const QString& text : m_document.texts())
        length += text.size();
    // The core speaks of an option that this window has not.
    if (length >= qsizetype(config.maxLength))
        m_messages->show(MessageKind::Bad,
            tr("The texts in the boxes have %1 characters, and a caption has at most %2. Shorten or empty a box.")
                .arg(length)
                .arg(config.maxLength));
    else
        showError(checked.error());
    return false;
}

void CreatePage::generate()
{
    const auto id = generationTemplate();
    if (!id || m_generation.isRunning())
        return;
    WrittenList next = nextList(*id);
    // Before the list is emptied.
    if (!canWrite(next.config))
        return;
    recordEdit();
    next.number = m_running = ++m_generations;
    m_written = std::move(next);
    m_messages->close();
    tellWhatIsUnseen();
    // An empty list is hidden, and Qt would give its focus to whatever comes next.
    if (m_candidates->hasListFocus()) {
        m_stop->setEnabled(true);
        m_stop->setFocus();
    }
    m_lists->showCandidates();
    m_candidates->begin(m_written.config.count);
    m_document.setCandidate({m_written.number, -1});
    m_generation.start(m_model.scorer, m_written.config,
        [share = m_originality.copiedShare()](const Candidate& candidate) { return share(candidate.text); });
    updateActions();
    Q_EMIT activityChanged(tr("Writing captions"), 0);
}

void CreatePage::tellWhatIsUnseen()
{
    QStringList parts;
    for (const UnseenCharacter& one : unseenInStarts(*m_model.scorer, m_written.config)) {
        const QString character = QString::fromUcs4(&one.character, 1);
        const QString instead = QString::fromStdU32String(one.writtenAs);
        parts += instead.isEmpty() ? tr("‘%1’ (skipped)").arg(character) : tr("‘%1’ (read as ‘%2’)").arg(character, instead);
    }
    if (!parts.isEmpty())
        m_messages->show(MessageKind::Warning,
            tr("The model has never seen some of your characters: %1.").arg(parts.join(QStringLiteral(", "))));
}

void CreatePage::stop()
{
    m_generation.stop();
    m_exports->stop();
}

void CreatePage::candidatesArrived(const std::vector<Candidate>& candidates)
{
    // Those of a picture that was left meanwhile have no place any more.
    if (m_running != m_written.number)
        return;
    const int first = m_candidates->model()->rowCount();
    m_candidates->append(candidates);
    const int added = m_candidates->model()->rowCount() - first;
    recordFrom(first);
    checkOriginality(first, added);
    if (first == 0)
        focusCandidates();
}

void CreatePage::recordFrom(int first)
{
    std::map<std::shared_ptr<RecordedGeneration>, std::vector<HistoryCaption>> captions;
    for (int row = first; row < m_candidates->model()->rowCount(); ++row) {
        const Recipe recipe = recipeOfRow(row);
        // What the history keeps of a generation holds for all its captions, so those that avoided other words are another.
        const std::vector<std::string>& avoided = recipe.settings->blocked;
        const auto alike = std::ranges::find(m_written.recorded, avoided, &RecordedRow::avoided);
        auto generation = alike == m_written.recorded.end() ? m_history.begin({m_document.meme()->name, writeRecipe(recipe)})
                                                            : alike->generation;
        const auto place = std::ranges::count(m_written.recorded, generation, &RecordedRow::generation);
        m_written.recorded.push_back({generation, size_t(place), avoided});
        captions[generation].push_back(
            {recipe.boxes, recipe.text, recipe.settings->seed, m_candidates->model()->row(row).candidate.score, false});
    }
    for (auto& [generation, written] : captions)
        m_history.add(generation, std::move(written));
}

void CreatePage::checkOriginality(int first, int count)
{
    std::vector<std::string> texts;
    for (int row = first; row < first + count; ++row)
        texts.push_back(joinWithBars(toUtf8(textsOf(row))));
    m_originality.check(std::move(texts), [this, first, generation = m_written.number](const std::vector<SharedPiece>& pieces) {
        // Another Generate may have taken the list's place.
        if (generation != m_written.number || first + int(pieces.size()) > m_candidates->model()->rowCount())
            return;
        for (std::size_t i = 0; i < pieces.size(); ++i)
            m_candidates->setCopied(first + int(i), pieces[i]);
        showOriginality();
    });
}

void CreatePage::showOriginality()
{
    const int row = m_candidates->currentRow();
    m_original->setPiece(row < 0 ? std::nullopt : m_candidates->model()->row(row).copied);
}

void CreatePage::generationEnded(bool stopped)
{
    if (m_running == m_written.number)
        m_candidates->end(stopped);
    showOriginality();
    updateActions();
    updateStale();
    Q_EMIT activityChanged({}, 0);
}

void CreatePage::updateStale()
{
    if (!m_generation.isRunning())
        m_candidates->setStale(m_written.fingerprint != settingsNow() || m_written.base.modelSha256 != m_model.sha256);
}

QString CreatePage::settingsNow() const
{
    QStringList words{m_controls->fingerprint(), QString::number(m_document.lines().count())};
    if (m_controls->blocksWords())
        for (const std::string& word : m_blocked)
            words += QString::fromStdString(word);
    return words.join(QLatin1Char('\n'));
}

void CreatePage::recordEdit()
{
    m_editTimer->stop();
    const int row = std::exchange(m_editedRow, -1);
    if (row < 0 || row >= m_candidates->model()->rowCount())
        return;
    m_history.setBoxes(m_written.recorded[size_t(row)].generation, m_written.recorded[size_t(row)].place, toUtf8(textsOf(row)));
    checkOriginality(row, 1);
}

void CreatePage::starToggled(int row)
{
    m_history.setStarred(m_written.recorded[size_t(row)].generation, m_written.recorded[size_t(row)].place,
        m_candidates->model()->row(row).starred);
}

void CreatePage::askScores()
{
    const auto id = generationTemplate();
    if (!id) {
        m_scores.cancel();
        m_controls->bars()->setScores({}, {});
        return;
    }
    const QStringList texts = m_document.texts();
    const int box = std::max(0, m_boxes->currentBox());
    QString before;
    for (int i = 0; i < box; ++i)
        before += texts[i] + QLatin1Char('|');
    before += texts.value(box).left(m_boxes->caret());
    m_scores.ask(m_model.scorer, {*id, spellAsLearned(before.toStdString(), m_model.scorer->labels()).text});
}

void CreatePage::updateActions()
{
    const bool running = m_generation.isRunning();
    const bool knows = generationTemplate().has_value();
    updateWork(knows && !running, running || m_exports->isExporting());
    m_export->setEnabled(m_document.meme() && m_document.hasPicture());
    m_copy->setEnabled(m_document.meme() && m_document.hasPicture());
    m_undo->setEnabled(m_document.undoStack()->canUndo());
    m_redo->setEnabled(m_document.undoStack()->canRedo());
    m_showBoxes->setEnabled(m_document.meme().has_value());
    m_addBox->setEnabled(m_document.meme().has_value());
    m_deleteBox->setEnabled(m_document.meme() && m_document.meme()->boxes.size() > 1);
    if (!m_document.meme())
        m_generate->setToolTip(tr("Choose a picture first."));
    else if (!knows)
        m_generate->setToolTip(neverSeen());
    else
        m_generate->setToolTip(tr("Writes captions for this picture, best first (Ctrl+Return)."));
}

void CreatePage::updateWork(bool canGenerate, bool canStop)
{
    // What becomes possible first: it may take the focus.
    if (canGenerate)
        m_generate->setEnabled(true);
    if (canStop)
        m_stop->setEnabled(true);
    if ((m_generate->hasFocus() && !canGenerate) || (m_stop->hasFocus() && !canStop)) {
        if (m_candidates->model()->rowCount() > 0)
            m_candidates->focusList();
        else
            (canStop ? m_stop : m_generate)->setFocus();
    }
    m_generate->setEnabled(canGenerate);
    m_stop->setEnabled(canStop);
}

void CreatePage::focusCandidates()
{
    const QWidget* focus = window()->focusWidget();
    const bool isHere = focus == nullptr || focus == window() || focus == this || isAncestorOf(focus);
    if (isHere && qobject_cast<const QLineEdit*>(focus) == nullptr)
        m_candidates->focusList();
}

void CreatePage::showError(const Error& error)
{
    m_messages->show(MessageKind::Bad, errorText(error));
}

} // namespace memewright
