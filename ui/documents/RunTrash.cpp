#include "documents/RunTrash.h"

#include "documents/RunController.h"
#include "documents/RunStore.h"

namespace memewright {

RunTrash::RunTrash(RunController& controller, RunStore& store, QObject* parent)
    : QObject(parent), m_controller(controller), m_store(store)
{
    connect(&store, &RunStore::trashed, this, [this](const QString& run) {
        m_undo.push_back([this, run] { m_store.restore(run); });
        Q_EMIT deleted(run);
    });
}

void RunTrash::remove(const QString& run)
{
    if (run == m_controller.run())
        return;
    const auto waiting = m_controller.leaveQueue(run);
    if (!waiting)
        return m_store.trash(run);
    m_undo.push_back([this, request = *waiting] { m_controller.enqueue(request); });
    Q_EMIT leftQueue(run);
}

void RunTrash::undo()
{
    if (m_undo.empty())
        return;
    const auto undo = std::move(m_undo.back());
    m_undo.pop_back();
    undo();
}

} // namespace memewright
