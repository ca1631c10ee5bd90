#include "plots/FigureText.h"

#include <algorithm>
#include <iterator>

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>

#include "plots/FigureLook.h"
#include "style/Metrics.h"

namespace memewright {

namespace {

constexpr int kSample = 25; ///< length of a line in the legend
constexpr int kBetween = 18; ///< between entries
constexpr int kOverCurves = 12; ///< between a title and what it names

struct Context {
    Q_DECLARE_TR_FUNCTIONS(PlotFigure)
};

} // namespace

FigureText::FigureText(QCustomPlot* figure) : QCPLayerable(figure, QStringLiteral("overlay")) { }

void FigureText::setView(const CurveView& view, const QString& axisName)
{
    m_view = view;
    m_axisName = axisName;
}

QString FigureText::titleOf(Measure measure) const
{
    if (measure == Measure::Accuracy)
        return Context::tr("Accuracy, share of characters");
    if (measure == Measure::LearningRate)
        return Context::tr("Learning rate");
    if (measure == Measure::Speed)
        return Context::tr("Speed, rows per second");
    QString title =
        m_view.unit == LossUnit::Bits ? Context::tr("Loss, bits per character") : Context::tr("Loss, nats per character");
    return m_view.logarithmic ? Context::tr("%1, logarithmic").arg(title) : title;
}

void FigureText::setMeasures(const std::vector<Measure>& measures)
{
    for (std::size_t i = 0; i < m_titles.size() && i < measures.size(); ++i)
        m_titles[i].measure = measures[i];
}

void FigureText::drawMarks(QCPPainter* painter) const
{
    painter->setAntialiasing(false);
    painter->setFont(metrics::scaled(parentPlot()->font(), metrics::kSmallPoints));
    for (const Mark& mark : m_marks)
        for (const Title& title : m_titles) {
            if (!title.rect->visible())
                continue;
            const int x = qRound(title.rect->axis(QCPAxis::atBottom)->coordToPixel(mark.x));
            painter->setPen(QPen(mark.color, 1, Qt::DotLine));
            painter->drawLine(QLineF(x, title.rect->top(), x, title.rect->bottom()));
        }
    for (const Kind kind : {Kind::Resumed, Kind::Warned}) {
        painter->setPen(m_colors->color(kind == Kind::Warned ? Role::Warning : Role::Muted));
        for (const Label& label : labelsOf(kind))
            painter->drawText(label.place, Qt::AlignLeft | Qt::AlignVCenter, label.text);
    }
}

std::vector<FigureText::Label> FigureText::markLabels() const
{
    std::vector<Label> labels = labelsOf(Kind::Resumed);
    for (Label& label : labelsOf(Kind::Warned))
        labels.push_back(std::move(label));
    return labels;
}

/// A word for each mark; where they would overprint each other, one for several.
std::vector<FigureText::Label> FigureText::labelsOf(Kind kind) const
{
    const QFontMetrics metrics(metrics::scaled(parentPlot()->font(), metrics::kSmallPoints));
    const QCPAxisRect* rect = m_titles.front().rect;
    // In two lines: a run may warn just where it was taken up again.
    const int line = kind == Kind::Warned ? metrics.height() : 0;
    const int top = rect->bottom() - metrics::kPair - line - metrics.ascent();
    const QString word = kind == Kind::Warned ? Context::tr("warning") : Context::tr("resumed");
    struct Group {
        int x;
        int count;
    };
    const auto labelOf = [&](const Group& group) {
        const QString text = group.count == 1 ? word : QStringLiteral("%1 ×%2").arg(word, QLocale().toString(group.count));
        const int width = metrics.horizontalAdvance(text);
        const int right = group.x + metrics::kPair;
        const int left = right + width <= rect->right() ? right : std::max(rect->left(), group.x - metrics::kPair - width);
        return Label{QRect(left, top, width, metrics.height()), text};
    };
    std::vector<Group> groups;
    for (const Mark& mark : m_marks)
        if (mark.kind == kind)
            groups.push_back({qRound(rect->axis(QCPAxis::atBottom)->coordToPixel(mark.x)), 1});
    std::ranges::sort(groups, {}, &Group::x);
    for (std::size_t i = 1; i < groups.size();) {
        if (labelOf(groups[i - 1]).place.right() + metrics::kGap < labelOf(groups[i]).place.left()) {
            ++i;
            continue;
        }
        groups[i - 1].count += groups[i].count;
        groups.erase(groups.begin() + std::ptrdiff_t(i));
        i = std::max<std::size_t>(1, i - 1);
    }
    std::vector<Label> labels;
    std::ranges::transform(groups, std::back_inserter(labels), labelOf);
    return labels;
}

int FigureText::setRuns(std::vector<Run> runs, int width)
{
    m_runs = std::move(runs);
    m_runPlaces.clear();
    const QFontMetrics metrics(metrics::scaled(parentPlot()->font(), metrics::kSmallPoints));
    const int line = metrics.height() + metrics::kPair;
    QPoint at(figure::kTitleLeft, metrics::kGap + line / 2);
    for (const Run& run : m_runs) {
        const int wide = kSample + metrics::kGap + metrics.horizontalAdvance(run.name);
        if (at.x() > figure::kTitleLeft && at.x() + wide > width - figure::kRight)
            at = QPoint(figure::kTitleLeft, at.y() + line);
        m_runPlaces.push_back(at);
        at.rx() += wide + kBetween;
    }
    return m_runs.empty() ? 0 : at.y() + line / 2 - metrics::kGap;
}

void FigureText::drawRuns(QCPPainter* painter) const
{
    painter->setFont(metrics::scaled(parentPlot()->font(), metrics::kSmallPoints));
    const int height = QFontMetrics(painter->font()).height();
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const QPoint at = m_runPlaces[i];
        painter->setPen(m_runs[i].pen);
        painter->drawLine(QLineF(at, at + QPoint(kSample, 0)));
        painter->setPen(m_colors->color(Role::Text));
        const int left = at.x() + kSample + metrics::kGap;
        const QRect text(left, at.y() - height / 2, parentPlot()->width() - figure::kRight - left, height);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(painter->font()).elidedText(m_runs[i].name, Qt::ElideRight, text.width()));
    }
}

