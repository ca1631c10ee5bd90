#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace memewright {

/// A page while there is nothing on it: one sentence that says what it is for, and the next step as a button.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(const QString& sentence, QWidget* parent = nullptr);

    /// Beside those there are, in the middle below the sentence.
    void addButton(QWidget* button);

private:
    QHBoxLayout* m_buttons;
};

} // namespace memewright
