#pragma once

#include <vector>

#include <QAbstractListModel>

#include "data/Corpus.h"
#include "widgets/Panel.h"

class QLabel;
class QListView;

namespace memewright {

/// How many captions each template has, most first.
class TemplateBarsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { Count = Qt::UserRole, Share }; ///< Share: of the largest

    using QAbstractListModel::QAbstractListModel;

    void setTemplates(std::vector<TemplateEntry> templates);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<TemplateEntry> m_templates;
};

/// The same as sorted bars; a template that is clicked or chosen with Enter can be looked for.
class TemplateBars : public Panel
{
    Q_OBJECT

public:
    explicit TemplateBars(QWidget* parent = nullptr);

    void setTemplates(std::vector<TemplateEntry> templates);
    QListView* view() const { return m_view; }

Q_SIGNALS:
    void templateChosen(const QString& name);

private:
    TemplateBarsModel m_model;
    QLabel* m_count;
    QListView* m_view;
};

} // namespace memewright
