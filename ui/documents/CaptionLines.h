#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <QStringList>

#include "text/Vocabulary.h"

namespace memewright {

/// The text of one box.
struct CaptionLine {
    QString text;
    QString start; ///< as written by the person: what captions begin with
    bool locked = false; ///< Generate keeps the text
};

/// The texts of a picture's boxes, in the boxes' order. The person's starts stay remembered as long as the texts begin with them;
/// `labels` are the characters of the model that writes (none: no model yet), which compares texts in its own spelling. Value
/// type.
class CaptionLines
{
public:
    int count() const { return int(m_lines.size()); }
    const CaptionLine& operator[](int box) const { return m_lines[std::size_t(box)]; }
    QStringList texts() const;
    /// What the person wrote for each box, as long as it is shown.
    QStringList written() const;
    /// 0-based, rising.
    std::vector<int> locked() const;
    /// What generation is given for each box: the text of a locked or hand-written box, else nothing.
    std::vector<std::string> starts() const;

    /// Boxes that are added are empty and open.
    void resize(std::size_t count) { m_lines.resize(count); }
    /// By the person's hand. A bar separates the boxes of a caption, so a blank stands in its place.
    void write(int box, QString text);
    void setLocked(int box, bool locked) { m_lines[std::size_t(box)].locked = locked; }
    /// Texts of a candidate: locked boxes keep theirs.
    void showCandidate(const QStringList& texts, const Labels& labels);
    /// Puts texts back exactly, locked boxes too.
    void restore(const QStringList& texts, const Labels& labels);
    /// The same with the starts that belonged to them.
    void restore(const QStringList& texts, const QStringList& starts, const Labels& labels);
    /// The lines of other boxes, each known by its key: those that were there keep their line.
    CaptionLines movedTo(const std::vector<std::string>& keys, const std::vector<std::string>& before) const;
    /// What no box shows must not go into the next captions.
    void forgetOtherStarts(const Labels& labels);

private:
    std::vector<CaptionLine> m_lines;
};

} // namespace memewright
