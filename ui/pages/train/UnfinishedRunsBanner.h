#pragma once

#include "widgets/Panel.h"

class QLabel;
class QPushButton;

namespace memewright {

/// What was left undone when the program was closed: a run that was stopped by it, and runs that wait. Stays until it is acted on
/// or closed; hidden while there is nothing to say.
class UnfinishedRunsBanner : public Panel
{
    Q_OBJECT

public:
    explicit UnfinishedRunsBanner(QWidget* parent = nullptr);

    /// `stopped` is empty when closing the window stopped no run.
    void setContent(const QString& stopped, const QStringList& waiting);

Q_SIGNALS:
    void resumeRequested(const QString& run);
    void queueRequested();

private:
    QString m_stopped;
    QLabel* m_words;
    QPushButton* m_resume;
    QPushButton* m_queue;
};

} // namespace memewright
