#pragma once

// Private to core/network and core/training.

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "network/checkpoint/Checkpoint.h"

namespace memewright {

/// A caption as the recurrent network reads it: at step i its first i symbols (characters, or pieces) are known, the last of them
/// by its id (at step 0 none: id 0), and the label is the next one, in the end the final bar. So where symbols are characters
/// step i is the article's row i.
struct EncodedCaption {
    std::int32_t templateIndex = 0;
    std::vector<std::int32_t> symbols; ///< ids read at each step
    std::vector<std::int32_t> boxes; ///< the box that the step's label belongs to
    std::vector<std::int32_t> labels; ///< negative: not counted
    std::vector<std::int32_t> lengths; ///< characters of each step's label: so many rows
};

/// A part of a text that the network reads in one step.
struct Symbol {
    std::int32_t id = 0;
    std::int32_t label = -1; ///< negative: it has none
    std::int32_t length = 1; ///< in characters
    std::size_t place = 0; ///< in the text
    bool endsBox = false;
};

/// Ids of characters, templates and labels by a model's tables, which must outlive it. Thread-safe.
class CaptionEncoder
{
public:
    explicit CaptionEncoder(const CheckpointInfo& info);

    /// Characters that the model lacks are skipped, and rows whose label is none are not counted, as in the article's
    /// rows. `wanted`, where given, says for each character (and the final bar) whether its row counts; a piece goes by its
    /// first.
    EncodedCaption encode(std::int64_t templateId, std::u32string_view text, const std::vector<bool>& wanted = {}) const;

    /// 0 (general) for a template that the model does not know.
    std::int32_t templateIndex(std::int64_t templateId) const;
    /// A text as the model reads it. A bar, where no caption of the training had one inside, is read as the begin of a text.
    std::vector<Symbol> symbols(std::u32string_view text) const;
    Symbol symbolOf(std::size_t label) const;

private:
    const CheckpointInfo& m_info;
    std::unordered_map<std::int64_t, std::int32_t> m_templates;
};

/// Captions in step, the longest first, so that at each step the live ones are the first so many: no padding is computed.
/// Positions lie step by step; position of caption i at step t: live[0] + … + live[t-1] + i.
struct CaptionBatch {
    std::vector<std::int64_t> live; ///< captions at each step; falling
    std::vector<std::int32_t> templates; ///< of each caption
    std::vector<std::int32_t> symbols, boxes, labels, lengths; ///< of each position
    std::int64_t rows = 0; ///< characters of the labels that count

    std::int64_t positions() const { return static_cast<std::int64_t>(symbols.size()); }
};

/// `captions` have at least one step each.
CaptionBatch inStep(std::vector<EncodedCaption> captions);

} // namespace memewright
