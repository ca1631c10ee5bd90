#pragma once

#include <QWidget>

#include "models/CandidateModel.h"

class QLabel;
class QListView;

namespace memewright {

class HintLabel;

/// The captions that were written, best first once all are there. Arrow keys walk them. GUI thread.
class CreateCandidates : public QWidget
{
    Q_OBJECT

public:
    explicit CreateCandidates(QWidget* parent = nullptr);

    void begin(int expected);
    void append(const std::vector<Candidate>& candidates);
    /// All are there (or the person stopped): sorts, and chooses the best unless the person has chosen.
    void end(bool stopped);
    void clear();

    /// Keeps the person's edit in the chosen candidate.
    void keepEdit(const QStringList& boxes);
    CandidateModel* model() const { return m_model; }
    /// Whole rows for the height of the page.
    void setRows(int rows);

Q_SIGNALS:
    void chosen(const QStringList& boxes);

private:
    void currentChanged(const QModelIndex& index);
    void showCount(const QString& text);

    CandidateModel* m_model;
    QListView* m_view;
    HintLabel* m_count;
    HintLabel* m_scoreHeading;
    QLabel* m_empty;
    QWidget* m_panel;
    int m_expected = 0;
    bool m_choosing = false; ///< this class moves the choice, not the person
    bool m_chosenByPerson = false;
};

} // namespace memewright
