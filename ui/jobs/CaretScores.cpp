#include "jobs/CaretScores.h"

#include <algorithm>
#include <utility>

namespace memewright {

namespace {

Result<std::vector<ScoredCharacter>> score(const NextCharacterScorer& scorer, const CaretQuestion& question)
{
    const auto session = scorer.newSession();
    const std::vector<TextSoFar> texts{question.text};
    const auto probabilities = session->begin(question.templateId, texts);
    std::vector<ScoredCharacter> scores;
    scores.reserve(probabilities.size());
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        scores.push_back({scorer.labels().textAt(i), double(probabilities[i])});
    std::stable_sort(scores.begin(), scores.end(), [](const auto& a, const auto& b) { return a.probability > b.probability; });
    return scores;
}

} // namespace

CaretScores::CaretScores(QObject* parent) : QObject(parent) { }

void CaretScores::ask(std::shared_ptr<const NextCharacterScorer> scorer, CaretQuestion question)
{
    const quint64 number = ++m_newest;
    m_worker.clear();
    m_worker.run([scorer = std::move(scorer), question = std::move(question)] { return score(*scorer, question); },
        [this, number](Result<std::vector<ScoredCharacter>> scores) {
            if (number != m_newest)
                return;
            if (scores)
                Q_EMIT answered(*scores);
            else
                Q_EMIT failed(scores.error());
        });
}

void CaretScores::cancel()
{
    ++m_newest;
    m_worker.clear();
}

} // namespace memewright
