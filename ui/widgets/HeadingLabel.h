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

/// Small muted text: hints, columns, figures beside a heading. Cuts itself with an ellipsis (and says all in its tool tip) where
/// it has less room than its text, unless it wraps.
class HintLabel : public QLabel
{
    Q_OBJECT

public:
    explicit HintLabel(const QString& text = {}, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;
    /// Wraps into as many lines; where that is not room enough it shows nothing rather than a part.
    void setWholeIn(int lines);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool fits() const;

    int m_lines = 0; ///< 0: one line, cut if need be
};

/// A page's title: the largest of the three sizes.
class TitleLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TitleLabel(const QString& text = {}, QWidget* parent = nullptr);
};

} // namespace memewright
