#include "training/Measure.h"

#include <algorithm>

#include <ATen/TensorOperators.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/log_softmax.h>

namespace memewright {

namespace {

/// Bounds the memory of the first layer's activations.
constexpr std::uint64_t kRowsAtOnce = 256;

void addBatch(const ArticleNetwork& network, EncodedRows& rows, const StopCheck& check, FigureSums& sums)
{
    const BatchTensors batch = toTensors(rows, network);
    const at::Tensor logProbabilities = at::log_softmax(network.logits(batch.ids, {check}), 1);
    const double loss = -logProbabilities.gather(1, batch.labels.unsqueeze(1)).mean().item<double>();
    const auto hits = (logProbabilities.argmax(1) == batch.labels).sum().item<std::int64_t>();
    sums.add(loss, static_cast<std::uint64_t>(hits), rows.size());
}

void appendCaption(const Rows& part, std::uint32_t caption, const RowEncoder& encoder, EncodedRows& rows)
{
    const std::vector<bool> wanted = part.wanted(caption);
    for (std::uint32_t position = 0; position < part.corpus().rowsOf(caption); ++position)
        if (wanted.empty() || wanted[position])
            encoder.append(part.corpus(), {caption, position}, rows);
}

std::uint64_t rowsOf(const Rows& part, std::uint32_t caption)
{
    const std::vector<bool> wanted = part.wanted(caption);
    return wanted.empty() ? part.corpus().rowsOf(caption) : static_cast<std::uint64_t>(std::ranges::count(wanted, true));
}

} // namespace

BatchTensors toTensors(EncodedRows& rows, const ArticleNetwork& network)
{
    const auto count = static_cast<std::int64_t>(rows.size());
    const at::Device device = network.weights().embedding.device();
    return {at::from_blob(rows.ids.data(), {count, network.settings().sequenceLength}, at::kInt).to(device),
        at::from_blob(rows.labels.data(), {count}, at::kLong).to(device)};
}

FigureSums measure(const ArticleNetwork& network, const CheckpointInfo& info, const MeasureRequest& request)
{
    const RowEncoder encoder(info.vocabulary, info.labels, info.settings.sequenceLength);
    FigureSums sums;
    EncodedRows rows;
    std::uint64_t seen = 0;
    for (std::uint64_t index = 0; index < request.count && !request.stopped(); ++index) {
        if (const auto place = request.order(index))
            appendCaption(request.part, request.part.captions()[*place], encoder, rows);
        if (rows.size() < kRowsAtOnce && index + 1 < request.count)
            continue;
        request.check();
        seen += rows.size();
        if (rows.size() > 0)
            addBatch(network, rows, request.check, sums);
        rows.clear();
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
