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

/// Cuts itself with an ellipsis (and says all in its tool tip) where it has less room than its text, unless it wraps.
class CutLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;
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

/// Small muted text: hints, columns, figures beside a heading.
class HintLabel : public CutLabel
{
    Q_OBJECT

public:
    explicit HintLabel(const QString& text = {}, QWidget* parent = nullptr);
};

/// A heading that a person may have given any length: the name of a corpus, a model, a picture.
class NameLabel : public CutLabel
{
    Q_OBJECT

public:
    explicit NameLabel(const QString& text = {}, QWidget* parent = nullptr);
};

/// A page's title: the largest of the three sizes.
class TitleLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TitleLabel(const QString& text = {}, QWidget* parent = nullptr);
};

} // namespace memewright
