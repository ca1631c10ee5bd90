#pragma once

// Private to core/training.

#include <cstdint>
#include <span>
#include <vector>

#include "data/Corpus.h"
#include "data/Rows.h"
#include "text/Vocabulary.h"

namespace memewright {

/// Encoded rows, ready to become tensors.
struct EncodedRows {
    std::vector<std::int32_t> ids; ///< [rows][sequenceLength]
    std::vector<std::int64_t> labels; ///< [rows]

    std::size_t size() const { return labels.size(); }
    void clear()
    {
        ids.clear();
        labels.clear();
    }
};

/// Turns rows of a corpus into ids and labels by a network's tables. The tables must outlive it. Thread-safe.
class RowEncoder
{
public:
    RowEncoder(const Vocabulary& vocabulary, const Labels& labels, int sequenceLength);

    /// Appends the row; false, and nothing appended, when the network has no label for its next character.
    bool append(const Corpus& corpus, RowRef row, EncodedRows& rows) const;

private:
    const Vocabulary& m_vocabulary;
    const Labels& m_labels;
    std::size_t m_length;
};

} // namespace memewright
