#include "training/Benchmark.h"

#include <algorithm>
#include <vector>

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/ones.h>
#include <c10/core/InferenceMode.h>

#include "base/Numbers.h"
#include "base/Random.h"
#include "network/Network.h"
#include "network/article/ArticleWeights.h"
#include "network/checkpoint/CheckpointFile.h"
#include "network/kernels/Guarded.h"
#include "network/kernels/Products.h"
#include "text/Row.h"
#include "text/Unicode.h"
#include "training/Learner.h"
#include "training/PlanPrefetcher.h"
#include "training/RunFiles.h"

namespace memewright {

namespace {

constexpr std::uint64_t kSeed = 1;

/// Measures what runs between two calls.
class Stopwatch
{
public:
    explicit Stopwatch(const Clock& clock) : m_clock(clock), m_begin(clock.now().count()) { }
    double seconds() const { return m_clock.now().count() - m_begin; }

private:
    const Clock& m_clock;
    double m_begin;
};

CheckpointInfo infoOf(const BenchmarkRequest& request, const Corpus& corpus)
{
    CheckpointInfo info;
    info.settings = request.network;
    VocabularyBuilder builder;
    for (std::size_t caption = 0; caption < corpus.size(); ++caption)
        builder.addCaption(corpus.templateId(caption), corpus.text(caption));
    info.vocabulary = builder.vocabulary();
    info.labels = builder.labels();
    info.templates = corpus.templates();
    return info;
}

/// Floating-point operations a second of the product that the distinct windows of a layer come to, at its best of three heights.
/// As the networks take it or as torch's mm does, whichever is quicker.
double measureProducts(const NetworkSettings& network, Precision precision, const DeviceInfo& device, const Clock& clock)
{
    const std::int64_t filters = network.filters, width = filters * network.kernel;
    const auto options = tensorOptions(device).dtype(precision == Precision::Bf16 ? at::kBFloat16 : at::kFloat);
    const at::Tensor matrix = at::ones({filters, width}, options);
    double best = 0;
    for (const std::int64_t height : {140, 1024, 4096}) {
        const at::Tensor x = at::ones({height, filters}, options);
        at::Tensor out = at::empty({height, width}, options);
        const double work = 2.0 * static_cast<double>(height * filters * width);
        const auto repeats = static_cast<int>(std::clamp(2e9 / work, 3.0, 1000.0));
        for (int round = 0; round < 6; ++round) {
            const bool asTaken = round % 2 == 0;
            const Stopwatch watch(clock);
            for (int repeat = 0; repeat < repeats; ++repeat) {
                if (asTaken)
                    multiply(out, x, matrix);
                else
                    at::mm_out(out, x, matrix);
            }
            out[0][0].item(); // waits for a GPU
            best = std::max(best, work * repeats / watch.seconds());
        }
    }
    return best;
}

/// A learner with its order of the whole corpus as training part, and its figures so far.
class Contender
{
public:
    Contender(const TrainingConfig& config, const CheckpointInfo& info, const Rows& rows, const DeviceInfo& device)
        : m_config(config), m_learner(makeLearner({m_config, info, rows, device, kSeed})), m_order(m_learner->places(), kSeed)
    {
        Random random(kSeed);
        m_learner->initialise(random);
    }

    void step(const Clock& clock, const StopCheck& check)
    {
        const Stopwatch watch(clock);
        const StepResult result =
            m_learner->step({m_order, m_position, UINT64_MAX, UINT64_MAX, m_config.batchRows, m_steps, check});
        m_position = (m_position + result.places) % m_learner->places();
        if (m_steps++ == 0)
            return; // memory is taken and threads are started
        m_rows += result.rows;
        m_seconds += watch.seconds();
    }

