#pragma once

#include <QWidget>

class QPushButton;

namespace memewright {

/// A heading that opens and closes what stands below it; closed at first. Give the heading button an objectName of your own.
class Fold : public QWidget
{
    Q_OBJECT

public:
    /// Takes the content.
    Fold(const QString& title, QWidget* content, QWidget* parent = nullptr);

    QPushButton* button() const { return m_button; }

private:
    QPushButton* m_button;
};

} // namespace memewright
