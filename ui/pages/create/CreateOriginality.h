#pragma once

#include <optional>

#include <QWidget>

#include "generation/Originality.h"

class QLabel;
class QPushButton;

namespace memewright {

/// How much of the chosen caption stands in the training captions, and on a click in which one, or why that cannot be told.
/// Hidden while nothing is known. GUI thread.
class CreateOriginality : public QWidget
{
    Q_OBJECT

public:
    explicit CreateOriginality(QWidget* parent = nullptr);

    void setPiece(const std::optional<SharedPiece>& piece);

Q_SIGNALS:
    /// The caption, or what stands in its place, was folded out.
    void opened();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Bar;
    void fitSource();

    QPushButton* m_show;
    Bar* m_bar;
    QLabel* m_figure;
    QLabel* m_source;
};

} // namespace memewright
