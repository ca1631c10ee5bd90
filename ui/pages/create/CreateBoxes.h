#pragma once

#include <string>
#include <vector>

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace memewright {

class HintLabel;

/// The texts of the picture's boxes: a line each with its number and a lock. GUI thread.
class CreateBoxes : public QWidget
{
    Q_OBJECT

public:
    explicit CreateBoxes(QWidget* parent = nullptr);

    /// New empty, open boxes by these names; no boxes shows a sentence instead.
    void setBoxes(const std::vector<std::string>& names);
    int count() const { return int(m_rows.size()); }

    QStringList texts() const;
    /// Texts of a candidate: locked boxes keep theirs, and what the person began stays remembered as the start, as long as the
    /// text shown begins with it.
    void showCandidate(const QStringList& texts);
    /// Puts texts back exactly, locked boxes too.
    void restore(const QStringList& texts);

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
    /// Writes at the caret of the current box and drops what stood behind it: the caption goes on from there.
    void goOnWith(const QString& text);

Q_SIGNALS:
    /// Other boxes, by setBoxes().
    void boxesChanged();
    /// By the person's hand, not by showCandidate() or restore().
    void edited();
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
    Row makeRow(int box, const QString& name);
    void setCurrent(int box);
    void fill(int box, const QString& text);
    /// What no box shows must not go into the next captions.
    static void forgetOtherStart(Row& row);
    /// Says what a locked box behind an open one means.
    void updateLockHint();
    void fitLockHint();
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    std::vector<Row> m_rows;
    QVBoxLayout* m_layout;
    QLabel* m_empty;
    HintLabel* m_lockHint;
    int m_current = -1;
    bool m_filling = false;
};

} // namespace memewright
