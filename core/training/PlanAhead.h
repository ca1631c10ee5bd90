#pragma once

// Private to core/training.

#include <future>
#include <optional>

#include "data/KeyedPermutation.h"
#include "data/Rows.h"
#include "network/Checkpoint.h"
#include "network/WindowPlan.h"

namespace memewright {

struct PlannedBatch {
    WindowPlan plan;
    std::uint64_t places = 0; ///< captions
};

/// Which captions make a batch: from place `position` of the order on, as many whole ones as fit into the rows, at least one (of
/// which rows beyond `rowsLeft` are left out).
struct BatchRequest {
    KeyedPermutation order; ///< over part.captions()
    std::uint64_t position = 0;
    std::uint64_t rowsLeft = 0; ///< of the run
    std::size_t batchRows = 0;
};
PlannedBatch planBatch(WindowPlanner& planner, const CheckpointInfo& info, const Rows& part, const BatchRequest& request);

/// Plans batches of whole captions, each on a thread of its own while the network learns from the one before. What it hands
/// out follows from the arguments alone. Used by one thread; memory: two plans.
class PlanAhead
{
public:
    /// References outlive the object.
    PlanAhead(const Rows& part, const CheckpointInfo& info, std::size_t batchRows);

    /// The batch at a place of the order, which goes over part.captions(); then begins to plan the next one.
    PlannedBatch take(const KeyedPermutation& order, std::uint64_t position, std::uint64_t rowsLeft);

private:
    const Rows& m_part;
    const CheckpointInfo& m_info;
    std::size_t m_batchRows;
    WindowPlanner m_planner; ///< the planning thread's while m_next is under way
    BatchRequest m_nextRequest; ///< that m_next answers
    std::future<PlannedBatch> m_next;
};

/// Adds a caption's rows of the part to a plan.
void addCaption(WindowPlanner& planner, const CheckpointInfo& info, const Rows& part, std::uint32_t caption,
    std::uint64_t mostRows = UINT64_MAX);

} // namespace memewright
