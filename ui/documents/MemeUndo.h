#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QStringList>

#include "meme/Template.h"

class QUndoStack;

namespace memewright {

/// Which candidate the texts are those of.
struct CandidatePlace {
    quint64 list = 0; ///< the number of the Generate that wrote it
    int row = -1; ///< in it; -1: of no candidate
    bool operator==(const CandidatePlace&) const = default;
};

/// What can be undone about the meme being made: where and how its texts stand, the texts, what the person wrote for captions to
/// begin with, and which candidate is shown.
struct MemeState {
    std::vector<TextBox> boxes;
    QStringList texts;
    QStringList starts;
    CandidatePlace candidate;
    bool operator==(const MemeState&) const = default;
};

/// Undo and redo for one meme. The page makes a change first and then notes it. GUI thread.
class MemeUndo : public QObject
{
    Q_OBJECT

public:
    /// `apply` puts a state back on the page, which shows the other one now.
    explicit MemeUndo(std::function<void(const MemeState& state, const MemeState& shown)> apply, QObject* parent = nullptr);

    /// Another meme: nothing to undo.
    void start(const MemeState& state);
    /// The page now has this state. Changes in a row with the same `mergeKey` from 0 on become one step (a drag, typing).
    void note(const MemeState& state, const QString& what, int mergeKey = -1);
    const MemeState& state() const { return m_state; }
    QUndoStack* stack() const { return m_stack; }

private:
    class Step;
    void put(const MemeState& state);

    std::function<void(const MemeState&, const MemeState&)> m_apply;
    QUndoStack* m_stack;
    MemeState m_state;
};

} // namespace memewright
