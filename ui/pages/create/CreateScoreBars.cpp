#include "pages/create/CreateScoreBars.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "generation/Draw.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kMostBars = 10;
constexpr int kFewestBars = 5;
constexpr int kNameGap = 2; ///< between two names
constexpr int kUsualHeight = 144;
constexpr int kLowHeight = 108;
constexpr int kPadding = 12;
constexpr int kTitleHeight = 16;
constexpr int kFigureHeight = 18; ///< above the highest bar
constexpr int kLetterHeight = 24; ///< below the base line
constexpr int kBarWidth = 16;
constexpr int kNameHeight = 18; ///< of the name on the cut line
constexpr double kFigureGap = 3;
constexpr double kFigureFrom = 0.1; ///< shares below it carry no figure

QString figure(double share)
{
    const QLocale locale;
    if (share >= 0.995)
        return locale.toString(1);
    const QString text = locale.toString(share, 'f', 2);
    // As on the axis of a plot: '.46', not '0.46'. With a comma that is not done.
    return locale.decimalPoint() == QLatin1String(".") ? text.mid(1) : text;
}

} // namespace

QString labelName(const std::u32string& text)
{
    return QString::fromStdU32String(text).replace(QLatin1Char(' '), QChar(0x2423));
}

CreateScoreBars::CreateScoreBars(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void CreateScoreBars::setScores(const QString& after, std::vector<ScoredCharacter> scores)
{
    m_after = after;
    m_scores = std::move(scores);
    shape();
}

void CreateScoreBars::setDraw(const GenerationConfig& config)
{
    m_config = withoutZeroTemperature(config);
    shape();
}

void CreateScoreBars::shape()
{
    std::vector<float> row;
    for (const ScoredCharacter& score : m_scores)
        row.push_back(float(score.probability));
    m_shares.clear();
    m_chances.clear();
    if (!row.empty()) {
        m_shares = shapeRow(row, m_config.temperature, m_config.topK, m_config.topP);
        m_chances = drawChances(m_shares, m_config.draw, m_config.minScore);
        const double best = std::max(m_shares.front(), 1e-9);
        for (double& share : m_shares)
            share /= best;
    }
    describe();
    update();
}

void CreateScoreBars::setLow(bool low)
{
    if (low == m_low)
        return;
    m_low = low;
    updateGeometry();
    update();
}

void CreateScoreBars::describe()
{
    if (m_scores.empty()) {
        setAccessibleName(tr("Scores of the next character: none yet"));
        return;
    }
    QStringList parts;
    for (int i = 0; i < shown(); ++i)
        parts += labelName(m_scores[size_t(i)].text) + QLatin1Char(' ') + figure(share(i));
    setAccessibleName(tr("Next character after “%1”: %2. %3 of them may be drawn.")
                          .arg(m_after, parts.join(QStringLiteral(", ")))
                          .arg(barsDrawn()));
}

/// As many as the names of the best ones leave room for.
int CreateScoreBars::places() const
{
    const QFontMetrics metrics(scaled(font(), kBodyPoints, true));
    const auto fit = [&](int count) {
        for (int i = 0; i < std::min(count, int(m_scores.size())); ++i)
            if (metrics.horizontalAdvance(labelName(m_scores[size_t(i)].text)) + kNameGap > plotArea().width() / count)
                return false;
        return true;
    };
    int count = kMostBars;
    while (count > kFewestBars && !fit(count))
        --count;
    return count;
}

int CreateScoreBars::shown() const
{
    return std::min(int(m_scores.size()), places());
}

int CreateScoreBars::barsDrawn() const
{
    int count = 0;
    while (count < shown() && mayBeDrawn(count))
        ++count;
    return count;
}

QSize CreateScoreBars::sizeHint() const
{
    return {240, m_low ? kLowHeight : kUsualHeight};
}

QRectF CreateScoreBars::plotArea() const
{
    const int top = kPadding + kTitleHeight + kFigureHeight;
    return QRectF(kPadding, top, width() - 2 * kPadding, height() - top - kLetterHeight - 4);
}

double CreateScoreBars::heightOf(double share) const
{
    return std::round(plotArea().height() * share);
}

double CreateScoreBars::barHeight(int bar) const
{
    return std::max(2.0, heightOf(share(bar)));
}

double CreateScoreBars::cutPosition() const
{
    return plotArea().bottom() - heightOf(cut());
}

int CreateScoreBars::barAt(const QPointF& point) const
{
    const QRectF plot = plotArea();
    if (m_scores.empty() || !QRectF(plot.left(), plot.top(), plot.width(), height() - plot.top()).contains(point))
        return -1;
    const int bar = int((point.x() - plot.left()) / (plot.width() / places()));
    return bar < shown() ? bar : -1;
}

void CreateScoreBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Palette& colors = Palette::of(palette());
    paint::borderRounded(painter, rect(), kRadiusLarge, colors(Role::Surface), colors(Role::Line));
    painter.setFont(scaled(font(), kSmallPoints));
    if (m_scores.empty()) {
        painter.setPen(colors(Role::Muted));
        painter.drawText(rect().adjusted(4 * kGroup, 0, -4 * kGroup, 0), Qt::AlignCenter | Qt::TextWordWrap,
            tr("The scores of the next character appear at the caret."));
        return;
    }
    paintTitle(painter);
    double free = 0; // numbers with a comma are wider than their bars' places: some are left out then
    for (int i = 0; i < shown(); ++i) {
        paintBar(painter, i);
        free = paintFigure(painter, i, free);
    }
    const QRectF plot = plotArea();
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), colors(Role::Edge));
    if (m_config.draw != Draw::Argmax) // takes the best, whatever the cut
        paintCut(painter);
}

