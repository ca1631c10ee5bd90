#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <QStringList>

#include "documents/WritingSettings.h"
#include "meme/Recipe.h"

namespace memewright {

class RecordedGeneration;

/// What the history knows a candidate as.
struct RecordedRow {
    std::shared_ptr<RecordedGeneration> generation;
    std::size_t place = 0; ///< in it
    std::vector<std::string> avoided; ///< blocked words, which its recipe names
};

/// How the candidates of one Generate were written, and where the history has them. Value type.
struct WrittenList {
    quint64 number = 0; ///< of the Generate, from 1; 0: there was none
    GenerationConfig config;
    std::string modelSha256;
    WritingSettings settings; ///< that the config was made of
    std::vector<RecordedRow> recorded; ///< for each candidate
    /// The boxes (see boxKeys()) that a candidate's texts stand for: those it was written for, then those that were added since.
    /// Boxes that were deleted stay, so that their texts come back with them.
    std::vector<std::string> columns;

    /// A candidate's texts in the order of these boxes.
    QStringList shownIn(const std::vector<TextBox>& boxes, const QStringList& candidate) const;
    /// The candidate with the texts that these boxes show.
    QStringList keptFrom(const std::vector<TextBox>& boxes, const QStringList& texts, QStringList candidate);
};

} // namespace memewright
