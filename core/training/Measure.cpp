#include "training/Measure.h"

#include <algorithm>
#include <utility>

#include <ATen/TensorOperators.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/log_softmax.h>

#include "network/WindowNetwork.h"
#include "text/Unicode.h"
#include "training/PlanAhead.h"

namespace memewright {

namespace {

/// Whole captions until there are so many: bounds the memory of a plan and its activations.
constexpr std::uint64_t kRowsAtOnce = 256;
/// Bounds that of the recurrent network's gates.
constexpr std::uint64_t kPositionsAtOnce = 8192;

void addBatch(const WindowNetwork& network, const WindowPlan& plan, const StopCheck& check, FigureSums& sums)
{
    const at::Tensor logProbabilities = at::log_softmax(network.logits(plan, {check}), 1);
    const at::Tensor labels = labelsOf(plan, logProbabilities.device());
    const double loss = -logProbabilities.gather(1, labels.unsqueeze(1)).mean().item<double>();
    const auto hits = (logProbabilities.argmax(1) == labels).sum().item<std::int64_t>();
    sums.add(loss, static_cast<std::uint64_t>(hits), plan.rows);
}

std::uint64_t rowsOf(const Rows& part, std::uint32_t caption)
{
    const std::vector<bool> wanted = part.wanted(caption);
    return wanted.empty() ? part.corpus().rowsOf(caption) : static_cast<std::uint64_t>(std::ranges::count(wanted, true));
}

} // namespace

FigureSums measure(const ArticleNetwork& network, const CheckpointInfo& info, const MeasureRequest& request)
{
    const WindowNetwork byWindow(network.settings(), network.weights());
    WindowPlanner planner(static_cast<std::size_t>(info.settings.kernel), static_cast<std::size_t>(info.settings.sequenceLength));
    FigureSums sums;
    for (std::uint64_t index = 0; index < request.count && !request.stopped(); ++index) {
        if (const auto place = request.order(index))
            addCaption(planner, info, request.part, request.part.captions()[*place]);
        if (planner.rows() < kRowsAtOnce && index + 1 < request.count)
            continue;
        request.check();
        if (const WindowPlan plan = planner.take(kPairRounding); plan.rows > 0)
            addBatch(byWindow, plan, request.check, sums);
        request.progress(sums.rows);
    }
    return sums;
}

FigureSums measure(const RecurrentNetwork& network, const CheckpointInfo& info, const MeasureRequest& request)
{
    const CaptionEncoder encoder(info);
    const Corpus& corpus = request.part.corpus();
    FigureSums sums;
    std::vector<EncodedCaption> captions;
    std::uint64_t positions = 0, seen = 0;
    for (std::uint64_t index = 0; index < request.count && !request.stopped(); ++index) {
        if (const auto place = request.order(index)) {
            const std::uint32_t caption = request.part.captions()[*place];
            captions.push_back(
                encoder.encode(corpus.templateId(caption), toCodePoints(corpus.text(caption)), request.part.wanted(caption)));
            positions += captions.back().characters.size();
        }
        if (positions < kPositionsAtOnce && index + 1 < request.count)
            continue;
        request.check();
        if (const CaptionBatch batch = inStep(std::exchange(captions, {})); batch.rows > 0) {
            const RecurrentResult result = network.measure(batch, {request.check});
            sums.add(result.loss, static_cast<std::uint64_t>(result.correct), static_cast<std::uint64_t>(batch.rows));
            seen += static_cast<std::uint64_t>(batch.rows);
        }
        positions = 0;
        request.progress(seen);
    }
    return sums;
}

std::uint64_t captionsWithin(const MeasureRequest& request, std::uint64_t rows)
{
    std::uint64_t captions = 0;
    for (std::uint64_t sum = 0; captions < request.count; ++captions) {
        const auto place = request.order(captions);
        sum += place ? rowsOf(request.part, request.part.captions()[*place]) : 0;
        if (sum > rows)
            break;
    }
    return captions;
}

} // namespace memewright
