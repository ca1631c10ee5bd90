#pragma once

#include <QStringList>

#include "widgets/Panel.h"

class QToolButton;

namespace memewright {

/// The settings folded away: a narrow panel with their name written upwards and a button that brings them back.
class TrainFold : public Panel
{
    Q_OBJECT

public:
    explicit TrainFold(QWidget* parent = nullptr);

    /// `notes` stand muted behind the title, as many as there is room for.
    void setTexts(const QString& title, const QStringList& notes);

Q_SIGNALS:
    void unfoldRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QStringList m_notes;
    QToolButton* m_unfold;
};

} // namespace memewright
