#pragma once

#include <optional>
#include <string>
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

/// What the chosen model can write for a picture.
enum class Knowledge {
    Known, ///< captions of this picture's template
    General, ///< it does not know the template, but how captions are in general
    Unknown ///< nothing
};

/// What the gallery offers: pictures there are, then templates that only the model knows. Thumbnails are rendered on a
/// thread of their own when they are first asked for. GUI thread.
class TemplateModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        HasPicture = Qt::UserRole, ///< bool
        Name, ///< as the files have it, whatever language is spoken
        SearchText, ///< names, other names, tags and the words of the person's language, in lower case
        Favourite, ///< bool
        KnownToModel ///< int of Knowledge
    };

    explicit TemplateModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Templates with pictures, by name.
    void setPictures(std::vector<Template> templates);
    const std::vector<Template>& pictures() const { return m_pictures; }
    /// Other boxes or another format for a template that is there, known by its file.
    void replace(const Template& meme);
    /// What the model knows, and whether it can write for any picture; templates without a picture here become plain cards.
    /// No entries: the model takes any number.
    void setKnown(const std::vector<TemplateEntry>& entries, bool general);
    /// By name; names that are not there are kept, their pictures may come back.
    void setFavourites(std::vector<std::string> names);
    const std::vector<std::string>& favourites() const { return m_favourites; }
    void toggleFavourite(const QModelIndex& index);
    /// For thumbnails drawn at the screen's own resolution.
    void setDevicePixelRatio(qreal ratio) { m_ratio = ratio; }

    const Template& meme(const QModelIndex& index) const;
    bool hasPicture(const QModelIndex& index) const;

private:
    void askForThumbnail(int row) const;
    std::vector<Template> cardsWanted() const;
    Knowledge knowledge(const Template& meme) const;
    bool isFavourite(const Template& meme) const;
    QString toolTip(const QModelIndex& index) const;

    std::vector<Template> m_pictures;
    std::vector<Template> m_cards; ///< without a picture
    std::vector<TemplateEntry> m_entries; ///< what the model knows
    bool m_general = true;
    std::vector<std::string> m_favourites;
    mutable QHash<int, QImage> m_thumbnails; ///< null while it is being drawn
    mutable PictureLoader m_loader;
    qreal m_ratio = 1;
};

/// Those templates whose names, other names or tags hold every word of the search; favourites first.
class TemplateFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TemplateFilter(QObject* parent = nullptr);
    void setSearch(const QString& text);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

/// A template that only a model knows, by its id and name: no picture, as many boxes as the corpus mostly had.
Template templateOf(const TemplateEntry& entry);

} // namespace memewright
