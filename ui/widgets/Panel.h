#pragma once

#include <QWidget>

namespace memewright {

/// A surface with one hairline and round corners; give it a layout or children.
class Panel : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A hairline across.
class Rule : public QWidget
{
    Q_OBJECT

public:
    explicit Rule(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace memewright
