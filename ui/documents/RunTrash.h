#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QString>

namespace memewright {

class RunController;
class RunStore;

/// Takes runs out of the queue or out of the library, and brings them back, the last one first. GUI thread.
class RunTrash : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    RunTrash(RunController& controller, RunStore& store, QObject* parent = nullptr);

    /// One that waits leaves the queue, any other is deleted with its model; not the one that goes on.
    void remove(const QString& run);
    bool canUndo() const { return !m_undo.empty(); }
    /// Brings the last one back.
    void undo();

Q_SIGNALS:
    void leftQueue(const QString& run);
    void deleted(const QString& run);

private:
    RunController& m_controller;
    RunStore& m_store;
    std::vector<std::function<void()>> m_undo; ///< the last one at the end
};

} // namespace memewright
