#include "documents/MemeDocument.h"

#include <algorithm>
#include <utility>

#include <QDeadlineTimer>

#include "base/Numbers.h"
#include "base/Version.h"
#include "documents/BoxKeys.h"
#include "documents/BoxTexts.h"
#include "meme/BoxGeometry.h"
#include "text/Boxes.h"

namespace memewright {

namespace {

constexpr int kCandidates = 10'000'000; ///< merge keys: of the choices that a Generate makes, of typing
constexpr int kTyping = 1'000'000'000;
constexpr std::size_t kMostBoxes = 16;

} // namespace

MemeDocument::MemeDocument(QObject* parent)
    : QObject(parent), m_undo([this](const MemeState& state, const MemeState& shown) { apply(state, shown); })
{
}

Recipe MemeDocument::recipe(std::optional<Recipe> ofCandidate) const
{
    const std::vector<std::string> texts = toUtf8(m_lines.texts());
    Recipe recipe;
    if (ofCandidate)
        recipe = std::move(*ofCandidate);
    else if (m_opened)
        recipe = *m_opened;
    else
        recipe.text = joinWithBars(texts);
    recipe.version = programVersion();
    recipe.meme = *m_meme;
    recipe.boxes = texts;
    return recipe;
}

void MemeDocument::choose(const Template& meme, bool hasPicture)
{
    if (m_meme && *m_meme == meme && m_hasPicture == hasPicture)
        return;
    Q_EMIT aboutToChoose();
    if (m_meme)
        m_left[m_meme->name] = {std::move(m_lines), std::move(m_opened), m_candidate};
    m_meme = meme;
    m_hasPicture = hasPicture;
    const auto left = m_left.find(meme.name);
    Left back = left == m_left.end() ? Left() : left->second;
    m_lines = std::move(back.lines);
    m_lines.resize(meme.boxes.size());
    m_lines.forgetOtherStarts(m_labels);
    m_opened = std::move(back.opened);
    m_candidate = back.candidate;
    m_undo.start(state());
    Q_EMIT chosen();
}

void MemeDocument::type(int box, const QString& text, int caret)
{
    if (!hasBox(box))
        return;
    m_lines.write(box, text);
    note(tr("Text"), kTyping + m_typing.stepOf(box, m_lines[box].text, caret, QDeadlineTimer::current().deadline()));
    Q_EMIT linesChanged();
    Q_EMIT edited();
}

void MemeDocument::write(int box, const QString& text)
{
    if (!hasBox(box))
        return;
    m_lines.write(box, text);
    note(tr("Text"));
    Q_EMIT linesChanged();
    Q_EMIT edited();
}

void MemeDocument::setLocked(int box, bool locked)
{
    if (!hasBox(box) || m_lines[box].locked == locked)
        return;
    m_lines.setLocked(box, locked);
    Q_EMIT linesChanged();
}

void MemeDocument::showCandidate(const QStringList& texts, CandidatePlace candidate, bool byPerson)
{
    m_opened.reset();
    m_candidate = candidate;
    m_lines.showCandidate(texts, m_labels);
    note(tr("Candidate"), byPerson ? -1 : kCandidates + int(candidate.list));
    Q_EMIT linesChanged();
}

void MemeDocument::open(const Recipe& recipe, const QString& what)
{
    m_candidate.row = -1;
    m_lines.restore(fromUtf8(recipe.boxes), m_labels);
    note(what);
    m_opened = recipe;
    Q_EMIT candidateChanged();
    Q_EMIT linesChanged();
}

void MemeDocument::editBox(int box, const TextBox& changed, int mergeKey)
{
    if (!hasBox(box))
        return;
    // Numbers may be typed that leave the picture.
    m_meme->boxes[std::size_t(box)] = memewright::changed(changed, {});
    note(tr("Box"), mergeKey);
    Q_EMIT boxesChanged();
    Q_EMIT layoutChanged();
}

void MemeDocument::setBoxes(const std::vector<TextBox>& boxes, const QString& what)
{
    if (!m_meme)
        return;
    replaceBoxes(boxes);
    note(what);
}

void MemeDocument::setFormat(std::optional<std::int64_t> format)
{
    if (!m_meme)
        return;
    m_meme->templateId = format;
    Q_EMIT formatChanged();
    Q_EMIT layoutChanged();
}

int MemeDocument::addBox()
{
    if (!m_meme || m_meme->boxes.size() >= kMostBoxes)
        return -1;
    std::vector<TextBox> boxes = m_meme->boxes;
    TextBox added;
    const auto taken = [&] { return std::ranges::find(boxes, added.id, &TextBox::id) != boxes.end(); };
    for (std::size_t number = boxes.size() + 1; added.id.empty() || taken(); ++number)
        added.id = "box " + numberText(number);
    added.x = 0.2;
    added.width = 0.6;
    added.y = 0.4;
    added.height = 0.2;
    if (!boxes.empty())
        added.style = boxes.back().style;
    boxes.push_back(std::move(added));
    setBoxes(boxes, tr("Add a box"));
    return int(boxes.size()) - 1;
}

int MemeDocument::deleteBox(int box)
{
    // A caption has one at least.
    if (!hasBox(box) || m_meme->boxes.size() < 2)
        return -1;
    std::vector<TextBox> boxes = m_meme->boxes;
    boxes.erase(boxes.begin() + box);
    setBoxes(boxes, tr("Delete a box"));
    return std::min(box, int(boxes.size()) - 1);
}

void MemeDocument::replaceBoxes(const std::vector<TextBox>& boxes)
{
    if (m_meme->boxes == boxes)
        return;
    const std::vector<std::string> before = boxKeys(m_meme->boxes), keys = boxKeys(boxes);
    m_meme->boxes = boxes;
    if (keys != before) {
        m_lines = m_lines.movedTo(keys, before);
        Q_EMIT boxesReplaced();
    }
    Q_EMIT boxesChanged();
    Q_EMIT layoutChanged();
}

MemeState MemeDocument::state() const
{
    return {m_meme->boxes, m_lines.texts(), m_lines.written(), m_candidate};
}

void MemeDocument::note(const QString& what, int mergeKey)
{
    if (m_meme)
        m_undo.note(state(), what, mergeKey);
}

void MemeDocument::apply(const MemeState& state, const MemeState& shown)
{
    replaceBoxes(state.boxes);
    m_lines.restore(state.texts, state.starts, m_labels);
    m_candidate = state.candidate;
    Q_EMIT candidateChanged();
    Q_EMIT linesChanged();
    if (state.candidate == shown.candidate && state.texts != shown.texts)
        Q_EMIT edited();
}

} // namespace memewright
