#include "jobs/HistoryRecorder.h"

#include <chrono>
#include <utility>

namespace memewright {

namespace {

/// Trash is kept for a month.
constexpr std::int64_t kTrashSeconds = 30 * 24 * 3600;

std::int64_t secondsNow()
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

} // namespace

/// Made on the GUI thread, used on the recorder's.
class RecordedGeneration
{
public:
    explicit RecordedGeneration(HistoryGeneration generation) : m_generation(std::move(generation)) { }

    /// The generation is made with its first captions, so that a Generate that wrote nothing leaves nothing.
    Status add(CaptionHistory& history, const std::vector<HistoryCaption>& captions)
    {
        if (!m_id) {
            const auto made = history.begin(m_generation, secondsNow());
            if (!made)
                return tl::make_unexpected(made.error());
            m_id = *made;
        }
        const auto ids = history.add(*m_id, captions);
        if (!ids)
            return tl::make_unexpected(ids.error());
        m_captions.insert(m_captions.end(), ids->begin(), ids->end());
        return {};
    }

    /// 0, which no caption has, when it could not be added.
    std::int64_t idOf(std::size_t place) const { return place < m_captions.size() ? m_captions[place] : 0; }

private:
    HistoryGeneration m_generation;
    std::optional<std::int64_t> m_id;
    std::vector<std::int64_t> m_captions;
};

HistoryRecorder::HistoryRecorder(std::filesystem::path libraryFolder, QObject* parent)
    : QObject(parent), m_worker(libraryFolder), m_reader(libraryFolder)
{
}

HistoryRecorder::~HistoryRecorder()
{
    m_worker.finish();
}

std::shared_ptr<RecordedGeneration> HistoryRecorder::begin(HistoryGeneration generation)
{
    return std::make_shared<RecordedGeneration>(std::move(generation));
}

void HistoryRecorder::purgeOnce()
{
    if (std::exchange(m_purged, true))
        return;
    m_worker.ask([](Library& library) { return library.history().purge(secondsNow() - kTrashSeconds); },
        [this](const Result<std::size_t>& purged) {
            if (!purged)
                Q_EMIT failed(purged.error());
        });
}

template <class Change>
void HistoryRecorder::change(Change change)
{
    m_worker.ask(
        [change = std::move(change)](Library& library) -> Status {
            CaptionHistory history = library.history();
            return change(history);
        },
        [this](const Status& status) {
            if (status)
                Q_EMIT changed();
            else
                Q_EMIT failed(status.error());
        });
}

void HistoryRecorder::add(std::shared_ptr<RecordedGeneration> generation, std::vector<HistoryCaption> captions)
{
    purgeOnce();
    change([generation = std::move(generation), captions = std::move(captions)](
               CaptionHistory& history) { return generation->add(history, captions); });
}

void HistoryRecorder::setStarred(std::shared_ptr<RecordedGeneration> generation, std::size_t place, bool starred)
{
    change([generation = std::move(generation), place, starred](
               CaptionHistory& history) { return history.setStarred(generation->idOf(place), starred); });
}

void HistoryRecorder::setBoxes(std::shared_ptr<RecordedGeneration> generation, std::size_t place, std::vector<std::string> boxes)
{
    change([generation = std::move(generation), place, boxes = std::move(boxes)](
               CaptionHistory& history) { return history.setBoxes(generation->idOf(place), boxes); });
}

void HistoryRecorder::setStarred(std::int64_t id, bool starred)
{
    change([=](CaptionHistory& history) { return history.setStarred(id, starred); });
}

void HistoryRecorder::setTrashed(std::vector<std::int64_t> ids, bool trashed)
{
    change([ids = std::move(ids), trashed](CaptionHistory& history) { return history.setTrashed(ids, trashed, secondsNow()); });
}

void HistoryRecorder::find(HistoryQuery query, Found done)
{
    const quint64 number = ++m_newest;
    m_reader.ask([query = std::move(query)](Library& library) { return library.history().find(query); },
        [this, number, done = std::move(done)](Result<std::vector<HistoryEntry>> entries) {
            if (number != m_newest)
                return;
            if (entries)
                done(std::move(*entries));
            else
                Q_EMIT failed(entries.error());
        });
}

} // namespace memewright
