#include "documents/WrittenCaptions.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QTimer>

#include "documents/BoxTexts.h"
#include "documents/MemeDocument.h"
#include "text/Boxes.h"

namespace memewright {

namespace {

constexpr std::chrono::milliseconds kEditPause{400}; ///< after which an edit is kept in the history

} // namespace

WrittenCaptions::WrittenCaptions(MemeDocument& document, std::filesystem::path libraryFolder, QObject* parent)
    : QObject(parent), m_document(document), m_history(std::move(libraryFolder)), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kEditPause);
    connect(m_pause, &QTimer::timeout, this, &WrittenCaptions::keepEdits);
    connect(&document, &MemeDocument::aboutToChoose, this, &WrittenCaptions::leavePicture);
    connect(&document, &MemeDocument::chosen, this, &WrittenCaptions::takeUpPicture);
    connect(&document, &MemeDocument::edited, this, &WrittenCaptions::keepInCandidate);
    connect(&document, &MemeDocument::candidateChanged, this, [this] {
        m_chosenByPerson = true;
        Q_EMIT currentChanged();
        Q_EMIT copiedChanged();
    });
    connect(m_list.model(), &CandidateModel::starToggled, this, [this](int row) {
        const RecordedRow& recorded = m_written.recorded[std::size_t(row)];
        m_history.setStarred(recorded.generation, recorded.place, m_list.row(row).starred);
    });
    connect(&m_history, &HistoryRecorder::failed, this, &WrittenCaptions::failed);
}

WrittenCaptions::~WrittenCaptions()
{
    keepEdits();
}

int WrittenCaptions::current() const
{
    // Texts of another list, or of none, must not go into a candidate of this one.
    const CandidatePlace& place = m_document.candidate();
    return place.list == m_written.number && place.row < m_list.count() ? place.row : -1;
}

void WrittenCaptions::choose(int row)
{
    m_chosenByPerson = true;
    show(row, true);
}

void WrittenCaptions::show(int row, bool byPerson)
{
    if (row < 0)
        m_document.setCandidate({m_written.number, -1});
    else
        m_document.showCandidate(textsOf(row), {m_written.number, row}, byPerson);
    Q_EMIT currentChanged();
    Q_EMIT copiedChanged();
}

void WrittenCaptions::chooseFirst()
{
    if (const int row = m_list.firstShown(); row != current())
        show(row, false);
}

std::optional<SharedPiece> WrittenCaptions::copied() const
{
    const int row = current();
    return row < 0 ? std::nullopt : m_list.row(row).copied;
}

QStringList WrittenCaptions::textsOf(int row) const
{
    return m_written.shownIn(m_document.meme()->boxes, m_list.row(row).boxes);
}

Recipe WrittenCaptions::recipeOf(int row) const
{
    Recipe recipe = memewright::recipeOf(m_written.config, m_list.row(row).candidate);
    recipe.modelSha256 = m_written.modelSha256;
    recipe.meme = *m_document.meme();
    recipe.boxes = toUtf8(textsOf(row));
    return recipe;
}

Recipe WrittenCaptions::recipe() const
{
    const int row = current();
    return m_document.recipe(row < 0 ? std::nullopt : std::optional(recipeOf(row)));
}

void WrittenCaptions::begin(WrittenList written)
{
    keepEdits();
    m_written = std::move(written);
    m_chosenByPerson = false;
    m_list.begin(m_written.config.count);
    m_document.setCandidate({m_written.number, -1});
}

void WrittenCaptions::append(const std::vector<Candidate>& candidates)
{
    const int first = m_list.count();
    m_list.append(candidates);
    recordFrom(first);
    checkCopied(first, m_list.count() - first);
    if (!m_chosenByPerson && current() < 0)
        chooseFirst();
}

void WrittenCaptions::end(bool stopped)
{
    m_list.end(stopped);
    if (!m_chosenByPerson)
        chooseFirst();
    Q_EMIT copiedChanged();
}

void WrittenCaptions::leavePicture()
{
    keepEdits();
    if (m_document.meme())
        m_left[m_document.meme()->name] = {m_list.kept(), std::move(m_written)};
}

void WrittenCaptions::takeUpPicture()
{
    const auto left = m_left.find(m_document.meme()->name);
    Left back = left == m_left.end() ? Left() : left->second;
    m_written = std::move(back.written);
    m_list.putBack(std::move(back.list));
    m_chosenByPerson = true;
    Q_EMIT currentChanged();
    Q_EMIT copiedChanged();
    // An answer may have come while another picture was shown.
    if (std::ranges::any_of(m_list.model()->rows(), [](const CandidateRow& row) { return !row.copied; }))
        checkCopied(0, m_list.count());
}

void WrittenCaptions::keepInCandidate()
{
    const int row = current();
    // What is being written is not to be replaced by the first candidate that comes.
    m_chosenByPerson = true;
    if (row < 0)
        return;
    if (m_edited != row)
        keepEdits();
    m_list.model()->setBoxes(row, m_written.keptFrom(m_document.meme()->boxes, m_document.texts(), m_list.row(row).boxes));
    m_edited = row;
    m_pause->start();
}

void WrittenCaptions::keepEdits()
{
    m_pause->stop();
    const int row = std::exchange(m_edited, -1);
    if (row < 0 || row >= m_list.count())
        return;
    const RecordedRow& recorded = m_written.recorded[std::size_t(row)];
    m_history.setBoxes(recorded.generation, recorded.place, toUtf8(textsOf(row)));
    checkCopied(row, 1);
}

void WrittenCaptions::recordFrom(int first)
{
    std::map<std::shared_ptr<RecordedGeneration>, std::vector<HistoryCaption>> captions;
    for (int row = first; row < m_list.count(); ++row) {
        const Recipe recipe = recipeOf(row);
        // What the history keeps of a generation holds for all its captions, so those that avoided other words are another.
        const std::vector<std::string>& avoided = recipe.settings->blocked;
        const auto alike = std::ranges::find(m_written.recorded, avoided, &RecordedRow::avoided);
        auto generation = alike == m_written.recorded.end() ? m_history.begin({m_document.meme()->name, writeRecipe(recipe)})
                                                            : alike->generation;
        const auto place = std::ranges::count(m_written.recorded, generation, &RecordedRow::generation);
        m_written.recorded.push_back({generation, std::size_t(place), avoided});
        captions[generation].push_back(
            {recipe.boxes, recipe.text, recipe.settings->seed, m_list.row(row).candidate.score, false});
    }
    for (auto& [generation, written] : captions)
        m_history.add(generation, std::move(written));
}

void WrittenCaptions::checkCopied(int first, int count)
{
    std::vector<std::string> texts;
    for (int row = first; row < first + count; ++row)
        texts.push_back(joinWithBars(toUtf8(textsOf(row))));
    m_originality.check(std::move(texts), [this, first, number = m_written.number](const std::vector<SharedPiece>& pieces) {
        // Another Generate may have taken the list's place.
        if (number != m_written.number || first + int(pieces.size()) > m_list.count())
            return;
        for (std::size_t i = 0; i < pieces.size(); ++i)
            m_list.model()->setCopied(first + int(i), pieces[i]);
        Q_EMIT copiedChanged();
    });
}

} // namespace memewright
