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

PlannedBatch planBatch(WindowPlanner& planner, const CheckpointInfo& info, const Rows& part, const BatchRequest& request)
{
    PlannedBatch batch;
    const std::uint64_t room = std::min<std::uint64_t>(request.batchRows, request.rowsLeft);
    while (request.position + batch.places < request.order.size()) {
        const std::uint32_t caption = part.captions()[request.order(request.position + batch.places)];
        if (batch.places > 0 && planner.rows() + part.corpus().rowsOf(caption) > room)
            break;
        addCaption(planner, info, part, caption, request.rowsLeft - planner.rows());
        ++batch.places;
    }
    batch.plan = planner.take(kPairRounding);
    return batch;
}

PlannedBatch PlanAhead::take(const KeyedPermutation& order, std::uint64_t position, std::uint64_t rowsLeft)
{
    const BatchRequest request{order, position, rowsLeft, m_batchRows};
    std::optional<PlannedBatch> batch;
    if (m_next.valid()) {
        PlannedBatch next = m_next.get();
        if (m_nextRequest.order.key() == order.key() && m_nextRequest.position == position && m_nextRequest.rowsLeft == rowsLeft)
            batch = std::move(next);
    }
    if (!batch)
        batch = planBatch(m_planner, m_info, m_part, request);
    m_nextRequest = {order, position + batch->places, rowsLeft - batch->plan.rows, m_batchRows};
    if (m_nextRequest.position < order.size() && m_nextRequest.rowsLeft > 0)
        m_next =
            std::async(std::launch::async, [this, next = m_nextRequest] { return planBatch(m_planner, m_info, m_part, next); });
    return std::move(*batch);
}

} // namespace memewright
