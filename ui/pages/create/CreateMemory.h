#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QStringList>

#include "generation/Generation.h"
#include "jobs/HistoryRecorder.h"
#include "meme/Recipe.h"
#include "pages/create/CreateCandidates.h"

namespace memewright {

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
    Recipe base;
    QString fingerprint; ///< of the settings
    std::vector<RecordedRow> recorded; ///< for each candidate
    /// The boxes (see boxKeys()) that a candidate's texts stand for: those it was written for, then those that were added since.
    /// Boxes that were deleted stay, so that their texts come back with them.
    std::vector<std::string> columns;

    /// A candidate's texts in the order of these boxes.
    QStringList shownIn(const std::vector<TextBox>& boxes, const QStringList& candidate) const;
    /// The candidate with the texts that these boxes show.
    QStringList keptFrom(const std::vector<TextBox>& boxes, const QStringList& texts, QStringList candidate);
};

/// The captions that were written for one picture, as they were left.
struct Sitting {
    CandidateList candidates;
    WrittenList written;
};

/// What was written for each picture since the program started, so that looking at another picture loses nothing. GUI thread.
class CreateMemory
{
public:
    /// By the template's name.
    void keep(const std::string& name, Sitting sitting) { m_sittings[name] = std::move(sitting); }
    /// An empty one for a picture that was not worked on.
    Sitting recall(const std::string& name) const;
    /// A new picture took the name.
    void forget(const std::string& name) { m_sittings.erase(name); }

private:
    std::map<std::string, Sitting> m_sittings;
};

} // namespace memewright
