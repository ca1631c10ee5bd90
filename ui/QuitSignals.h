#pragma once

#include <QObject>

namespace memewright {

/// Ends the program's event loop as closing the window does when the session ends, the terminal closes, or somebody asks with
/// `kill` or Ctrl+C (SIGHUP, SIGTERM, SIGINT): what is to be kept is kept. One at a time, on the GUI thread, for as long as
/// the event loop runs and what is saved after it is being saved.
class QuitSignals : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignals(QObject* parent = nullptr);
    ~QuitSignals() override;
};

} // namespace memewright
