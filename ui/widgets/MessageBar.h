#pragma once

#include <functional>

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace memewright {

enum class MessageKind { Info, Good, Warning, Bad };

/// A message in the page: one sentence, perhaps one action (Undo, Open folder), and a close button. Messages other than
/// errors close themselves after 8 s; errors stay until closed or replaced. Hidden while there is none.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Replaces what is shown.
    void show(MessageKind kind, const QString& sentence);
    void showWithAction(MessageKind kind, const QString& sentence, const QString& action, std::function<void()> callback);
    QString sentence() const;
    void close();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MessageKind m_kind = MessageKind::Info;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    std::function<void()> m_callback;
    QTimer m_timer;
};

} // namespace memewright
