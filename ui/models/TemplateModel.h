#pragma once

#include <optional>
#include <vector>

#include <QAbstractListModel>
#include <QHash>
#include <QImage>
#include <QSortFilterProxyModel>

#include "data/Corpus.h"
#include "jobs/PictureLoader.h"
#include "meme/Template.h"

namespace memewright {

inline constexpr QSize kThumbnail{100, 68};

/// What the gallery offers: pictures there are, then templates that only the model knows. Thumbnails are rendered on a
/// thread of their own when they are first asked for. GUI thread.
class TemplateModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        HasPicture = Qt::UserRole, ///< bool
        SearchText ///< names, other names and tags in lower case
    };

    explicit TemplateModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Templates with pictures, by name.
    void setPictures(std::vector<Template> templates);
    /// Other boxes or another format for a template that is there, known by its file.
    void replace(const Template& meme);
    /// What the model knows; those that have no picture here become plain cards.
    void setKnown(const std::vector<TemplateEntry>& entries);
    /// For thumbnails drawn at the screen's own resolution.
    void setDevicePixelRatio(qreal ratio) { m_ratio = ratio; }

    const Template& meme(const QModelIndex& index) const;
    bool hasPicture(const QModelIndex& index) const;

private:
    void askForThumbnail(int row) const;

    std::vector<Template> m_pictures;
    std::vector<Template> m_cards; ///< without a picture
    mutable QHash<int, QImage> m_thumbnails; ///< null while it is being drawn
    mutable PictureLoader m_loader;
    qreal m_ratio = 1;
};

/// Those templates whose names, other names or tags hold every word of the search.
class TemplateFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setSearch(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

/// A template that only a model knows, by its id and name: no picture, as many boxes as the corpus mostly had.
Template templateOf(const TemplateEntry& entry);

} // namespace memewright
