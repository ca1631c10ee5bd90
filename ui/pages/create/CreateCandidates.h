#pragma once

#include <QWidget>

#include "models/CandidateFilter.h"
#include "models/CandidateModel.h"

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QToolButton;

namespace memewright {

class HintLabel;
class KeptChoice;

/// What a list holds, to be put back later.
struct CandidateList {
    std::vector<CandidateRow> rows;
    int current = -1; ///< of the rows
    int expected = 0;
    bool stopped = false;
};

/// The captions that were written, in the person's order once all are there. Arrow keys walk them, the blank toggles the star.
/// Filtering never changes which one is chosen. GUI thread.
class CreateCandidates : public QWidget
{
    Q_OBJECT

public:
    explicit CreateCandidates(QWidget* parent = nullptr);

    /// Count, filter, order and the score's heading, for the row above the list.
    QWidget* head() const { return m_head; }

    void begin(int expected);
    void append(const std::vector<Candidate>& candidates);
    /// All are there (or the person stopped): sorts, and chooses the first unless the person has chosen.
    void end(bool stopped);
    void clear() { putBack({}); }
    CandidateList kept() const;
    /// A list that was kept, and its choice, without chosen().
    void putBack(CandidateList list);
    /// The settings are not those any more with which these were written.
    void setStale(bool stale);

    /// Keeps the person's edit in the chosen candidate.
    void keepEdit(const QStringList& boxes);
    void setCopied(int row, const SharedPiece& piece);
    /// Chooses a row of the model, or none (-1), without chosen(); the list does not choose by itself any more.
    void setChoice(int row);
    /// Gives the list the keyboard, so that arrow keys walk it.
    void focusList();
    bool hasListFocus() const;
    CandidateModel* model() const { return m_model; }
    /// All rows of the model: those that are shown in their order, then those that the filter hides.
    std::vector<int> rowsInOrder() const;
    /// Of the model; -1 when none is chosen.
    int currentRow() const;

Q_SIGNALS:
    /// Not by the person: the first that came, or the best once all are there.
    void chosen(const QStringList& boxes, bool byPerson);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeView();
    void makeHead();
    QMenu* makeOrderMenu();
    void chose(const QModelIndex& source);
    void clearFilter();
    void chooseFirst();
    void showCount();
    void showState();
    bool eventFilter(QObject* watched, QEvent* event) override;

    CandidateModel* m_model;
    CandidateFilter* m_filter;
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
    int m_expected = 0;
    bool m_writing = false;
    bool m_stopped = false;
    bool m_stale = false;
    bool m_choosing = false; ///< this class moves the choice, not the person
    bool m_chosenByPerson = false;
};

} // namespace memewright
