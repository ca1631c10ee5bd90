#include "documents/RunQueue.h"

#include <algorithm>

#include "base/Json.h"

namespace memewright {

namespace {

using Json = nlohmann::json;

template <class Value>
Json orNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json();
}

template <class Value>
std::optional<Value> valueOrNothing(const Json& json, const char* name)
{
    const auto found = json.find(name);
    return found == json.end() || found->is_null() ? std::nullopt : std::optional(found->get<Value>());
}

/// A name of the core's tables; throws for one it does not know, as for any entry that is not whole.
template <class Value>
Value known(const Result<Value>& found)
{
    if (!found)
        throw std::invalid_argument(found.error().text);
    return *found;
}

Json networkJson(const NetworkSettings& network)
{
    return {{"kind", networkName(network.kind)}, {"filters", network.filters}, {"units", network.units},
        {"pieces", network.pieces}, {"kernel", network.kernel}, {"leaky", network.activation == Activation::LeakyRelu},
        {"leak", network.leak}, {"dropout", network.dropout}, {"embedding", network.embedding},
        {"sequence_length", network.sequenceLength}};
}

NetworkSettings networkOf(const Json& json)
{
    NetworkSettings network;
    network.kind = known(networkByName(json.at("kind").get<std::string>()));
    network.filters = json.at("filters");
    network.units = json.at("units");
    network.pieces = json.value("pieces", network.pieces);
    network.kernel = json.at("kernel");
    network.activation = json.at("leaky").get<bool>() ? Activation::LeakyRelu : Activation::Relu;
    network.leak = json.value("leak", network.leak);
    network.dropout = json.at("dropout");
    network.embedding = json.at("embedding");
    network.sequenceLength = json.at("sequence_length");
    return network;
}

Json requestJson(const RunRequest& request)
{
    const TrainingConfig& config = request.config;
    return {{"run", request.run}, {"corpus", request.corpus}, {"most_popular", orNull(request.mostPopular)},
        {"network", networkJson(config.network)}, {"batch_rows", config.batchRows}, {"epochs", config.epochs},
        {"max_rows", orNull(config.maxRows)}, {"learning_rate", config.learningRate},
        {"optimiser", optimiserName(optimiserOf(config))}, {"tensorboard", request.tensorBoard}, {"seed", config.seed},
        {"precision", precisionName(config.precision)}, {"each_row", config.compute == Compute::Rows},
        {"split_by_row", config.split == SplitMode::Row}, {"validation_ratio", orNull(config.validationRatio)},
        {"validation_every_rows", config.validationEveryRows}, {"validation_sample", config.validationSample},
        {"resume", config.resume}, {"from", config.from.string()}};
}

RunRequest requestOf(const Json& json)
{
    RunRequest request;
    request.run = json.at("run");
    request.corpus = json.at("corpus");
    request.mostPopular = valueOrNothing<std::size_t>(json, "most_popular");
    TrainingConfig& config = request.config;
    config.network = networkOf(json.at("network"));
    config.batchRows = json.at("batch_rows");
    config.epochs = json.at("epochs");
    config.maxRows = valueOrNothing<std::uint64_t>(json, "max_rows");
    config.learningRate = json.at("learning_rate");
    if (const std::string name = json.value("optimiser", std::string()); !name.empty())
        config.optimiser = known(optimiserByName(name));
    request.tensorBoard = json.value("tensorboard", false);
    config.seed = json.at("seed");
    config.precision = known(precisionByName(json.at("precision").get<std::string>()));
    config.compute = json.at("each_row").get<bool>() ? Compute::Rows : Compute::Shared;
    config.split = json.at("split_by_row").get<bool>() ? SplitMode::Row : SplitMode::Caption;
    config.validationRatio = valueOrNothing<double>(json, "validation_ratio");
    config.validationEveryRows = json.at("validation_every_rows");
    config.validationSample = json.at("validation_sample");
    config.resume = json.at("resume");
    config.from = json.value("from", std::string());
    return request;
}

} // namespace

std::deque<RunRequest>::iterator RunQueue::find(const QString& run)
{
    return std::ranges::find(m_runs, run.toStdString(), &RunRequest::run);
}

void RunQueue::add(RunRequest request)
{
    if (std::ranges::find(m_runs, request.run, &RunRequest::run) == m_runs.end())
        m_runs.push_back(std::move(request));
}

std::optional<RunRequest> RunQueue::takeFirst()
{
    if (m_runs.empty())
        return {};
    RunRequest first = std::move(m_runs.front());
    m_runs.pop_front();
    return first;
}

std::optional<RunRequest> RunQueue::remove(const QString& run)
{
    const auto found = find(run);
    if (found == m_runs.end())
        return {};
    RunRequest removed = std::move(*found);
    m_runs.erase(found);
    return removed;
}

bool RunQueue::move(const QString& run, int places)
{
    const auto found = find(run);
    if (found == m_runs.end())
        return false;
    const auto from = static_cast<int>(found - m_runs.begin());
    const int to = std::clamp(from + places, 0, size() - 1);
    if (to == from)
        return false;
    RunRequest moved = std::move(*found);
    m_runs.erase(found);
    m_runs.insert(m_runs.begin() + to, std::move(moved));
    return true;
}

QStringList RunQueue::names() const
{
    QStringList names;
    for (const RunRequest& request : m_runs)
        names += QString::fromStdString(request.run);
    return names;
}

std::string RunQueue::toText() const
{
    Json all = Json::array();
    for (const RunRequest& request : m_runs)
        all.push_back(requestJson(request));
    return jsonText(all, true) + "\n";
}

std::vector<RunRequest> RunQueue::fromText(const std::string& text)
{
    std::vector<RunRequest> requests;
    const auto all = parseJson(text, "the queue", kLargeJson);
    if (!all || !all->is_array())
        return requests;
    for (const Json& json : *all) {
        try {
            requests.push_back(requestOf(json));
        } catch (const std::exception&) {
            // One entry that cannot be read is no reason to lose the others.
        }
    }
    return requests;
}

} // namespace memewright