void FigureText::draw(QCPPainter* painter)
{
    if (m_titles.empty())
        return;
    drawMarks(painter);
    drawRuns(painter);
    drawLegend(painter);

    const QRect last = lastShown().rect->rect();
    painter->setFont(metrics::scaled(parentPlot()->font(), metrics::kSmallPoints));
    painter->setPen(m_colors->color(Role::Muted));
    const int height = QFontMetrics(painter->font()).height();
    const QRect below(last.left(), last.bottom() + figure::kBelow - height, last.width(), height);
    painter->drawText(below, Qt::AlignRight | Qt::AlignVCenter, m_axisName);
}

void FigureText::setSplits(bool byCaption, bool byRow)
{
    m_validation = !byRow ? Context::tr("validation")
        : byCaption       ? Context::tr("validation (some split by row)")
                          : Context::tr("validation (split by row)");
}

int FigureText::drawTitle(QCPPainter* painter, const Title& title) const
{
    painter->setFont(metrics::scaled(parentPlot()->font(), metrics::kBodyPoints, true));
    painter->setPen(m_colors->color(Role::Text));
    const int height = QFontMetrics(painter->font()).height();
    const QRect at(figure::kTitleLeft, title.rect->top() - kOverCurves - height, parentPlot()->width(), height);
    QRect drawn;
    painter->drawText(at, Qt::AlignLeft | Qt::AlignVCenter, titleOf(title.measure), &drawn);
    return drawn.right();
}