void CreateScoreBars::paintTitle(QPainter& painter) const
{
    const Palette& colors = Palette::of(palette());
    const QFont plain = scaled(font(), kSmallPoints);
    const QFont bold = scaled(font(), kSmallPoints, true);
    const QRect line(kPadding, kPadding - 3, width() - 2 * kPadding, kTitleHeight);
    const QString lead = m_after.isEmpty() ? tr("First character") : tr("Next character after");
    painter.setFont(plain);
    painter.setPen(colors(Role::Muted));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, lead);
    if (m_after.isEmpty())
        return;
    const int used = QFontMetrics(plain).horizontalAdvance(lead) + kGap;
    const QRect rest = line.adjusted(used, 0, 0, 0);
    const QString quoted = QFontMetrics(bold).elidedText(tr("“%1”").arg(m_after), Qt::ElideLeft, rest.width());
    painter.setFont(bold);
    painter.setPen(colors(Role::Text));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, quoted);
}

void CreateScoreBars::paintBar(QPainter& painter, int bar) const
{
    const Palette& colors = Palette::of(palette());
    const ScoredCharacter& score = m_scores[size_t(bar)];
    const QRectF plot = plotArea();
    const double cell = plot.width() / places();
    const double tall = barHeight(bar);
    const QRectF column(std::round(plot.left() + cell * (bar + 0.5) - kBarWidth / 2.0), plot.bottom() - tall, kBarWidth, tall);
    const bool drawn = mayBeDrawn(bar);
    const QColor color = colors(drawn ? Role::Text : Role::Edge);
    paint::fillRounded(painter, column, std::min(3.0, tall / 2), color);
    painter.fillRect(
        QRectF(column.left(), column.bottom() - std::min(3.0, tall / 2), column.width(), std::min(3.0, tall / 2)), color);

    const QRectF below(plot.left() + cell * bar, plot.bottom() + 2, cell, kLetterHeight);
    painter.setFont(scaled(font(), kBodyPoints, drawn));
    painter.setPen(colors(drawn ? Role::Text : Role::Muted));
    painter.drawText(
        below, Qt::AlignCenter, painter.fontMetrics().elidedText(labelName(score.text), Qt::ElideRight, int(cell) - kNameGap));
}

double CreateScoreBars::paintFigure(QPainter& painter, int bar, double free) const
{
    painter.setFont(scaled(font(), kSmallPoints));
    const QString text = figure(share(bar));
    const double width = painter.fontMetrics().horizontalAdvance(text);
    const QRectF plot = plotArea();
    const double left = plot.left() + plot.width() / places() * (bar + 0.5) - width / 2;
    if (share(bar) < kFigureFrom || left < free)
        return free;
    painter.setPen(Palette::of(palette()).color(Role::Muted));
    painter.drawText(
        QRectF(left, plot.bottom() - barHeight(bar) - kFigureHeight, width, kFigureHeight - 1), Qt::AlignCenter, text);
    return left + width + kFigureGap;
}

void CreateScoreBars::paintCut(QPainter& painter) const
{
    const QColor ink = Palette::of(palette()).color(Role::AccentInk);
    const QRectF plot = plotArea();
    const double y = cutPosition();
    QPen pen(ink, kRing);
    pen.setDashPattern({3, 1.5});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.setFont(scaled(font(), kSmallPoints, true));
    const QString name = QStringLiteral("MIN_SCORE %1").arg(QLocale().toString(cut(), 'f', 2));
    // Above the line, and above the bars that stand under the words.
    const double left = plot.right() - painter.fontMetrics().horizontalAdvance(name);
    double ground = y;
    for (int i = std::max(0, int((left - plot.left()) / (plot.width() / places()))); i < shown(); ++i)
        ground = std::min(ground, plot.bottom() - barHeight(i) - (share(i) < kFigureFrom ? 0 : kFigureHeight));
    const double top = std::max(ground - kNameHeight - 2, plot.top() - kFigureHeight);
    painter.drawText(QRectF(plot.left(), top, plot.width(), kNameHeight), Qt::AlignRight | Qt::AlignVCenter, name);
}

void CreateScoreBars::mousePressEvent(QMouseEvent* event)
{
    const int bar = barAt(event->position());
    if (bar >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT labelChosen(QString::fromStdU32String(m_scores[size_t(bar)].text));
}

bool CreateScoreBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const int bar = barAt(help->pos());
    if (bar < 0) {
        QToolTip::hideText();
        return true;
    }
    const auto percent = [](double share) { return QLocale().toString(share * 100, 'f', share < 0.1 ? 1 : 0); };
    const QString name = labelName(m_scores[size_t(bar)].text);
    QToolTip::showText(help->globalPos(),
        mayBeDrawn(bar) ? tr(
            "“%1” has %2 % of the best character's score and is drawn in %3 % of cases.\nClick to write it and continue there.")
                              .arg(name, percent(share(bar)), percent(chance(bar)))
                        : tr("“%1” has %2 % of the best character's score and is never drawn with these settings.\n"
                             "Click to write it all the same and continue there.")
                              .arg(name, percent(share(bar))));
    return true;
}

} // namespace memewright
