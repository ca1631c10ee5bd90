#pragma once

#include <optional>

#include <QWidget>

#include "generation/Originality.h"

class QLabel;
class QPushButton;

namespace memewright {

/// How much of the chosen caption stands in the training captions, and on a click in which one. Hidden while that is not known.
/// GUI thread.
class CreateOriginality : public QWidget
{
    Q_OBJECT

public:
    explicit CreateOriginality(QWidget* parent = nullptr);

    void setPiece(const std::optional<SharedPiece>& piece);

private:
    class Bar;

    QPushButton* m_show;
    Bar* m_bar;
    QLabel* m_figure;
    QLabel* m_source;
};

} // namespace memewright
