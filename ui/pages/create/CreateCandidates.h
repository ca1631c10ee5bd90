#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QToolButton;
class QAction;

namespace memewright {

class HintLabel;
class KeptChoice;
class WrittenCaptions;

/// The captions that were written, in the person's order once all are there. Arrow keys walk them, the blank toggles the star.
/// Filtering never changes which one is chosen. GUI thread.
class CreateCandidates : public QWidget
{
    Q_OBJECT

public:
    /// Shows the captions, which outlive it.
    explicit CreateCandidates(WrittenCaptions& captions, QWidget* parent = nullptr);

    /// Count, filter, order and the score's heading, for the row above the list.
    QWidget* head() const { return m_head; }
    /// Gives the list the keyboard, so that arrow keys walk it.
    void focusList();
    bool hasListFocus() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeView();
    void makeHead();
    QMenu* makeOrderMenu();
    void clearFilter();
    void showChoice();
    void showCount();
    void showState();
    bool eventFilter(QObject* watched, QEvent* event) override;

    WrittenCaptions& m_captions;
    QListView* m_view;
    KeptChoice* m_choice;
    QWidget* m_head;
    HintLabel* m_count;
    QLineEdit* m_words;
    QToolButton* m_order;
    QAction* m_starred;
    HintLabel* m_scoreHeading;
    HintLabel* m_copiedHeading;
    QLabel* m_empty;
};

} // namespace memewright
