#include "training/PlanPrefetcher.h"

#include <algorithm>
#include <system_error>
#include <utility>

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

/// How far a batch reaches.
struct BatchExtent {
    std::uint64_t places = 0, rows = 0;
};

/// From the lengths of the captions alone: every character of the part has a label, so every wanted row counts.
BatchExtent extentOf(const Rows& part, const BatchRequest& request)
{
    const std::uint64_t room = std::min<std::uint64_t>(request.batchRows, request.rowsLeft);
    BatchExtent extent;
    for (; request.position + extent.places < request.order.size(); ++extent.places) {
        const std::uint32_t caption = part.captions()[request.order(request.position + extent.places)];
        const std::uint64_t rows = part.corpus().rowsOf(caption);
        if (extent.places > 0 && extent.rows + rows > room)
            break;
        const auto wanted = wantedRows(part, caption, request.rowsLeft - extent.rows);
        extent.rows += wanted.empty() ? rows : static_cast<std::uint64_t>(std::count(wanted.begin(), wanted.end(), true));
    }
    return extent;
}

} // namespace

void addCaption(
    WindowPlanner& planner, const CheckpointInfo& info, const Rows& part, std::uint32_t caption, std::uint64_t mostRows)
{
    planner.addCaption(info.vocabulary, info.labels, part.corpus().templateId(caption), toCodePoints(part.corpus().text(caption)),
        wantedRows(part, caption, mostRows));
}

PlannedBatch planBatch(WindowPlanner& planner, const CheckpointInfo& info, const Rows& part, const BatchRequest& request)
{
    PlannedBatch batch;
    batch.places = extentOf(part, request).places;
    for (std::uint64_t place = 0; place < batch.places; ++place)
        addCaption(
            planner, info, part, part.captions()[request.order(request.position + place)], request.rowsLeft - planner.rows());
    batch.plan = planner.take(kPairRounding);
    return batch;
}

std::optional<BatchRequest> following(const Rows& part, const BatchRequest& request)
{
    const BatchExtent extent = extentOf(part, request);
    BatchRequest next = request;
    next.position += extent.places;
    next.rowsLeft -= extent.rows;
    if (next.position == request.order.size() || next.rowsLeft == 0)
        return {};
    return next;
}

namespace {

WindowPlanner plannerFor(const CheckpointInfo& info)
{
    return {static_cast<std::size_t>(info.settings.kernel), static_cast<std::size_t>(info.settings.sequenceLength)};
}

} // namespace

PlanPrefetcher::PlanPrefetcher(const Rows& part, const CheckpointInfo& info, std::size_t planners)
    : m_part(part), m_info(info), m_planner(plannerFor(info))
{
    try {
        while (m_threads.size() < planners)
            m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
    } catch (const std::system_error&) {
        // The system gives no more threads: those there are will do.
    }
}

PlanPrefetcher::~PlanPrefetcher()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

void PlanPrefetcher::work(const std::stop_token& stop)
{
    WindowPlanner planner = plannerFor(m_info);
    const auto isWaiting = [](const std::shared_ptr<Ahead>& ahead) { return !ahead->begun; };
    std::unique_lock lock(m_mutex);
    while (m_wanted.wait(lock, stop, [&] { return std::ranges::any_of(m_ahead, isWaiting); })) {
        const std::shared_ptr<Ahead> ahead = *std::ranges::find_if(m_ahead, isWaiting);
        ahead->begun = true;
        lock.unlock();
        std::optional<PlannedBatch> batch;
        std::exception_ptr error;
        try {
            batch = planBatch(planner, m_info, m_part, ahead->request);
        } catch (...) {
            error = std::current_exception();
            planner = plannerFor(m_info);
        }
        lock.lock();
        ahead->batch = std::move(batch);
        ahead->error = error;
        m_done.notify_all();
    }
}

PlannedBatch PlanPrefetcher::take(const BatchRequest& request)
{
    std::unique_lock lock(m_mutex);
    if (m_ahead.empty() || !m_ahead.front()->request.sameAs(request)) {
        // The first of all, or the run goes on elsewhere: what was planned is of no use.
        m_ahead.clear();
        lookAhead(request);
        lock.unlock();
        return planBatch(m_planner, m_info, m_part, request);
    }
    const std::shared_ptr<Ahead> ahead = m_ahead.front();
    m_done.wait(lock, [&] { return ahead->batch || ahead->error; });
    m_ahead.pop_front();
    lookAhead(m_ahead.empty() ? request : m_ahead.back()->request);
    if (ahead->error)
        std::rethrow_exception(ahead->error);
    return std::move(*ahead->batch);
}

/// Asks for the batches behind the last one, one for each thread.
void PlanPrefetcher::lookAhead(const BatchRequest& last)
{
    std::optional<BatchRequest> next = last;
    while (m_ahead.size() < m_threads.size() && (next = following(m_part, *next)))
        m_ahead.push_back(std::make_shared<Ahead>(Ahead{*next, false, {}, {}}));
    m_wanted.notify_all();
}

} // namespace memewright
