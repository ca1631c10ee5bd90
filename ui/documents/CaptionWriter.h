#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QObject>

#include "AppContext.h"
#include "documents/WrittenCaptions.h"
#include "jobs/CaretScores.h"
#include "jobs/GenerationJob.h"

namespace memewright {

class BlockedWordList;
class MemeDocument;
class ModelChoice;

/// Writes captions for the document's picture with the model that is chosen: with which settings, one Generate at a time, and
/// what it wrote. GUI thread; the model computes on threads of its own.
class CaptionWriter : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    CaptionWriter(const AppContext& context, MemeDocument& document, ModelChoice& models, BlockedWordList& blocked,
        QObject* parent = nullptr);

    WrittenCaptions& captions() { return m_captions; }
    const WrittenCaptions& captions() const { return m_captions; }
    const WritingSettings& settings() const { return m_settings; }
    /// For the next Generate; the captions that are there are older from now on.
    void setSettings(const WritingSettings& settings);

    /// The id that the model is asked for; nothing when there is no picture, or no model that can write for it.
    std::optional<std::int64_t> templateId() const;
    bool isRunning() const { return m_generation.isRunning(); }
    /// Nothing while captions are being written or cannot be. A refusal empties nothing.
    void generate();
    /// Ends at once and keeps the captions that are there.
    void stop() { m_generation.stop(); }
    /// Asks what may follow the text before the caret; scored() answers.
    void askScores(int box, int caret);

Q_SIGNALS:
    /// The list of candidates will be emptied for new ones.
    void aboutToStart();
    /// It runs, or no longer.
    void runningChanged();
    /// Another model writes, or none.
    void modelChanged();
    /// What has been drawn of all that is to be drawn, 0-1.
    void progressed(double share);
    /// The first captions of a Generate are there.
    void firstArrived();
    /// The texts leave no character to write.
    void textsTooLong(int length, int most);
    /// What the model never saw of the texts that it goes on from.
    void unseenFound(const std::vector<memewright::UnseenCharacter>& unseen);
    /// By falling probability; none when the model cannot be asked.
    void scored(const std::vector<memewright::ScoredCharacter>& scores);
    void failed(const memewright::Error& error);

private:
    void useModel();
    /// What Generate would begin with now.
    WrittenList next(std::int64_t templateId) const;
    /// Says why captions cannot be written with these texts; false then.
    bool canWrite(const GenerationConfig& config);
    void arrived(const std::vector<Candidate>& candidates);
    void ended(bool stopped);
    void updateStale();

    AppContext m_context;
    MemeDocument& m_document;
    ModelChoice& m_models;
    BlockedWordList& m_blocked;
    WrittenCaptions m_captions;
    WritingSettings m_settings;
    GenerationJob m_generation;
    CaretScores m_scores;
    quint64 m_generations = 0;
    quint64 m_running = 0; ///< the number of the Generate that goes on, perhaps for a picture that was left
};

} // namespace memewright
