#pragma once

#include <QWidget>

#include "models/HistoryModel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace memewright {

/// The captions that were written before: search, stars, trash. Enter or a double click asks to open one again, Delete moves
/// it to the trash (or back out of it); a menu has both and the star. GUI thread.
class CreateHistory : public QWidget
{
    Q_OBJECT

public:
    explicit CreateHistory(HistoryRecorder& recorder, QWidget* parent = nullptr);

    /// The search field and the choice of shelf, for the row above the list.
    QWidget* head() const { return m_head; }
    HistoryModel* model() const { return m_model; }
    /// Gives the search the keyboard.
    void focusSearch();

Q_SIGNALS:
    void opened(const memewright::HistoryEntry& entry);
    void trashed(const std::vector<std::int64_t>& ids);
    void restored();

private:
    void makeHead();
    void makeView();
    void ask();
    void showState();
    void moveToTrash();
    void toggleStar(const QModelIndex& index);
    void showMenu(const QPoint& place);
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

    HistoryRecorder& m_recorder;
    HistoryModel* m_model;
    QWidget* m_head;
    QLineEdit* m_search;
    QComboBox* m_shelf;
    QListView* m_view;
    QLabel* m_empty;
};

} // namespace memewright
