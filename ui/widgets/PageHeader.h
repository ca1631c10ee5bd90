#pragma once

#include <QWidget>

class QHBoxLayout;

namespace memewright {

class MessageBar;

/// The top of every page: its title on the left, what belongs to the whole page (a model, the main action) on the right.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);

    /// Adds to the right end.
    void addTool(QWidget* tool);
    /// Messages lie in the free place between the title and the tools, so that nothing moves when one comes. Where a sentence has
    /// no room there, the header grows by a line for it: no message covers anything. The bar is a child of the page.
    void carry(MessageBar* messages);

protected:
    bool event(QEvent* event) override;

private:
    QRect freePlace() const;
    void placeMessages();
    void growBy(int height);

    QHBoxLayout* m_layout;
    MessageBar* m_messages = nullptr;
};

} // namespace memewright
