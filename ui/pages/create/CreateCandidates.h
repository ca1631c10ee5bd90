#pragma once

#include <QWidget>

#include "models/CandidateFilter.h"
#include "models/CandidateModel.h"

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QToolButton;

namespace memewright {

class HintLabel;

/// The captions that were written, in the person's order once all are there. Arrow keys walk them, the blank toggles the star.
/// GUI thread.
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
    void clear();
    /// The settings are not those any more with which these were written.
    void setStale(bool stale);

    /// Keeps the person's edit in the chosen candidate.
    void keepEdit(const QStringList& boxes);
    void setCopied(int row, const SharedPiece& piece);
    void clearChoice();
    CandidateModel* model() const { return m_model; }
    /// Of the model; -1 when none is chosen.
    int currentRow() const;

Q_SIGNALS:
    void chosen(const QStringList& boxes);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeView();
    void makeHead();
    QMenu* makeOrderMenu();
    void currentChanged(const QModelIndex& index);
    void showCount();
    void showState();
    bool eventFilter(QObject* watched, QEvent* event) override;

    CandidateModel* m_model;
    CandidateFilter* m_filter;
    QListView* m_view;
    QWidget* m_head;
    HintLabel* m_count;
    QLineEdit* m_words;
    QToolButton* m_order;
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
