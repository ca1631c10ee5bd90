#pragma once

#include <vector>

#include <QString>
#include <QWidget>

#include "jobs/CaretScores.h"

namespace memewright {

/// The likeliest next characters as bars, with the MIN_SCORE cut as a line: a share of the highest bar, as the draws mean it.
/// Bars above the cut are dark and may be drawn, those below are not. A click on a bar takes its character.
class CreateScoreBars : public QWidget
{
    Q_OBJECT

public:
    explicit CreateScoreBars(QWidget* parent = nullptr);

    /// By falling probability; `after` is the text before the caret. Empty scores show a sentence instead.
    void setScores(const QString& after, std::vector<ScoredCharacter> scores);
    void setCut(double minScore);

    const std::vector<ScoredCharacter>& scores() const { return m_scores; }
    double cut() const { return m_cut; }
    /// How many of the bars shown may be drawn at the cut.
    int barsAboveCut() const;
    /// Where the cut line stands, in pixels from the top.
    double cutPosition() const;
    /// Takes less height, where the texts need the room.
    void setLow(bool low);
    QSize sizeHint() const override;

Q_SIGNALS:
    void scoresChanged();
    void characterChosen(char32_t character);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF plotArea() const;
    int barAt(const QPointF& point) const;
    int shown() const;
    bool isAboveCut(int bar) const;
    double heightOf(double share) const;
    double barHeight(int bar) const;
    void paintTitle(QPainter& painter) const;
    void paintBar(QPainter& painter, int bar) const;
    void paintCut(QPainter& painter) const;
    void describe();

    QString m_after;
    std::vector<ScoredCharacter> m_scores;
    double m_cut = 0.1;
    bool m_low = false;
};

/// As people read it: a blank is drawn as an open box.
QString characterName(char32_t character);

} // namespace memewright
