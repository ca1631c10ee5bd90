#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "text/Vocabulary.h"

namespace memewright {

/// One live text of the next step: which text of the step before it continues, and by which label.
struct Extension {
    std::size_t parent = 0;
    std::size_t label = 0;
};

/// A caption so far, bars included, without the row header. Where labels are longer than a character it is told which of them
/// wrote it: `ends` are the places behind those that were generated, rising. Text between them was given, and a text whose end
/// was given may go on within a word.
struct TextSoFar {
    TextSoFar() = default;
    TextSoFar(std::u32string given) : text(std::move(given)) { }

    std::u32string text;
    std::vector<std::size_t> ends;

    bool endIsGiven() const { return !text.empty() && (ends.empty() || ends.back() < text.size()); }
};

/// The texts of one generation, in step. Keeps whatever makes the next step cheap (recurrent state, known windows).
/// Not thread-safe; may be used on another thread than the one that made it. Must not outlive its scorer.
/// Throws std::runtime_error (or the backend's own exception) when computing fails; the job boundary catches it.
class ScoringSession
{
public:
    virtual ~ScoringSession() = default;

    /// Begins with one text each. Returns the labels' probabilities, row-major [texts][labels], valid until the next call.
    /// Blocks.
    virtual std::span<const float> begin(std::int64_t templateId, std::span<const TextSoFar> texts) = 0;

    /// Replaces the live texts by their extensions (parents may be dropped, repeated and reordered).
    /// Returns as begin().
    virtual std::span<const float> advance(std::span<const Extension> extensions) = 0;
};

/// What generation asks of a network: 'how likely is each label next?' Immutable and thread-safe.
class NextCharacterScorer
{
public:
    virtual ~NextCharacterScorer() = default;

    virtual const Labels& labels() const = 0;
    virtual std::unique_ptr<ScoringSession> newSession() const = 0;
};

} // namespace memewright
