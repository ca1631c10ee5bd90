#include "jobs/TrainingJob.h"

#include <mutex>
#include <optional>
#include <utility>

#include "jobs/ThreadBoundary.h"
#include "storage/Library.h"

namespace memewright {

namespace {

constexpr int kDrainMilliseconds = 100;

struct TrainingNews {
    std::optional<TrainingStart> start;
    std::vector<TrainingPoint> points;
    std::vector<ValidationPoint> validations;
    std::vector<int> epochs;
    std::vector<std::string> warnings;
    std::optional<Result<TrainingOutcome>> outcome;
};

} // namespace

/// Filled on the training thread, emptied on the GUI thread; each holds the lock for a move or a push only.
class TrainingJob::Mailbox final : public TrainingSink
{
public:
    void started(const TrainingStart& start) override
    {
        put([&](TrainingNews& news) { news.start = start; });
    }
    void point(const TrainingPoint& point) override
    {
        put([&](TrainingNews& news) { news.points.push_back(point); });
    }
    void validated(const ValidationPoint& point) override
    {
        put([&](TrainingNews& news) { news.validations.push_back(point); });
    }
    void epochEnded(int epoch) override
    {
        put([&](TrainingNews& news) { news.epochs.push_back(epoch); });
    }
    void warned(const std::string& sentence) override
    {
        put([&](TrainingNews& news) { news.warnings.push_back(sentence); });
    }
    void ended(Result<TrainingOutcome> outcome)
    {
        put([&](TrainingNews& news) { news.outcome = std::move(outcome); });
    }

    TrainingNews take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_news, {});
    }

private:
    template <class Change>
    void put(Change&& change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_news);
    }

    std::mutex m_mutex;
    TrainingNews m_news;
};

TrainingFunction trainingInLibrary(std::filesystem::path libraryFolder)
{
    return [folder = std::move(libraryFolder)](
               const RunRequest& request, std::stop_token stop, TrainingSink& sink) -> Result<TrainingOutcome> {
        auto library = Library::open(folder);
        if (!library)
            return tl::make_unexpected(library.error());
        return trainInLibrary(*library, request, std::move(stop), sink);
    };
}

TrainingJob::TrainingJob(TrainingFunction function, QObject* parent) : QObject(parent), m_function(std::move(function))
{
    m_timer.setInterval(kDrainMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &TrainingJob::drain);
}

TrainingJob::~TrainingJob()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

void TrainingJob::start(RunRequest request)
{
    if (m_running)
        return;
    m_running = true;
    m_request = std::move(request);
    m_mailbox = std::make_shared<Mailbox>();
    m_thread = std::jthread([function = m_function, copy = m_request, mailbox = m_mailbox](std::stop_token token) {
        mailbox->ended(withinThread([&] { return function(copy, token, *mailbox); }));
    });
    m_timer.start();
}

void TrainingJob::stop()
{
    m_thread.request_stop();
}

void TrainingJob::drain()
{
    const TrainingNews news = m_mailbox->take();
    if (news.start)
        Q_EMIT started(*news.start);
    if (!news.points.empty())
        Q_EMIT pointsArrived(news.points);
    for (const ValidationPoint& point : news.validations)
        Q_EMIT validated(point);
    for (const int epoch : news.epochs)
        Q_EMIT epochEnded(epoch);
    for (const std::string& sentence : news.warnings)
        Q_EMIT warned(QString::fromStdString(sentence));
    if (!news.outcome)
        return;
    m_timer.stop();
    m_thread.join();
    m_running = false;
    if (const auto& result = *news.outcome)
        Q_EMIT finished(*result);
    else
        Q_EMIT failed(result.error());
}

} // namespace memewright
