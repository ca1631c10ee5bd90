#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "text/NextCharacterScorer.h"

namespace memewright::test {

/// A network without weights: the scores follow from the template and the text alone, so the same questions get the same
/// answers. A box ends by itself after a few characters.
class FakeScorer : public NextCharacterScorer
{
public:
    /// `beforeStep` runs on the scoring thread before every answer: a slow network, a failing device.
    explicit FakeScorer(std::function<void()> beforeStep = {})
        : m_labels(std::u32string(U"abcdefghijklmnopqrstuvwxyz |")), m_beforeStep(std::move(beforeStep))
    {
    }

    const Labels& labels() const override { return m_labels; }
    std::unique_ptr<ScoringSession> newSession() const override { return std::make_unique<Session>(*this); }

private:
    class Session : public ScoringSession
    {
    public:
        explicit Session(const FakeScorer& scorer) : m_scorer(scorer) { }

        std::span<const float> begin(std::int64_t templateId, std::span<const TextSoFar> texts) override
        {
            m_template = templateId;
            m_texts.clear();
            for (const TextSoFar& one : texts)
                m_texts.push_back(one.text);
            return answer();
        }

        std::span<const float> advance(std::span<const Extension> extensions) override
        {
            std::vector<std::u32string> next;
            for (const Extension& extension : extensions)
                next.push_back(m_texts[extension.parent] + m_scorer.m_labels.textAt(extension.label));
            m_texts = std::move(next);
            return answer();
        }

    private:
        std::span<const float> answer()
        {
            if (m_scorer.m_beforeStep)
                m_scorer.m_beforeStep();
            m_scores.clear();
            for (const std::u32string& text : m_texts)
                m_scorer.score(m_template, text, m_scores);
            return m_scores;
        }

        const FakeScorer& m_scorer;
        std::int64_t m_template = 0;
        std::vector<std::u32string> m_texts;
        std::vector<float> m_scores;
    };

    void score(std::int64_t templateId, const std::u32string& text, std::vector<float>& scores) const
    {
        constexpr float kTop[] = {.46f, .21f, .12f, .07f, .04f};
        constexpr std::size_t kBoxLength = 7;
        const std::size_t bar = text.rfind(U'|');
        const std::size_t inBox = bar == std::u32string::npos ? text.size() : text.size() - bar - 1;
        const std::size_t letters = m_labels.size() - 2;
        std::vector<float> row(m_labels.size(), .1f / float(m_labels.size() - std::size(kTop)));
        std::size_t place = std::size_t(templateId) + 7 * text.size() + (text.empty() ? 0 : text.back());
        for (std::size_t i = 0; i < std::size(kTop); ++i)
            row[(place + 5 * i) % letters] = kTop[i];
        if (inBox >= kBoxLength)
            std::swap(row.back(), row[place % letters]);
        scores.insert(scores.end(), row.begin(), row.end());
    }

    Labels m_labels;
    std::function<void()> m_beforeStep;
};

} // namespace memewright::test
