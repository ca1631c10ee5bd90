#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QStringList>

#include "meme/Template.h"

class QUndoStack;

namespace memewright {

/// What can be undone about the meme being made: where and how its texts stand, and the texts.
struct MemeState {
    std::vector<TextBox> boxes;
    QStringList texts;
    bool operator==(const MemeState&) const = default;
};

/// Undo and redo for one meme. The page makes a change first and then notes it. GUI thread.
class MemeUndo : public QObject
{
    Q_OBJECT

public:
    /// `apply` puts a state back on the page.
    explicit MemeUndo(std::function<void(const MemeState&)> apply, QObject* parent = nullptr);

    /// Another meme: nothing to undo.
    void start(const MemeState& state);
    /// The page now has this state. Changes in a row with the same `mergeKey` from 0 on become one step (a drag, typing).
    void note(const MemeState& state, const QString& what, int mergeKey = -1);
    const MemeState& state() const { return m_state; }
    QUndoStack* stack() const { return m_stack; }

private:
    class Step;
    void put(const MemeState& state);

    std::function<void(const MemeState&)> m_apply;
    QUndoStack* m_stack;
    MemeState m_state;
};

} // namespace memewright
