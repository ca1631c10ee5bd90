#include "documents/CaptionLines.h"

#include <algorithm>

#include "text/Spelling.h"

namespace memewright {

namespace {

bool beginsWith(const QString& text, const QString& start, const Labels& labels)
{
    if (labels.size() == 0)
        return text.startsWith(start, Qt::CaseInsensitive);
    const auto spelled = [&](const QString& one) { return spellAsLearned(one.toStdString(), labels).text; };
    return spelled(text).starts_with(spelled(start));
}

} // namespace

QStringList CaptionLines::texts() const
{
    QStringList texts;
    for (const CaptionLine& line : m_lines)
        texts += line.text;
    return texts;
}

QStringList CaptionLines::written() const
{
    QStringList starts;
    for (const CaptionLine& line : m_lines)
        starts += line.start;
    return starts;
}

std::vector<int> CaptionLines::locked() const
{
    std::vector<int> boxes;
    for (int i = 0; i < count(); ++i)
        if ((*this)[i].locked)
            boxes.push_back(i);
    return boxes;
}

std::vector<std::string> CaptionLines::starts() const
{
    std::vector<std::string> starts;
    for (const CaptionLine& line : m_lines)
        starts.push_back((line.locked ? line.text : line.start).toStdString());
    return starts;
}

void CaptionLines::write(int box, QString text)
{
    CaptionLine& line = m_lines[std::size_t(box)];
    line.text = std::move(text.replace(QLatin1Char('|'), QLatin1Char(' ')));
    line.start = line.text;
}

void CaptionLines::showCandidate(const QStringList& texts, const Labels& labels)
{
    QStringList shown = this->texts();
    for (int i = 0; i < count() && i < texts.size(); ++i)
        if (!(*this)[i].locked)
            shown[i] = texts[i];
    restore(shown, labels);
}

void CaptionLines::restore(const QStringList& texts, const Labels& labels)
{
    for (int i = 0; i < count() && i < texts.size(); ++i)
        m_lines[std::size_t(i)].text = texts[i];
    forgetOtherStarts(labels);
}

void CaptionLines::restore(const QStringList& texts, const QStringList& starts, const Labels& labels)
{
    for (int i = 0; i < count() && i < starts.size(); ++i)
        m_lines[std::size_t(i)].start = starts[i];
    restore(texts, labels);
}

CaptionLines CaptionLines::movedTo(const std::vector<std::string>& keys, const std::vector<std::string>& before) const
{
    CaptionLines moved;
    moved.resize(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (const auto place = std::ranges::find(before, keys[i]); place != before.end())
            moved.m_lines[i] = m_lines[std::size_t(place - before.begin())];
    return moved;
}

void CaptionLines::forgetOtherStarts(const Labels& labels)
{
    for (CaptionLine& line : m_lines)
        if (!beginsWith(line.text, line.start.trimmed(), labels))
            line.start.clear();
}

} // namespace memewright
