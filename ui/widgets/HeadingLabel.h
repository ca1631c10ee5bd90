#pragma once

#include <QLabel>
#include <QString>

namespace memewright {

/// A semi-bold heading of body size, which stands over a group in place of a frame.
class HeadingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit HeadingLabel(const QString& text = {}, QWidget* parent = nullptr);
};

/// Small muted text: hints, columns, figures beside a heading. Cuts itself with an ellipsis (and a tool tip) where it has
/// less room than its text, unless it wraps.
class HintLabel : public QLabel
{
    Q_OBJECT

public:
    explicit HintLabel(const QString& text = {}, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A page's title: the largest of the three sizes.
class TitleLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TitleLabel(const QString& text = {}, QWidget* parent = nullptr);
};

} // namespace memewright