    std::uint64_t rows() const { return m_rows; }
    std::uint64_t steps() const { return m_steps; }
    double seconds() const { return m_seconds; }
    double rowsPerSecond() const { return m_seconds > 0 ? static_cast<double>(m_rows) / m_seconds : 0; }

private:
    TrainingConfig m_config;
    std::unique_ptr<Learner> m_learner;
    KeyedPermutation m_order;
    std::uint64_t m_position = 0, m_steps = 0, m_rows = 0;
    double m_seconds = 0;
};

/// Operations of a unit: forward, by the input and by the kernel.
double trainingOperations(const NetworkSettings& network)
{
    return 3.0 * 2.0 * network.kernel * network.filters * network.filters;
}

constexpr double kUnitsByRow = 120;
/// After which the memory of the shared way is read: batches differ, and what the first ones freed is used again.
constexpr int kStepsOfMemory = 6;

/// Plans the batches that the shared way took once more, for their units and the time that planning takes.
void measurePlans(TrainingBenchmark& figures, const Contender& shared, const CheckpointInfo& info, const Rows& rows,
    std::size_t batchRows, const Clock& clock)
{
    WindowPlanner planner(static_cast<std::size_t>(info.settings.kernel), static_cast<std::size_t>(info.settings.sequenceLength));
    const KeyedPermutation order(rows.captions().size(), kSeed);
    double units = 0;
    std::uint64_t planned = 0, position = 0;
    const Stopwatch watch(clock);
    while (planned < shared.rows()) {
        const PlannedBatch batch = planBatch(planner, info, rows, {order, position, UINT64_MAX, batchRows});
        position = (position + batch.places) % order.size();
        planned += batch.plan.rows;
        units += static_cast<double>(distinctInputs(batch.plan));
    }
    figures.planShare = watch.seconds() / shared.seconds();
    figures.unitsPerRow = units / static_cast<double>(planned);
}

constexpr std::size_t kMostRowsByRow = 1024;

TrainingConfig configOf(const BenchmarkRequest& request, Compute compute)
{
    TrainingConfig config;
    config.network = request.network;
    // Row by row, 16,384 rows of the widest network fit into no GPU at once.
    config.batchRows = compute == Compute::Shared ? request.batchRows : std::min<std::size_t>(request.batchRows, kMostRowsByRow);
    config.compute = compute;
    config.precision = compute == Compute::Shared ? request.precision : Precision::Float32;
    return config;
}

TrainingBenchmark measureTraining(const BenchmarkRequest& request, const Corpus& corpus, const DeviceInfo& device,
    const std::stop_token& stop, const Clock& clock)
{
    const c10::InferenceMode gradientsAreComputedByHand;
    const CheckpointInfo info = infoOf(request, corpus);
    const Rows rows(corpus, allCaptions(corpus));
    const StopCheck check = [&] {
        if (stop.stop_requested())
            throw ComputingStopped{};
    };
    TrainingBenchmark figures;
    Contender shared(configOf(request, Compute::Shared), info, rows, device);
    for (int step = 0; step < kStepsOfMemory; ++step)
        shared.step(clock, check);
    figures.sharedPeakMegabytes = peakMegabytes();
    Contender byRow(configOf(request, Compute::Rows), info, rows, device);
    byRow.step(clock, check);
    const Precision precision = productPrecision(request.precision, device);
    figures.productRate = measureProducts(request.network, precision, device, clock);
    double rateByRow = measureProducts(request.network, Precision::Float32, device, clock);
    // Turns of about the same time each, so that whatever else the machine does falls on both.
    while (byRow.rows() < request.rows || shared.rows() < request.rows) {
        byRow.step(clock, check);
        const double turn = shared.seconds() + byRow.seconds() / static_cast<double>(byRow.steps() - 1);
        do
            shared.step(clock, check);
        while (shared.seconds() < turn);
    }
    figures.productRate = std::max(figures.productRate, measureProducts(request.network, precision, device, clock));
    rateByRow = std::max(rateByRow, measureProducts(request.network, Precision::Float32, device, clock));
    measurePlans(figures, shared, info, rows, request.batchRows, clock);
    figures.sharedRowsPerSecond = shared.rowsPerSecond();
    figures.rowsRowsPerSecond = byRow.rowsPerSecond();
    const double perUnit = trainingOperations(request.network);
    figures.sharedShare = figures.sharedRowsPerSecond * figures.unitsPerRow * perUnit / figures.productRate;
    figures.rowsShare = figures.rowsRowsPerSecond * kUnitsByRow * perUnit / rateByRow;
    return figures;
}

// ---- generation ---------------------------------------------------------------------------------------------------------

/// Captions of the template with most of them, in groups that are written in step.
std::vector<std::vector<std::u32string>> textGroups(const Corpus& corpus, std::size_t texts)
{
    const std::int64_t templateId = corpus.templates().front().id;
    std::vector<std::vector<std::u32string>> groups;
    std::vector<std::u32string> group;
    for (std::size_t caption = 0; caption < corpus.size(); ++caption) {
        if (corpus.templateId(caption) != templateId)
            continue;
        group.push_back(toCodePoints(corpus.text(caption)));
        if (group.size() == texts)
            groups.push_back(std::exchange(group, {}));
    }
    return groups;
}

std::size_t stepsOf(const std::vector<std::u32string>& texts)
{
    return std::ranges::min_element(texts, {}, &std::u32string::size)->size();
}

/// Writes the texts a character a step; returns the time of the steps but the first.
double writeShared(const Network& network, std::int64_t templateId, const std::vector<std::u32string>& texts, const Clock& clock)
{
    const auto session = network.newSession();
    session->begin(templateId, std::vector<TextSoFar>(texts.size()));
    const Stopwatch watch(clock);
    for (std::size_t step = 0; step < stepsOf(texts); ++step) {
        std::vector<Extension> extensions;
        for (std::size_t text = 0; text < texts.size(); ++text)
            extensions.push_back({text, static_cast<std::size_t>(network.labels().indexOf(texts[text][step]).value())});
        session->advance(extensions);
    }
    return watch.seconds();
}

/// Distinct inputs of the steps that writeShared() times: all of the texts' rows less those of the row they begin with.
double unitsAfterBegin(
    WindowPlanner& planner, const CheckpointInfo& info, std::int64_t templateId, const std::vector<std::u32string>& texts)
{
    const auto unitsOf = [&](std::size_t characters) {
        for (const std::u32string& text : texts)
            planner.addCaption(info.vocabulary, info.labels, templateId, std::u32string_view(text).substr(0, characters));
        return static_cast<double>(distinctInputs(planner.take()));
    };
    return unitsOf(stepsOf(texts)) - unitsOf(0);
}

double writeByRow(const Network& network, std::int64_t templateId, const std::vector<std::u32string>& texts, const Clock& clock)
{
    const auto length = static_cast<std::size_t>(network.info().settings.sequenceLength);
    std::vector<std::int32_t> ids(texts.size() * length);
    const Stopwatch watch(clock);
    for (std::size_t step = 0; step < stepsOf(texts); ++step) {
        for (std::size_t text = 0; text < texts.size(); ++text)
            encodeRow(network.info().vocabulary, rowText(templateId, std::u32string_view(texts[text]).substr(0, step + 1)),
                std::span(ids).subspan(text * length, length));
        network.predict(ids);
    }
    return watch.seconds();
}

Result<std::shared_ptr<const Network>> freshNetwork(const BenchmarkRequest& request, const CheckpointInfo& info)
{
    const DeviceInfo cpu;
    const ArticleWeights weights = zeroWeights(info.settings, info.vocabulary.size(), info.labels.size(), tensorOptions(cpu));
    Random random(kSeed);
    initialise(weights, random);
    StoredTensors tensors;
    tensors.add("", weights.named(), /*trainableOnly=*/false);
    const auto file = std::filesystem::temp_directory_path() / ("memewright-benchmark-" + numberText(randomSeed()));
    auto network = writeCheckpoint(file, info, tensors.entries).and_then([&] {
        return loadNetwork(file, request.device, request.precision);
    });
    std::error_code gone;
    std::filesystem::remove(file, gone);
    return network;
}

Result<GenerationBenchmark> measureGeneration(const BenchmarkRequest& request, const Corpus& corpus, const DeviceInfo& device,
    const std::stop_token& stop, const Clock& clock)
{
    const c10::InferenceMode inference;
    const CheckpointInfo info = infoOf(request, corpus);
    const auto network = freshNetwork(request, info);
    if (!network)
        return tl::make_unexpected(network.error());
    const auto groups = textGroups(corpus, request.beams);
    if (groups.empty())
        return fail(ErrorCode::InvalidArgument, "the corpus has too few captions to write " + grouped(request.beams) + " in step",
            "choose fewer beams");
    const std::int64_t templateId = corpus.templates().front().id;
    GenerationBenchmark figures;
    writeShared(**network, templateId, groups.front(), clock);
    figures.sharedPeakMegabytes = peakMegabytes();
    // In bfloat16 too, weights are multiplied in float32: what they could be at best is the quicker of both rates.
    figures.productRate = measureProducts(request.network, productPrecision(request.precision, device), device, clock);
    double shared = 0, byRow = 0, units = 0;
    std::size_t steps = 0;
    WindowPlanner planner(static_cast<std::size_t>(info.settings.kernel), static_cast<std::size_t>(info.settings.sequenceLength));
    for (std::size_t group = 0; steps < request.rows && !stop.stop_requested(); group = (group + 1) % groups.size()) {
        shared += writeShared(**network, templateId, groups[group], clock);
        byRow += writeByRow(**network, templateId, groups[group], clock);
        units += unitsAfterBegin(planner, info, templateId, groups[group]);
        steps += stepsOf(groups[group]);
    }
    const auto perStep = static_cast<double>(std::max<std::size_t>(steps, 1));
    figures.sharedMilliseconds = 1000 * shared / perStep;
    figures.rowsMilliseconds = 1000 * byRow / perStep;
    figures.unitsPerStep = units / perStep;
    figures.sharedShare = units * trainingOperations(request.network) / 3 / figures.productRate / shared;
    return figures;
}

Result<DeviceInfo> prepared(const BenchmarkRequest& request, const Corpus& corpus)
{
    if (const auto status = validate(request.network); !status)
        return tl::make_unexpected(status.error());
    if (request.network.kind != NetworkKind::Article)
        return fail(
            ErrorCode::Unsupported, "only the article's network has two ways of computing to compare", "use --network article");
    if (corpus.empty())
        return fail(ErrorCode::InvalidArgument, "the corpus '" + corpus.name() + "' has no captions", "import captions first");
    if (request.rows == 0 || request.batchRows == 0 || request.beams == 0)
        return fail(
            ErrorCode::InvalidArgument, "a measurement needs rows, and a batch and a beam at least one", "choose 1 or more");
    setComputeThreads(request.threads);
    return resolveDevice(request.device);
}

} // namespace

Result<TrainingBenchmark> benchmarkTraining(
    const BenchmarkRequest& request, const Corpus& corpus, std::stop_token stop, const Clock& clock)
{
    const auto device = prepared(request, corpus);
    if (!device)
        return tl::make_unexpected(device.error());
    return guarded([&]() -> Result<TrainingBenchmark> {
        try {
            return measureTraining(request, corpus, *device, stop, clock);
        } catch (const ComputingStopped&) {
            return fail(ErrorCode::InvalidArgument, "the measurement was stopped", "let it run to its end");
        }
    });
}

Result<GenerationBenchmark> benchmarkGeneration(
    const BenchmarkRequest& request, const Corpus& corpus, std::stop_token stop, const Clock& clock)
{
    const auto device = prepared(request, corpus);
    if (!device)
        return tl::make_unexpected(device.error());
    return guarded([&] { return measureGeneration(request, corpus, *device, stop, clock); });
}

} // namespace memewright
