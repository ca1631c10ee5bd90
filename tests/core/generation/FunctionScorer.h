#pragma once

#include <functional>
#include <utility>

#include "generation/Generation.h"
#include "text/NextCharacterScorer.h"

namespace memewright::test {

/// A scorer that is a plain function from a text to its next-character probabilities, the same row for a text whatever stands
/// beside it. Counts the calls of its sessions.
class FunctionScorer final : public NextCharacterScorer
{
public:
    using Function = std::function<std::vector<float>(std::int64_t templateId, const std::u32string& text)>;

    FunctionScorer(std::u32string labels, Function function) : FunctionScorer(Labels(std::move(labels)), std::move(function)) { }
    FunctionScorer(Labels labels, Function function) : m_labels(std::move(labels)), m_function(std::move(function)) { }

    const Labels& labels() const override { return m_labels; }
    std::unique_ptr<ScoringSession> newSession() const override { return std::make_unique<Session>(*this); }

    std::vector<float> row(std::int64_t templateId, const std::u32string& text) const { return m_function(templateId, text); }

    mutable int begins = 0;
    mutable int advances = 0;

private:
    class Session final : public ScoringSession
    {
    public:
        explicit Session(const FunctionScorer& scorer) : m_scorer(scorer) { }

        std::span<const float> begin(std::int64_t templateId, std::span<const TextSoFar> texts) override
        {
            ++m_scorer.begins;
            m_templateId = templateId;
            m_texts.clear();
            for (const TextSoFar& one : texts)
                m_texts.push_back(one.text);
            return score();
        }

        std::span<const float> advance(std::span<const Extension> extensions) override
        {
            ++m_scorer.advances;
            std::vector<std::u32string> next;
            for (const Extension& extension : extensions)
                next.push_back(m_texts.at(extension.parent) + m_scorer.m_labels.textAt(extension.label));
            m_texts = std::move(next);
            return score();
        }

    private:
        std::span<const float> score()
        {
            m_rows.clear();
            for (const std::u32string& text : m_texts)
                for (const float p : m_scorer.row(m_templateId, text))
                    m_rows.push_back(p);
            return m_rows;
        }

        const FunctionScorer& m_scorer;
        std::int64_t m_templateId = 0;
        std::vector<std::u32string> m_texts;
        std::vector<float> m_rows;
    };

    Labels m_labels;
    Function m_function;
};

/// The candidates of a generation that must succeed.
inline std::vector<Candidate> write(const NextCharacterScorer& scorer, const GenerationConfig& config)
{
    return generate(scorer, config, {}).value().candidates;
}

} // namespace memewright::test
