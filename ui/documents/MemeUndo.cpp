#include "documents/MemeUndo.h"

#include <utility>

#include <QUndoStack>

namespace memewright {

class MemeUndo::Step : public QUndoCommand
{
public:
    Step(MemeUndo& owner, MemeState before, MemeState after, int mergeKey)
        : m_owner(owner), m_before(std::move(before)), m_after(std::move(after)), m_mergeKey(mergeKey)
    {
    }

    int id() const override { return m_mergeKey; }

    void undo() override { m_owner.put(m_before); }

    void redo() override
    {
        // The page had made the change already when it was pushed.
        if (m_done)
            m_owner.put(m_after);
        m_done = true;
    }

    bool mergeWith(const QUndoCommand* other) override
    {
        m_after = static_cast<const Step*>(other)->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    MemeUndo& m_owner;
    MemeState m_before;
    MemeState m_after;
    int m_mergeKey;
    bool m_done = false;
};

MemeUndo::MemeUndo(std::function<void(const MemeState&, const MemeState&)> apply, QObject* parent)
    : QObject(parent), m_apply(std::move(apply)), m_stack(new QUndoStack(this))
{
    m_stack->setUndoLimit(1000);
}

void MemeUndo::start(const MemeState& state)
{
    m_stack->clear();
    m_state = state;
}

void MemeUndo::note(const MemeState& state, const QString& what, int mergeKey)
{
    if (state == m_state)
        return;
    auto* step = new Step(*this, m_state, state, mergeKey);
    step->setText(what);
    m_state = state;
    m_stack->push(step);
}

void MemeUndo::put(const MemeState& state)
{
    const MemeState shown = std::exchange(m_state, state);
    m_apply(state, shown);
}

} // namespace memewright