std::vector<FigureText::Entry> FigureText::legend() const
{
    const bool smooth = m_view.smoothing > 0;
    const bool validated = m_titles.front().measure == Measure::Loss || m_titles.front().measure == Measure::Accuracy;
    std::vector<Entry> entries;
    if (smooth)
        entries.push_back({PlotLine::Raw, Context::tr("unsmoothed")});
    if (validated)
        entries.push_back({PlotLine::Validation, m_validation});
    entries.push_back({PlotLine::Smoothed, smooth ? Context::tr("training, smoothed") : Context::tr("training")});
    return entries;
}

const FigureText::Title& FigureText::lastShown() const
{
    return m_titles.back().rect->visible() ? m_titles.back() : m_titles.front();
}

void FigureText::drawLegend(QCPPainter* painter) const
{
    const Title& first = m_titles.front();
    const Title& last = lastShown();
    const int firstEnd = drawTitle(painter, first);
    const int lastEnd = &last == &first ? firstEnd : drawTitle(painter, last);
    painter->setFont(metrics::scaled(parentPlot()->font(), metrics::kSmallPoints));
    std::vector<Entry> entries = legend();
    const QFontMetrics font(painter->font());
    const auto fit = [&](const std::vector<Entry>& some, int right, int end) {
        int sum = 0;
        for (const Entry& entry : some)
            sum += kSample + metrics::kGap + font.horizontalAdvance(entry.text) + kBetween;
        return right - sum >= end;
    };
    const auto middleOf = [&](const Title& title) {
        const QFontMetrics titles(metrics::scaled(parentPlot()->font(), metrics::kBodyPoints, true));
        return title.rect->top() - kOverCurves - titles.height() / 2;
    };
    // Where the page is narrow the faint line explains itself sooner than the others, and that the line is smoothed too.
    if (!fit(entries, first.rect->right(), firstEnd) && entries.front().line == PlotLine::Raw) {
        entries.erase(entries.begin());
        entries.back().text = Context::tr("training");
    }
    std::vector<Entry> below;
    while (!entries.empty() && !fit(entries, first.rect->right(), firstEnd)) {
        below.push_back(entries.front());
        entries.erase(entries.begin());
    }
    drawEntries(painter, first.rect->right(), middleOf(first), entries);
    // The lower title's line has room for what the upper one's has not, or the line of the x axis' name.
    const int beforeName = last.rect->right() - font.horizontalAdvance(m_axisName) - kBetween;
    if (&last != &first && fit(below, last.rect->right(), lastEnd))
        drawEntries(painter, last.rect->right(), middleOf(last), below);
    else if (fit(below, beforeName, last.rect->left()))
        drawEntries(painter, beforeName, last.rect->bottom() + figure::kBelow - font.height() / 2, below);
}

void FigureText::drawEntries(QCPPainter* painter, int right, int middle, const std::vector<Entry>& entries) const
{
    for (const Entry& entry : entries)
        right = drawEntry(painter, right, middle, entry.line, entry.text) - kBetween;
}

int FigureText::drawEntry(QCPPainter* painter, int right, int middle, PlotLine line, const QString& text) const
{
    const QColor ink = m_colors->color(Role::Muted);
    const int width = QFontMetrics(painter->font()).horizontalAdvance(text);
    painter->setPen(ink);
    painter->drawText(QRect(right - width, middle - 10, width, 20), Qt::AlignRight | Qt::AlignVCenter, text);
    const int end = right - width - metrics::kGap;
    painter->setAntialiasing(true);
    painter->setPen(line == PlotLine::Raw ? figure::rawPen(ink, m_colors->color(Role::Surface))
            : line == PlotLine::Smoothed  ? figure::solidPen(ink)
                                          : figure::dashedPen(ink));
    painter->drawLine(QPointF(end - kSample, middle), QPointF(end, middle));
    if (line == PlotLine::Validation) {
        painter->setPen(QPen(m_colors->color(Role::Surface), figure::kRing));
        painter->setBrush(ink);
        painter->drawEllipse(QPointF(end - kSample / 2.0, middle), figure::kDot / 2, figure::kDot / 2);
        painter->setBrush(Qt::NoBrush);
    }
    painter->setAntialiasing(false);
    return end - kSample;
}

} // namespace memewright
