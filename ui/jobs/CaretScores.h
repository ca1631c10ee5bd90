#pragma once

#include <memory>
#include <string>
#include <vector>

#include "jobs/WorkerThread.h"
#include "text/NextCharacterScorer.h"

namespace memewright {

/// What may follow a text, for one template.
struct CaretQuestion {
    std::int64_t templateId = 0;
    std::u32string text; ///< the caption so far, bars included
    bool operator==(const CaretQuestion&) const = default;
};

struct ScoredCharacter {
    std::u32string text; ///< a character, or a piece of several
    double probability = 0;
};

/// Scores of the next character at the caret, computed on a thread of its own. Only the newest question is answered, so
/// fast typing costs one answer more at most. Lives on the GUI thread.
class CaretScores : public QObject
{
    Q_OBJECT

public:
    explicit CaretScores(QObject* parent = nullptr);

    void ask(std::shared_ptr<const NextCharacterScorer> scorer, CaretQuestion question);
    /// Answers under way are dropped.
    void cancel();

Q_SIGNALS:
    /// By falling probability.
    void answered(const std::vector<memewright::ScoredCharacter>& scores);
    void failed(const memewright::Error& error);

private:
    quint64 m_newest = 0;
    WorkerThread m_worker;
};

} // namespace memewright
