#pragma once

#include <functional>

#include <QRect>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace memewright {

enum class MessageKind { Info, Good, Warning, Bad };

/// A message in the page: one sentence, perhaps one action (Undo, Open folder), and a close button. Messages close
/// themselves after 8 s; warnings and errors stay until closed or replaced. Hidden while there is none. PageHeader::carry()
/// puts it over the page's header: were it part of the page, 'Delete' would slide under the pointer that is after 'Undo'.
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
    /// Lies over the page between these ends, in a strip of this height at the page's top, and grows downwards over the page
    /// when its sentence needs more lines.
    void lieOver(int left, int right, int strip);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    bool event(QEvent* event) override;

    MessageKind m_kind = MessageKind::Info;
    QString m_sentence;
    QRect m_strip; ///< empty: nobody has placed it
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    std::function<void()> m_callback;
    QTimer m_timer{this};
};

} // namespace memewright
