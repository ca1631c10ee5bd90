#pragma once

#include <QWidget>

class QHBoxLayout;

namespace memewright {

/// The top of every page: its title on the left, what belongs to the whole page (a model, the main action) on the right.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);

    /// Adds to the right end.
    void addTool(QWidget* tool);

private:
    QHBoxLayout* m_layout;
};

} // namespace memewright
