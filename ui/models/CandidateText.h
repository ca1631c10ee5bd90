#pragma once

#include <vector>

#include <QFont>
#include <QStringList>

namespace memewright {

/// A line of a caption in a list, and where in it the slashes stand that part the boxes.
struct CandidateLine {
    QString text;
    std::vector<int> slashes;
};

/// A caption's boxes in at most so many lines of this width: whole where there is room. Where there is not, each box has its fair
/// share and ends in an ellipsis, so that no box vanishes unseen. No line is wider than `width` pixels. GUI thread.
std::vector<CandidateLine> candidateLines(const QStringList& boxes, const QFont& font, int width, int lines);

} // namespace memewright
