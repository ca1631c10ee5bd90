#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QAbstractSpinBox;
class QLabel;

namespace memewright {

/// Says under a number field which numbers it takes, when what was typed is none of them: a spin box by itself swallows such keys
/// and puts the nearest number in place without a word. Style gives one to every spin box. Owned by its box; GUI thread.
class NumberNote : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(NumberNote)

public:
    /// Does nothing where the box has one.
    static void attach(QAbstractSpinBox* box);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit NumberNote(QAbstractSpinBox* box);
    QString sentence() const;
    void say();
    void place();
    void hide();

    QAbstractSpinBox* m_box;
    QPointer<QLabel> m_label; ///< of the box's window
    QTimer m_timer;
};

} // namespace memewright
