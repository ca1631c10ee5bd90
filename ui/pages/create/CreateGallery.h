#pragma once

#include <functional>
#include <vector>

#include <QWidget>

#include "models/TemplateModel.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace memewright {

class KeptChoice;

/// The pictures to choose from, with search; arrow keys walk them, the blank toggles the favourite, Delete takes an own picture
/// out. Only a click, a key or choose() chooses; searching never does. GUI thread.
class CreateGallery : public QWidget
{
    Q_OBJECT

public:
    explicit CreateGallery(QWidget* parent = nullptr);

    void setPictures(std::vector<Template> templates);
    void replace(const Template& meme) { m_model->replace(meme); }
    void setKnown(const std::vector<TemplateEntry>& entries, bool general);
    void setFavourites(std::vector<std::string> names) { m_model->setFavourites(std::move(names)); }
    /// Tells which pictures may be taken out: the person's own.
    void setRemovable(std::function<bool(const Template&)> removable) { m_removable = std::move(removable); }
    /// Chooses by the template's name, and ends a search that hides it; false if there is none. chosen() follows unless it was
    /// chosen already.
    bool choose(const QString& name);
    void chooseFirst();
    int count() const;
    /// Gives the search the keyboard.
    void focusSearch();
    /// One column of thumbnails in place of two, for narrow windows.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void chosen(const memewright::Template& meme, bool hasPicture);
    void ownPictureRequested();
    void favouritesChanged(const std::vector<std::string>& names);
    void removeRequested(const memewright::Template& meme);

private:
    void chose(const QModelIndex& source);
    /// The same picture in a model that was read anew.
    void chooseAgain();
    void showChoice();
    void chooseFirstFound();
    QModelIndex sourceOf(const QString& name) const;
    void toggleFavourite(const QModelIndex& index);
    void remove(const QModelIndex& index);
    void showMenu(const QPoint& place);
    void showState();
    void updatePlaceholder();
    void placeView();
    bool eventFilter(QObject* watched, QEvent* event) override;

    bool m_narrow = false;
    std::function<bool(const Template&)> m_removable;

    TemplateModel* m_model;
    TemplateFilter* m_filter;
    KeptChoice* m_choice;
    QString m_name; ///< of the picture that is chosen
    QLineEdit* m_search;
    QListView* m_view;
    QLabel* m_empty;
    QWidget* m_room; ///< for one of these two
    QPushButton* m_own;
};

} // namespace memewright
