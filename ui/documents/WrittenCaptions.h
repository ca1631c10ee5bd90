#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QStringList>

#include "documents/CandidateList.h"
#include "documents/WrittenList.h"
#include "jobs/HistoryRecorder.h"
#include "jobs/OriginalityChecker.h"

class QTimer;

namespace memewright {

class MemeDocument;

/// What Generate wrote for the picture that is shown: the candidates, which of them is chosen, what the person made of it, how
/// much of each was copied, and all of that in the history. What was written for a picture is there again when it is chosen
/// again. GUI thread.
class WrittenCaptions : public QObject
{
    Q_OBJECT

public:
    /// The document outlives it.
    WrittenCaptions(MemeDocument& document, std::filesystem::path libraryFolder, QObject* parent = nullptr);
    ~WrittenCaptions() override;

    CandidateList& list() { return m_list; }
    const CandidateList& list() const { return m_list; }
    HistoryRecorder& history() { return m_history; }
    OriginalityChecker& originality() { return m_originality; }
    /// How the candidates were written.
    const WrittenList& written() const { return m_written; }

    /// The chosen one; -1 when none is.
    int current() const;
    /// By the person.
    void choose(int row);
    /// How much of the chosen candidate was copied, once that is known.
    std::optional<SharedPiece> copied() const;
    Recipe recipeOf(int row) const;
    /// Of the picture as it is shown.
    Recipe recipe() const;
    /// Records what was typed in the last moment; a pause does it too.
    void keepEdits();

    /// Other candidates will come.
    void begin(WrittenList written);
    void append(const std::vector<Candidate>& candidates);
    /// All are there, or the person stopped: chooses the first unless the person has chosen.
    void end(bool stopped);

Q_SIGNALS:
    /// Another candidate is chosen, or none.
    void currentChanged();
    /// How much of the chosen candidate was copied is known or another one is chosen.
    void copiedChanged();
    void failed(const memewright::Error& error);

private:
    /// A picture's candidates as they were left.
    struct Left {
        CandidateList::Kept list;
        WrittenList written;
    };
    void leavePicture();
    void takeUpPicture();
    void show(int row, bool byPerson);
    void chooseFirst();
    /// The texts that are shown go into the candidate that is chosen, and after a pause into the history.
    void keepInCandidate();
    /// Keeps the candidates from this row on in the history.
    void recordFrom(int first);
    void checkCopied(int first, int count);
    /// The texts of a candidate for the boxes that are there now.
    QStringList textsOf(int row) const;

    MemeDocument& m_document;
    CandidateList m_list;
    HistoryRecorder m_history;
    OriginalityChecker m_originality;
    WrittenList m_written; ///< of the candidates in the list
    std::map<std::string, Left> m_left; ///< by the template's name
    bool m_chosenByPerson = false;
    QTimer* m_pause; ///< after an edit
    int m_edited = -1; ///< the candidate whose edit is to be recorded
};

} // namespace memewright
