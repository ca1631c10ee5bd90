#pragma once

// Private to core/training.

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "data/KeyedPermutation.h"
#include "data/Rows.h"
#include "network/article/WindowPlan.h"
#include "network/checkpoint/Checkpoint.h"

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

    /// Asks for the same batch.
    bool sameAs(const BatchRequest& other) const
    {
        return order.key() == other.order.key() && position == other.position && rowsLeft == other.rowsLeft
            && batchRows == other.batchRows;
    }
};
PlannedBatch planBatch(WindowPlanner& planner, const CheckpointInfo& info, const Rows& part, const BatchRequest& request);
/// The request for the batch behind it, from the lengths of the captions alone; none at the end of the order or the run.
std::optional<BatchRequest> following(const Rows& part, const BatchRequest& request);

/// Plans batches of whole captions on threads of its own while the network learns from those before. What it hands out follows
/// from the arguments alone. Used by one thread. Memory: a plan for each planning thread and the one handed out, about 1.2 KB a
/// row each.
class PlanPrefetcher
{
public:
    /// References outlive the object. Where no thread is to be had, take() plans by itself.
    PlanPrefetcher(const Rows& part, const CheckpointInfo& info, std::size_t planners = 1);
    ~PlanPrefetcher();
    PlanPrefetcher(const PlanPrefetcher&) = delete;
    PlanPrefetcher& operator=(const PlanPrefetcher&) = delete;

    /// The batch that is asked for; then those behind it are planned.
    PlannedBatch take(const BatchRequest& request);

private:
    /// A batch that is planned ahead: waiting, under way, or done.
    struct Ahead {
        BatchRequest request;
        bool begun = false;
        std::optional<PlannedBatch> batch;
        std::exception_ptr error;
    };

    void work(const std::stop_token& stop);
    void lookAhead(const BatchRequest& last);

    const Rows& m_part;
    const CheckpointInfo& m_info;
    WindowPlanner m_planner; ///< take()'s own
    std::mutex m_mutex;
    std::condition_variable_any m_wanted;
    std::condition_variable m_done;
    std::deque<std::shared_ptr<Ahead>> m_ahead; ///< in the order in which they will be taken
    std::vector<std::jthread> m_threads; ///< last, so that they end before what they use
};

/// Adds a caption's rows of the part to a plan.
void addCaption(WindowPlanner& planner, const CheckpointInfo& info, const Rows& part, std::uint32_t caption,
    std::uint64_t mostRows = UINT64_MAX);

} // namespace memewright
