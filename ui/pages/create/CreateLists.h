#pragma once

#include <QWidget>

class QStackedWidget;

namespace memewright {

class CreateCandidates;
class CreateHistory;
class SegmentedControl;
class WrittenCaptions;

/// Below the picture: the captions of the last Generate and, behind the other tab, those of before. GUI thread.
class CreateLists : public QWidget
{
    Q_OBJECT

public:
    /// Shows the captions, which outlive it.
    explicit CreateLists(WrittenCaptions& captions, QWidget* parent = nullptr);

    CreateCandidates* candidates() const { return m_candidates; }
    CreateHistory* history() const { return m_history; }
    void showCandidates();
    /// Gives the search of the history the keyboard; false while the candidates are shown.
    bool focusSearch();
    /// How many rows of one line the height of the page has room for; of two lines there are fewer.
    void setRows(int rows);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showTab(int tab);
    void fitRows();

    CreateCandidates* m_candidates;
    CreateHistory* m_history;
    SegmentedControl* m_tabs;
    QStackedWidget* m_heads;
    QStackedWidget* m_lists;
    QWidget* m_panel;
    int m_rows = 0;
};

} // namespace memewright
