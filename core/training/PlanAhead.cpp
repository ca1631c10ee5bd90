#include "training/PlanAhead.h"

#include <algorithm>

#include "text/Unicode.h"

namespace memewright {

namespace {

/// Of the caption's rows those that the part has, the first `most` of them; empty: all.
std::vector<bool> wantedRows(const Rows& part, std::uint32_t caption, std::uint64_t most)
{
    std::vector<bool> wanted = part.wanted(caption);
    const std::size_t rows = part.corpus().rowsOf(caption);
    if (wanted.empty() && most >= rows)
        return wanted;
    if (wanted.empty())
        wanted.assign(rows, true);
    for (auto row : wanted) {
        row = row && most > 0;
        most -= row ? 1 : 0;
    }
    return wanted;
}

} // namespace

void addCaption(
    WindowPlanner& planner, const CheckpointInfo& info, const Rows& part, std::uint32_t caption, std::uint64_t mostRows)
{
    planner.addCaption(info.vocabulary, info.labels, part.corpus().templateId(caption), toCodePoints(part.corpus().text(caption)),
        wantedRows(part, caption, mostRows));
}

PlanAhead::PlanAhead(const Rows& part, const CheckpointInfo& info, std::size_t batchRows)
    : m_part(part), m_info(info), m_batchRows(batchRows),
      m_planner(static_cast<std::size_t>(info.settings.kernel), static_cast<std::size_t>(info.settings.sequenceLength))
{
}

PlannedBatch PlanAhead::plan(const KeyedPermutation& order, const BatchPlace& place)
{
    PlannedBatch batch;
    const std::uint64_t room = std::min<std::uint64_t>(m_batchRows, place.rowsLeft);
    while (place.position + batch.places < order.size()) {
        const std::uint32_t caption = m_part.captions()[order(place.position + batch.places)];
        // Rows of the other part are counted as well: the batch stays what it is for a split by caption.
        if (batch.places > 0 && m_planner.rows() + m_part.corpus().rowsOf(caption) > room)
            break;
        addCaption(m_planner, m_info, m_part, caption, place.rowsLeft - m_planner.rows());
        ++batch.places;
    }
    batch.plan = m_planner.take();
    return batch;
}

PlannedBatch PlanAhead::take(const KeyedPermutation& order, std::uint64_t position, std::uint64_t rowsLeft)
{
    const BatchPlace place{order.key(), position, rowsLeft};
    std::optional<PlannedBatch> batch;
    if (m_next.valid()) {
        PlannedBatch next = m_next.get();
        if (m_nextPlace == place)
            batch = std::move(next);
    }
    if (!batch)
        batch = plan(order, place);
    m_nextPlace = {order.key(), position + batch->places, rowsLeft - batch->plan.rows};
    if (m_nextPlace.position < order.size() && m_nextPlace.rowsLeft > 0)
        m_next = std::async(std::launch::async, [this, order, next = m_nextPlace] { return plan(order, next); });
    return std::move(*batch);
}

} // namespace memewright
