#pragma once

#include <string>
#include <vector>

#include <QStringList>
#include <QWidget>

#include "text/Vocabulary.h"

class QKeyEvent;
class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace memewright {

class HintLabel;

/// A box's line as a whole, to be put back later.
struct BoxLine {
    QString text;
    QString start; ///< as written by the person: what captions begin with
    bool locked = false;
};

/// The texts of the picture's boxes: a line each with its number and a lock. GUI thread.
class CreateBoxes : public QWidget
{
    Q_OBJECT

public:
    explicit CreateBoxes(QWidget* parent = nullptr);

    /// New empty, open boxes by these names; no boxes shows a sentence instead.
    void setBoxes(const std::vector<std::string>& names);
    int count() const { return int(m_rows.size()); }
    /// The characters of the model that writes: it reads and writes texts in its own spelling.
    void setLabels(const Labels& labels) { m_labels = labels; }

    QStringList texts() const;
    /// What the person wrote for each box, as long as it is shown.
    QStringList written() const;
    std::vector<BoxLine> lines() const;
    void setLines(const std::vector<BoxLine>& lines);
    /// Texts of a candidate: locked boxes keep theirs, and what the person began stays remembered as the start, as long as the
    /// text shown begins with it.
    void showCandidate(const QStringList& texts);
    /// Puts texts back exactly, locked boxes too.
    void restore(const QStringList& texts);
    /// The same with the starts that belonged to them.
    void restore(const QStringList& texts, const QStringList& starts);

    /// Says that no font has these characters of the texts; nothing when there are none.
    void warnAboutLetters(const std::vector<std::string>& characters);

    /// 0-based, rising.
    std::vector<int> locked() const;
    /// What generation is given for each box: the text of a locked or hand-written box, else nothing.
    std::vector<std::string> starts() const;

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
    /// Other boxes, by setBoxes().
    void boxesChanged();
    /// By the person's hand, not by showCandidate() or restore().
    void edited();
    /// A bar was typed: it ends a box for the network, so a blank stands in its place.
    void barReplaced();
    /// More was typed or pasted than a box takes; the rest was left out.
    void lengthRefused(int most);
    /// By goOnWith().
    void steered();
    void caretMoved();
    void currentBoxChanged(int box);

private:
    struct Row {
        QWidget* widget;
        QWidget* tag;
        QLineEdit* line;
        QToolButton* lock;
        QString start; ///< as written by the person
    };
    void typed(int box);
    Row makeRow(int box, const QString& name);
    void fill(int box, const QString& text);
    /// What no box shows must not go into the next captions.
    void forgetOtherStart(Row& row) const;
    bool beginsWith(const QString& text, const QString& start) const;
    /// Says what a locked box behind an open one means.
    void updateLockHint();
    void fitLockHint();
    /// Says which texts captions will begin with.
    void updateStartHint();
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    std::vector<Row> m_rows;
    QVBoxLayout* m_layout;
    QLabel* m_empty;
    HintLabel* m_lockHint;
    HintLabel* m_startHint;
    HintLabel* m_letterHint;
    int m_current = -1;
    bool m_filling = false;
    Labels m_labels; ///< empty: no model yet
};

} // namespace memewright
