#include "training/PlanAhead.h"

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

std::optional<BatchRequest> following(const Rows& part, const BatchRequest& request)
{
    const std::uint64_t room = std::min<std::uint64_t>(request.batchRows, request.rowsLeft);
    std::uint64_t rows = 0;
    BatchRequest next = request;
    for (; next.position < request.order.size(); ++next.position) {
        const std::uint32_t caption = part.captions()[request.order(next.position)];
        if (next.position > request.position && rows + part.corpus().rowsOf(caption) > room)
            break;
        const auto wanted = wantedRows(part, caption, request.rowsLeft - rows);
        rows += wanted.empty() ? part.corpus().rowsOf(caption)
                               : static_cast<std::uint64_t>(std::count(wanted.begin(), wanted.end(), true));
    }
    next.rowsLeft -= rows;
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

PlanAhead::PlanAhead(const Rows& part, const CheckpointInfo& info, std::size_t planners)
    : m_part(part), m_info(info), m_planner(plannerFor(info))
{
    try {
        while (m_threads.size() < planners)
            m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
    } catch (const std::system_error&) {
        // The system gives no more threads: those there are will do.
    }
}

PlanAhead::~PlanAhead()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

void PlanAhead::work(const std::stop_token& stop)
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

PlannedBatch PlanAhead::take(const BatchRequest& request)
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
void PlanAhead::lookAhead(const BatchRequest& last)
{
    auto next = following(m_part, last);
    for (; next && m_ahead.size() < m_threads.size(); next = following(m_part, *next))
        m_ahead.push_back(std::make_shared<Ahead>(Ahead{*next, false, {}, {}}));
    m_wanted.notify_all();
}

} // namespace memewright
