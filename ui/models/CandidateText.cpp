#include "models/CandidateText.h"

#include <algorithm>

#include <QFontMetrics>
#include <QTextLayout>

namespace memewright {

namespace {

const QString kEllipsis = QStringLiteral("…");
const QString kSlash = QStringLiteral("  /  ");
constexpr int kSlashAt = 2; ///< in it
constexpr int kSteps = 8; ///< of halving the room that boxes may share

/// What each of the boxes may take of the room when none may take more than its share, but for what the others leave.
int shareOf(const std::vector<int>& needed, int room)
{
    std::vector<int> sorted = needed;
    std::ranges::sort(sorted);
    int left = room;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const int share = left / int(sorted.size() - i);
        if (sorted[i] > share)
            return share;
        left -= sorted[i];
    }
    return room;
}

CandidateLine joined(const QStringList& boxes)
{
    CandidateLine line;
    for (const QString& box : boxes) {
        if (!line.text.isEmpty() || &box != &boxes.front()) {
            line.slashes.push_back(int(line.text.size()) + kSlashAt);
            line.text += kSlash;
        }
        line.text += box;
    }
    return line;
}

CandidateLine part(const CandidateLine& whole, int from, int length)
{
    CandidateLine line{whole.text.mid(from, length), {}};
    for (const int slash : whole.slashes)
        if (slash >= from && slash < from + length)
            line.slashes.push_back(slash - from);
    return line;
}

/// Breaks at words; the last line may be wider than there is room.
std::vector<CandidateLine> broken(const CandidateLine& whole, const QFont& font, int width, int lines)
{
    QTextLayout layout(whole.text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    std::vector<CandidateLine> result;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = int(result.size()) + 1 == lines;
        const int length = last ? int(whole.text.size()) - line.textStart() : line.textLength();
        result.push_back(part(whole, line.textStart(), length));
        if (last)
            break;
    }
    layout.endLayout();
    return result;
}

/// Without the blanks that a broken line ends with.
int inkWidth(const CandidateLine& line, const QFontMetrics& metrics)
{
    QString text = line.text;
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return metrics.horizontalAdvance(text);
}

} // namespace

std::vector<CandidateLine> candidateLines(const QStringList& boxes, const QFont& font, int width, int lines)
{
    if (width <= 0 || boxes.isEmpty())
        return {};
    const QFontMetrics metrics(font);
    std::vector<int> needed;
    for (const QString& box : boxes)
        needed.push_back(metrics.horizontalAdvance(box));
    const int slashes = metrics.horizontalAdvance(kSlash) * int(boxes.size() - 1);
    std::vector<CandidateLine> result = broken(joined(boxes), font, width, lines);
    // Words that do not fit a line's end leave room unused: less and less is shared until all boxes are in.
    int room = width * lines - slashes;
    for (int step = 0; step < kSteps && inkWidth(result.back(), metrics) > width && room > 0; ++step) {
        // Less than a letter and its ellipsis says nothing: then the last line ends early.
        const int share = std::max(shareOf(needed, room), metrics.horizontalAdvance(QLatin1Char('m') + kEllipsis));
        QStringList shown;
        for (const QString& box : boxes)
            shown += metrics.elidedText(box, Qt::ElideRight, share);
        result = broken(joined(shown), font, width, lines);
        room -= width * lines / (2 * kSteps);
    }
    CandidateLine& last = result.back();
    if (inkWidth(last, metrics) > width) {
        const QString text = metrics.elidedText(last.text, Qt::ElideRight, width);
        last = part(last, 0, int(text.size()) - int(kEllipsis.size()));
        last.text = text;
    }
    return result;
}

} // namespace memewright
