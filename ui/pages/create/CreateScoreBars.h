#pragma once

#include <vector>

#include <QString>
#include <QWidget>

#include "generation/Generation.h"
#include "jobs/CaretScores.h"

namespace memewright {

/// The likeliest next characters (or pieces, where the model writes those) as bars: each one's score after temperature, top-k and
/// top-p as a share of the best one's, which is what MIN_SCORE cuts by; the cut is a line. Dark bars may be drawn, the others are
/// not. A click on a bar takes its character.
class CreateScoreBars : public QWidget
{
    Q_OBJECT

public:
    explicit CreateScoreBars(QWidget* parent = nullptr);

    /// By falling probability; `after` is the text before the caret. Empty scores show a sentence instead.
    void setScores(const QString& after, std::vector<ScoredCharacter> scores);
    /// How the next character is drawn.
    void setDraw(const GenerationConfig& config);

    double cut() const { return m_config.minScore; }
    int shown() const;
    /// The bar's height: 1 for the best character.
    double share(int bar) const { return m_shares[std::size_t(bar)]; }
    /// How often the bar's character is drawn, of 1.
    double chance(int bar) const { return m_chances[std::size_t(bar)]; }
    /// How many of the bars shown may be drawn.
    int barsDrawn() const;
    /// Where the cut line stands, in pixels from the top.
    double cutPosition() const;
    /// Takes less height, where the texts need the room.
    void setLow(bool low);
    QSize sizeHint() const override;

Q_SIGNALS:
    void labelChosen(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF plotArea() const;
    int barAt(const QPointF& point) const;
    int places() const;
    void shape();
    bool mayBeDrawn(int bar) const { return chance(bar) > 0; }
    double heightOf(double share) const;
    double barHeight(int bar) const;
    void paintTitle(QPainter& painter) const;
    void paintBar(QPainter& painter, int bar) const;
    /// From `free` on there is room for a figure; returns where the next one may begin.
    double paintFigure(QPainter& painter, int bar, double free) const;
    void paintCut(QPainter& painter) const;
    void describe();

    QString m_after;
    std::vector<ScoredCharacter> m_scores;
    GenerationConfig m_config;
    std::vector<double> m_shares; ///< of each score
    std::vector<double> m_chances;
    bool m_low = false;
};

/// A character or piece as people read it: blanks are drawn as open boxes.
QString labelName(const std::u32string& text);

} // namespace memewright
