#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "text/Vocabulary.h"

namespace memewright {

/// One live text of the next step: which text of the step before it continues, and by which character.
struct Extension {
    std::size_t parent = 0;
    char32_t character = 0;
};

/// The texts of one generation, in step. Keeps whatever makes the next step cheap (recurrent state, known windows).
/// Not thread-safe; may be used on another thread than the one that made it. Must not outlive its scorer.
/// Throws std::runtime_error (or the backend's own exception) when computing fails; the job boundary catches it.
class ScoringSession
{
public:
    virtual ~ScoringSession() = default;

    /// Begins with one text each: the caption so far, bars included, without the row header.
    /// Returns next-character probabilities, row-major [texts][labels], valid until the next call. Blocks.
    virtual std::span<const float> begin(std::int64_t templateId, std::span<const std::u32string> texts) = 0;

    /// Replaces the live texts by their extensions (parents may be dropped, repeated and reordered).
    /// Returns as begin().
    virtual std::span<const float> advance(std::span<const Extension> extensions) = 0;
};

/// What generation asks of a network: 'how likely is each character next?' Immutable and thread-safe.
class NextCharacterScorer
{
public:
    virtual ~NextCharacterScorer() = default;

    virtual const Labels& labels() const = 0;
    virtual std::unique_ptr<ScoringSession> newSession() const = 0;
};

} // namespace memewright
