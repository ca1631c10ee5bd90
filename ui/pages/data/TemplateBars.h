#pragma once

#include <optional>
#include <vector>

#include <QAbstractListModel>

#include "data/Corpus.h"
#include "widgets/Panel.h"

class QHBoxLayout;
class QLabel;
class QListView;

namespace memewright {

/// How many captions each template has, most first.
class TemplateBarsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { Count = Qt::UserRole, Share, CapShare }; ///< shares: of the largest, or of the cap if that is larger

    using QAbstractListModel::QAbstractListModel;

    /// `cap`: what no template is above, if there is such a thing.
    void setTemplates(std::vector<TemplateEntry> templates, std::optional<std::size_t> cap = {});
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::size_t longest() const;

    std::vector<TemplateEntry> m_templates;
    std::optional<std::size_t> m_cap;
};

/// The same as sorted bars; a template that is clicked or chosen with Enter can be looked for.
class TemplateBars : public Panel
{
    Q_OBJECT

public:
    explicit TemplateBars(QWidget* parent = nullptr);

    void setTemplates(std::vector<TemplateEntry> templates, std::optional<std::size_t> cap);
    QListView* view() const { return m_view; }

Q_SIGNALS:
    void templateChosen(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    TemplateBarsModel m_model;
    QHBoxLayout* m_head = nullptr;
    QLabel* m_count;
    QListView* m_view;
};

} // namespace memewright
