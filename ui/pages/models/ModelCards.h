#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QPointF>
#include <QStringList>

#include "AppContext.h"

namespace memewright {

/// A model as its card shows it.
struct ModelCard {
    ModelEntry entry;
    std::vector<QPointF> curve; ///< validation loss over rows; empty where it is not known
    QStringList samples; ///< captions it wrote
    QString settings; ///< of its run, in words; empty where there is none
    QString captions; ///< which it learned from, in words
    int series = 0; ///< its run's colour: index into the palette's series
};

/// The models found, the built-in ones first.
class ModelCards : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setCards(std::vector<ModelCard> cards);
    void setSamples(const std::filesystem::path& model, const QStringList& samples);
    const std::vector<ModelCard>& cards() const { return m_cards; }
    const ModelCard& card(const QModelIndex& index) const { return m_cards[std::size_t(index.row())]; }
    QModelIndex find(const std::filesystem::path& model) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ModelCard> m_cards;
};

class Library;

/// Finds curve, samples and captions of each model; blocks, for a LibraryWorker.
Result<std::vector<ModelCard>> readCards(Library& library, const std::vector<ModelEntry>& models);

/// 'GRU, 512 units' or 'Article, 128 filters'.
QString networkText(const CheckpointInfo& info);

} // namespace memewright
