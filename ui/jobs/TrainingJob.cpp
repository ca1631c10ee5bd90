#include "jobs/TrainingJob.h"

#include <optional>
#include <utility>

#include "jobs/ThreadBoundary.h"
#include "storage/Library.h"

namespace memewright {

struct TrainingJob::News {
    std::optional<TrainingStart> start;
    std::vector<TrainingPoint> points;
    std::vector<ValidationPoint> validations;
    std::vector<int> epochs;
    std::vector<std::string> warnings;
    bool paused = false;
    std::optional<Result<TrainingOutcome>> outcome;
};

/// What the trainer calls on its thread.
class TrainingJob::Reporter final : public TrainingSink
{
public:
    Reporter(Mailbox<News>& mailbox, PauseGate& gate) : m_mailbox(mailbox), m_gate(gate) { }

    void started(const TrainingStart& start) override
    {
        m_mailbox.put([&](News& news) { news.start = start; });
    }
    void point(const TrainingPoint& point) override
    {
        m_mailbox.put([&](News& news) { news.points.push_back(point); });
    }
    void validated(const ValidationPoint& point) override
    {
        m_mailbox.put([&](News& news) { news.validations.push_back(point); });
    }
    void epochEnded(int epoch) override
    {
        m_mailbox.put([&](News& news) { news.epochs.push_back(epoch); });
    }
    void warned(const std::string& sentence) override
    {
        m_mailbox.put([&](News& news) { news.warnings.push_back(sentence); });
    }

    bool pauseWanted() const override { return m_gate.isClosed(); }
    void standStill(std::stop_token stop) override
    {
        m_mailbox.put([](News& news) { news.paused = true; });
        m_gate.wait(stop);
    }

private:
    Mailbox<News>& m_mailbox;
    PauseGate& m_gate;
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

TrainingJob::TrainingJob(TrainingFunction function, QObject* parent)
    : QObject(parent), m_function(std::move(function)), m_thread([this] { drain(); })
{
}

TrainingJob::~TrainingJob() = default;

void TrainingJob::start(RunRequest request)
{
    if (isRunning())
        return;
    m_request = std::move(request);
    m_mailbox = std::make_shared<Mailbox<News>>();
    m_gate = std::make_shared<PauseGate>();
    m_thread.start([function = m_function, copy = m_request, mailbox = m_mailbox, gate = m_gate](std::stop_token token) {
        Reporter reporter(*mailbox, *gate);
        auto outcome = withinThread([&] { return function(copy, token, reporter); });
        mailbox->put([&](News& news) { news.outcome = std::move(outcome); });
    });
}

void TrainingJob::pause()
{
    if (isRunning())
        m_gate->close();
}

void TrainingJob::resume()
{
    if (m_gate)
        m_gate->open();
}

void TrainingJob::drain()
{
    const News news = m_mailbox->take();
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
    if (news.paused && isPauseWanted() && !news.outcome)
        Q_EMIT paused();
    if (!news.outcome)
        return;
    m_thread.finish();
    if (const auto& result = *news.outcome)
        Q_EMIT finished(*result);
    else
        Q_EMIT failed(result.error());
}

} // namespace memewright
