#include "documents/CaptionWriter.h"

#include "documents/BlockedWordList.h"
#include "documents/BoxKeys.h"
#include "documents/MemeDocument.h"
#include "documents/ModelChoice.h"
#include "text/Spelling.h"

namespace memewright {

CaptionWriter::CaptionWriter(
    const AppContext& context, MemeDocument& document, ModelChoice& models, BlockedWordList& blocked, QObject* parent)
    : QObject(parent), m_context(context), m_document(document), m_models(models), m_blocked(blocked),
      m_captions(document, context.libraryFolder)
{
    connect(&m_models, &ModelChoice::loaded, this, &CaptionWriter::useModel);
    connect(&m_models, &ModelChoice::listed, this, &CaptionWriter::modelChanged); // perhaps there is none any more
    connect(&m_blocked, &BlockedWordList::changed, this, &CaptionWriter::updateStale);
    connect(&document, &MemeDocument::aboutToChoose, this, &CaptionWriter::stop);
    connect(&document, &MemeDocument::chosen, this, &CaptionWriter::updateStale);
    connect(&document, &MemeDocument::boxesReplaced, this, &CaptionWriter::updateStale);
    connect(&m_captions, &WrittenCaptions::failed, this, &CaptionWriter::failed);
    connect(&m_generation, &GenerationJob::candidatesArrived, this, &CaptionWriter::arrived);
    connect(&m_generation, &GenerationJob::progressed, this, [this](int drawn) {
        const GenerationConfig& config = m_captions.written().config;
        if (isRunning())
            Q_EMIT progressed(double(drawn) / (config.count * config.tries));
    });
    connect(&m_generation, &GenerationJob::finished, this,
        [this](const GenerationOutcome& outcome) { ended(outcome.end == GenerationEnd::Stopped); });
    connect(&m_generation, &GenerationJob::failed, this, [this](const Error& error) {
        ended(true);
        Q_EMIT failed(error);
    });
    connect(&m_scores, &CaretScores::answered, this, &CaptionWriter::scored);
    connect(&m_scores, &CaretScores::failed, this, &CaptionWriter::failed);
}

void CaptionWriter::setSettings(const WritingSettings& settings)
{
    m_settings = settings;
    updateStale();
}

std::optional<std::int64_t> CaptionWriter::templateId() const
{
    return m_document.meme() ? m_models.templateFor(*m_document.meme()) : std::nullopt;
}

void CaptionWriter::useModel()
{
    const LoadedModel& model = m_models.model();
    const CheckpointInfo& info = model.info;
    m_captions.originality().setModel([find = m_context.findOriginality, folder = m_context.libraryFolder,
                                          trained = TrainedOn{m_models.file(), info.corpusHash, info.split, info.validationRatio,
                                              info.seed}] { return find ? find(trained) : originalityOf(trained, folder); });
    m_document.setLabels(model.scorer->labels());
    updateStale();
    Q_EMIT modelChanged();
}

WrittenList CaptionWriter::next(std::int64_t templateId) const
{
    const std::vector<TextBox>& boxes = m_document.meme()->boxes;
    WrittenList next;
    next.settings = m_settings;
    next.config = m_settings.config();
    next.config.templateId = templateId;
    next.config.boxes = int(boxes.size());
    next.config.start = m_document.lines().starts();
    next.config.locked = m_document.lines().locked();
    if (m_settings.blocksWords)
        next.config.blocked = m_blocked.words();
    next.modelSha256 = m_models.model().sha256;
    next.columns = boxKeys(boxes);
    return next;
}

bool CaptionWriter::canWrite(const GenerationConfig& config)
{
    Status checked = validate(config);
    if (checked)
        checked = checkStarts(*m_models.model().scorer, config);
    if (checked)
        return true;
    qsizetype length = 0;
    for (const QString& text : m_document.texts())
        length += text.size();
    // The core speaks of an option that this window has not.
    if (length >= qsizetype(config.maxLength))
        Q_EMIT textsTooLong(int(length), int(config.maxLength));
    else
        Q_EMIT failed(checked.error());
    return false;
}

void CaptionWriter::generate()
{
    const auto id = templateId();
    if (!id || isRunning())
        return;
    WrittenList written = next(*id);
    // Before the list is emptied.
    if (!canWrite(written.config))
        return;
    written.number = m_running = ++m_generations;
    Q_EMIT aboutToStart();
    const auto scorer = m_models.model().scorer;
    const GenerationConfig config = written.config;
    if (const auto unseen = unseenInStarts(*scorer, config); !unseen.empty())
        Q_EMIT unseenFound(unseen);
    m_captions.begin(std::move(written));
    m_generation.start(scorer, config,
        [share = m_captions.originality().copiedShare()](const Candidate& candidate) { return share(candidate.text); });
    Q_EMIT runningChanged();
    Q_EMIT progressed(0);
}

void CaptionWriter::arrived(const std::vector<Candidate>& candidates)
{
    // Those of a picture that was left meanwhile have no place any more.
    if (m_running != m_captions.written().number)
        return;
    const bool first = m_captions.list().count() == 0;
    m_captions.append(candidates);
    if (first)
        Q_EMIT firstArrived();
}

void CaptionWriter::ended(bool stopped)
{
    if (m_running == m_captions.written().number)
        m_captions.end(stopped);
    updateStale();
    Q_EMIT runningChanged();
}

void CaptionWriter::updateStale()
{
    const WrittenList& written = m_captions.written();
    if (isRunning() || written.number == 0)
        return;
    const std::vector<std::string> blocked = m_settings.blocksWords ? m_blocked.words() : std::vector<std::string>();
    m_captions.list().setStale(written.settings != m_settings || written.config.boxes != m_document.lines().count()
        || written.config.blocked != blocked || written.modelSha256 != m_models.model().sha256);
}

void CaptionWriter::askScores(int box, int caret)
{
    const auto id = templateId();
    if (!id) {
        m_scores.cancel();
        Q_EMIT scored({});
        return;
    }
    const QStringList texts = m_document.texts();
    QString before;
    for (int i = 0; i < box; ++i)
        before += texts.value(i) + QLatin1Char('|');
    before += texts.value(box).left(caret);
    const auto& scorer = m_models.model().scorer;
    m_scores.ask(scorer, {*id, spellAsLearned(before.toStdString(), scorer->labels()).text});
}

} // namespace memewright
