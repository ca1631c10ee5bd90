#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QStringList>

#include "documents/CaptionLines.h"
#include "documents/MemeUndo.h"
#include "documents/TypingSteps.h"
#include "meme/Recipe.h"
#include "meme/Template.h"

namespace memewright {

/// The meme that is being made: which picture, its boxes, their texts, and undo and redo of all that. What was written for a
/// picture is there again when it is chosen again. Views change it through the functions below and show it on the signals. GUI
/// thread.
class MemeDocument : public QObject
{
    Q_OBJECT

public:
    explicit MemeDocument(QObject* parent = nullptr);

    /// Nothing before the first picture is chosen.
    const std::optional<Template>& meme() const { return m_meme; }
    /// False: a card that has boxes but no picture yet.
    bool hasPicture() const { return m_hasPicture; }
    const CaptionLines& lines() const { return m_lines; }
    QStringList texts() const { return m_lines.texts(); }
    /// The candidate that the texts are those of.
    const CandidatePlace& candidate() const { return m_candidate; }
    QUndoStack* undoStack() const { return m_undo.stack(); }
    /// How the picture is made that is shown: `ofCandidate` or what was opened last, else by hand; with the picture, the boxes
    /// and the texts that are there now.
    Recipe recipe(std::optional<Recipe> ofCandidate = {}) const;

    /// The characters of the model that writes; see CaptionLines.
    void setLabels(const Labels& labels) { m_labels = labels; }
    /// Another picture: the one that is left keeps its texts. Undo begins anew.
    void choose(const Template& meme, bool hasPicture);
    /// A new picture took the name, so what was written for the old one goes.
    void forget(const std::string& name) { m_left.erase(name); }

    /// The text of a box as the person typed it; `caret` stands behind what was typed, and what was typed in one go is one step
    /// of undo. A bar becomes a blank.
    void type(int box, const QString& text, int caret);
    /// The text of a box as the person chose it, a step of its own.
    void write(int box, const QString& text);
    void setLocked(int box, bool locked);
    /// Texts of a candidate; locked boxes keep theirs. Not by the person: the first one of a Generate and the best one that takes
    /// its place are one step of undo.
    void showCandidate(const QStringList& texts, CandidatePlace candidate, bool byPerson);
    /// The texts that are shown are those of this candidate, or of none.
    void setCandidate(CandidatePlace candidate) { m_candidate = candidate; }
    /// The texts of a recipe for this picture, `what` names the step.
    void open(const Recipe& recipe, const QString& what);

    /// Another place or style of a box. Changes in a row with the same `mergeKey` from 0 on are one step of undo.
    void editBox(int box, const TextBox& changed, int mergeKey = -1);
    /// Puts these boxes in the place of those that are there; texts stay with the boxes of their names.
    void setBoxes(const std::vector<TextBox>& boxes, const QString& what);
    /// The well-known format whose captions are written for the picture; not undone.
    void setFormat(std::optional<std::int64_t> format);
    /// The box that is to be worked on next, or -1 when nothing was done.
    int addBox();
    int deleteBox(int box);

Q_SIGNALS:
    /// The picture that is shown will be left.
    void aboutToChoose();
    void chosen();
    /// There are other boxes now; chosen() says the same.
    void boxesReplaced();
    /// Where and how the boxes stand, or which there are.
    void boxesChanged();
    void formatChanged();
    /// The boxes or the format are to be kept with the template.
    void layoutChanged();
    /// Texts, starts or locks.
    void linesChanged();
    /// The person changed texts, which belong to the candidate that is shown, or to none.
    void edited();
    /// Undo, redo or a recipe brought the texts of another candidate, or of none.
    void candidateChanged();

private:
    /// A picture's work as it was left.
    struct Left {
        CaptionLines lines;
        std::optional<Recipe> opened;
        CandidatePlace candidate;
    };
    bool hasBox(int box) const { return m_meme && box >= 0 && std::size_t(box) < m_meme->boxes.size(); }
    void replaceBoxes(const std::vector<TextBox>& boxes);
    MemeState state() const;
    void note(const QString& what, int mergeKey = -1);
    /// Undo or redo puts a state in the place of the one that is shown.
    void apply(const MemeState& state, const MemeState& shown);

    std::optional<Template> m_meme;
    bool m_hasPicture = false;
    CaptionLines m_lines;
    CandidatePlace m_candidate;
    std::optional<Recipe> m_opened; ///< from a picture or the history
    std::map<std::string, Left> m_left; ///< by the template's name
    Labels m_labels;
    TypingSteps m_typing;
    MemeUndo m_undo;
};

} // namespace memewright
