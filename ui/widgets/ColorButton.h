#pragma once

#include <QColor>
#include <QPushButton>

namespace memewright {

/// A button that shows a colour and lets the person choose another one; some may be without colour. GUI thread.
class ColorButton : public QPushButton
{
    Q_OBJECT

public:
    /// `none` is the word for no colour; empty: there is always one.
    explicit ColorButton(const QString& none = {}, QWidget* parent = nullptr);

    /// Invalid: none.
    QColor color() const { return m_color; }
    void setColor(const QColor& color);

Q_SIGNALS:
    /// By the person's hand.
    void colorChosen(const QColor& color);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Where there is room.
    void showName();
    void showMenu();
    void choose(const QColor& color);
    void askForOther();

    QString m_none;
    QColor m_color;
};

} // namespace memewright
