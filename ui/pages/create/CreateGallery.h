#pragma once

#include <QWidget>

#include "models/TemplateModel.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace memewright {

class KeptChoice;
class MemeDocument;
class TemplateShelf;

/// The pictures to choose from, with search; arrow keys walk them, the blank toggles the favourite, Delete takes an own picture
/// out. Only a click or a key chooses; searching never does. GUI thread.
class CreateGallery : public QWidget
{
    Q_OBJECT

public:
    /// Shows the shelf and which of its pictures the document is about; both outlive it.
    CreateGallery(TemplateShelf& shelf, MemeDocument& document, QWidget* parent = nullptr);

    /// The first picture in the order that is shown.
    void chooseFirst();
    /// Gives the search the keyboard.
    void focusSearch();
    /// One column of thumbnails in place of two, for narrow windows.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void ownPictureRequested();

private:
    void chose(const QModelIndex& source);
    /// The document's picture, and ends a search that hides it.
    void showChosen();
    /// The same picture in a shelf that was read anew.
    void chooseAgain();
    void showChoice();
    QModelIndex chosenSource() const;
    void chooseFirstFound();
    void toggleFavourite(const QModelIndex& index);
    void remove(const QModelIndex& index);
    void showMenu(const QPoint& place);
    void showState();
    void updatePlaceholder();
    void placeView();
    bool eventFilter(QObject* watched, QEvent* event) override;

    bool m_narrow = false;
    TemplateShelf& m_shelf;
    MemeDocument& m_document;
    TemplateModel* m_model;
    TemplateFilter* m_filter;
    KeptChoice* m_choice;
    QLineEdit* m_search;
    QListView* m_view;
    QLabel* m_empty;
    QWidget* m_room; ///< for one of these two
    QPushButton* m_own;
};

} // namespace memewright
