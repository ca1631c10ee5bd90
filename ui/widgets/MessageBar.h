#pragma once

#include <functional>

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace memewright {

enum class MessageKind { Info, Good, Warning, Bad };

/// A message in the page: one sentence, perhaps one action (Undo, Open folder), and a close button. Messages close
/// themselves after 8 s; warnings and errors stay until closed or replaced. Hidden while there is none. PageHeader::carry()
/// gives it its place.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Replaces what is shown.
    void show(MessageKind kind, const QString& sentence);
    void showWithAction(MessageKind kind, const QString& sentence, const QString& action, std::function<void()> callback);
    /// An offer that there is no other way to: it stays until it is closed or replaced.
    void offer(const QString& sentence, const QString& action, std::function<void()> callback);
    QString sentence() const;
    void close();
    /// What it needs to be read whole in so narrow a place.
    int heightIn(int width) const;

Q_SIGNALS:
    /// It came, went, or needs another height.
    void changed();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    MessageKind m_kind = MessageKind::Info;
    QString m_sentence;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    std::function<void()> m_callback;
    QTimer m_timer{this};
};

} // namespace memewright
