#pragma once

#include <string>
#include <vector>

#include <QWidget>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace memewright {

class HintLabel;

class MemeDocument;

/// The texts of the picture's boxes: a line each with its number and a lock. GUI thread.
class CreateBoxes : public QWidget
{
    Q_OBJECT

public:
    /// Shows the document, which outlives it, and writes into it.
    explicit CreateBoxes(MemeDocument& document, QWidget* parent = nullptr);

    /// Says that no font has these characters of the texts; nothing when there are none.
    void warnAboutLetters(const std::vector<std::string>& characters);

    /// The box whose line has (or last had) the caret; -1 when there is none.
    int currentBox() const { return m_current; }
    int caret() const;
    /// Null when there is no such box.
    QLineEdit* line(int box) const;
    void focusBox(int box);
    /// Makes it the current one without giving its line the caret.
    void setCurrent(int box);
    /// Gives the current line the caret at its end, and this key.
    void typeInto(QKeyEvent* event);
    /// Writes at the caret of the current box and drops what stood behind it: the caption goes on from there.
    void goOnWith(const QString& text);

Q_SIGNALS:
    /// A line for each box of another picture, or for other boxes.
    void linesMade();
    /// A bar was typed: it ends a box for the network, so a blank stands in its place.
    void barReplaced();
    /// More was typed or pasted than a box takes; the rest was left out.
    void lengthRefused(int most);
    void caretMoved();
    void currentBoxChanged(int box);

private:
    struct Row {
        QWidget* widget;
        QWidget* tag;
        QLineEdit* line;
        QToolButton* lock;
    };
    void makeLines();
    Row makeRow(int box, const QString& name);
    void showLines();
    void fill(int box, const QString& text);
    void typed(int box);
    /// Says what a locked box behind an open one means.
    void updateLockHint();
    void fitLockHint();
    /// Says which texts captions will begin with.
    void updateStartHint();
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    MemeDocument& m_document;
    std::vector<Row> m_rows;
    QVBoxLayout* m_layout;
    QLabel* m_empty;
    HintLabel* m_lockHint;
    HintLabel* m_startHint;
    HintLabel* m_letterHint;
    int m_current = -1;
    bool m_filling = false;
};

} // namespace memewright
