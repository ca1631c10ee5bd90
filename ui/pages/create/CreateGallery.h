#pragma once

#include <vector>

#include <QWidget>

#include "models/TemplateModel.h"

class QLineEdit;
class QListView;
class QPushButton;

namespace memewright {

/// The pictures to choose from, with search; arrow keys walk them. GUI thread.
class CreateGallery : public QWidget
{
    Q_OBJECT

public:
    explicit CreateGallery(QWidget* parent = nullptr);

    void setPictures(std::vector<Template> templates);
    void replace(const Template& meme) { m_model->replace(meme); }
    void setKnown(const std::vector<TemplateEntry>& entries);
    /// Chooses by the template's name; false if there is none. chosen() follows unless it was chosen already.
    bool choose(const QString& name);
    void clearChoice();
    int count() const;
    /// One column of thumbnails in place of two, for narrow windows.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void chosen(const memewright::Template& meme, bool hasPicture);
    void ownPictureRequested();

private:
    void currentChanged(const QModelIndex& index);
    void updatePlaceholder();

    bool m_narrow = false;

    TemplateModel* m_model;
    TemplateFilter* m_filter;
    QLineEdit* m_search;
    QListView* m_view;
    QPushButton* m_own;
};

} // namespace memewright
