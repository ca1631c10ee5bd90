#include "network/article/KeptWindows.h"

#include <algorithm>
#include <cmath>

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>

#include "network/article/ArticleHead.h"
#include "network/article/WindowPlan.h"
#include "network/kernels/ProcessorClones.h"

namespace memewright {

namespace {

std::vector<float> valuesOf(const at::Tensor& tensor)
{
    const at::Tensor values = tensor.contiguous();
    return {values.const_data_ptr<float>(), values.const_data_ptr<float>() + values.numel()};
}

FrozenArticle::Layer frozen(const NormalisedLayer& weights)
{
    const Affine norm = affine(weights.gamma, weights.beta, {weights.mean, weights.variance});
    return {{}, valuesOf(weights.bias), valuesOf(norm.scale), valuesOf(norm.shift)};
}

/// Activates and normalises sums in place.
MEMEWRIGHT_INLINE void finish(float* __restrict sums, const FrozenArticle::Layer& layer, float leak, std::size_t filters)
{
    const float *scale = layer.scale.data(), *shift = layer.shift.data();
    for (std::size_t i = 0; i < filters; ++i) {
        const float activated = sums[i] > 0 ? sums[i] : sums[i] * leak;
        sums[i] = activated * scale[i] + shift[i];
    }
}

/// A window: bias and the products under its taps (null at the edge), activated and normalised.
MEMEWRIGHT_CLONES void computeWindow(
    const FrozenArticle& network, const FrozenArticle::Layer& layer, std::span<const float* const> taps, float* __restrict out)
{
    const std::size_t filters = network.filters;
    std::copy_n(layer.bias.data(), filters, out);
    for (std::size_t tap = 0; tap < taps.size(); ++tap)
        if (const float* __restrict products = taps[tap]; products != nullptr)
            for (std::size_t i = 0; i < filters; ++i)
                out[i] += products[tap * filters + i];
    finish(out, layer, network.leak, filters);
}

MEMEWRIGHT_CLONES void computeDense(const FrozenArticle& network, float* __restrict sums)
{
    const FrozenArticle::Layer& layer = network.layers[kConvolutions];
    for (std::size_t i = 0; i < network.filters; ++i)
        sums[i] += layer.bias[i];
    finish(sums, layer, network.leak, network.filters);
}

MEMEWRIGHT_CLONES void takeGreatest(float* __restrict best, const float* __restrict other, std::size_t filters)
{
    for (std::size_t i = 0; i < filters; ++i)
        best[i] = best[i] > other[i] ? best[i] : other[i];
}

void softmax(float* logits, const std::vector<float>& bias)
{
    for (std::size_t i = 0; i < bias.size(); ++i)
        logits[i] += bias[i];
    const float greatest = *std::max_element(logits, logits + bias.size());
    float sum = 0;
    for (std::size_t i = 0; i < bias.size(); ++i)
        sum += logits[i] = std::exp(logits[i] - greatest);
    for (std::size_t i = 0; i < bias.size(); ++i)
        logits[i] /= sum;
}

/// Pointers to the rows of a matrix.
std::vector<float*> rowsOf(std::vector<float>& values, std::size_t width)
{
    std::vector<float*> rows;
    for (std::size_t begin = 0; begin < values.size(); begin += width)
        rows.push_back(values.data() + begin);
    return rows;
}

} // namespace

FrozenArticle::FrozenArticle(const NetworkSettings& settings, const ArticleWeights& weights, Precision precision)
    : kernel(static_cast<std::size_t>(settings.kernel)), length(static_cast<std::size_t>(settings.sequenceLength)),
      filters(static_cast<std::size_t>(settings.filters)), labels(static_cast<std::size_t>(weights.outputBias.numel())),
      leak(static_cast<float>(leakOf(settings))), outputBias(valuesOf(weights.outputBias))
{
    // [kernel][in][out] -> [in][kernel * out]
    const auto byInput = [](const at::Tensor& taps) { return taps.permute({1, 0, 2}).reshape({taps.size(1), -1}); };
    firstProducts = valuesOf(weights.embedding.matmul(byInput(weights.layers[0].kernel)));
    for (std::size_t layer = 0; layer <= kConvolutions; ++layer) {
        layers[layer] = frozen(weights.layers[layer]);
        const at::Tensor& product = weights.layers[layer].kernel;
        if (layer == kConvolutions)
            layers[layer].product = PackedMatrix(valuesOf(product), filters, precision);
        else if (layer > 0)
            layers[layer].product = PackedMatrix(valuesOf(byInput(product)), kernel * filters, precision);
    }
    output = PackedMatrix(valuesOf(weights.outputKernel), labels, precision);
}

float* RowStore::append()
{
    if (m_size == m_chunks.size() * kChunk)
        m_chunks.push_back(std::make_unique_for_overwrite<float[]>(kChunk * m_width));
    ++m_size;
    return m_chunks.back().get() + (m_size - 1) % kChunk * m_width;
}

void RowStore::clear()
{
    m_chunks.clear();
    m_size = 0;
}

KeptWindows::KeptWindows(const FrozenArticle& network, std::size_t bytes)
    : m_network(network), m_bytes(bytes), m_windows(kConvolutions, TupleTable(network.kernel)),
      m_pairs(kConvolutions - 1, TupleTable(2))
{
    for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
        m_normalised.emplace_back(network.filters);
        if (layer + 1 < kConvolutions)
            m_products.emplace_back(network.kernel * network.filters);
    }
}

std::size_t KeptWindows::bytesKept() const
{
    std::size_t floats = 0;
    for (const auto* stores : {&m_normalised, &m_products})
        for (const RowStore& store : *stores)
            floats += store.floats();
    return floats * sizeof(float);
}

void KeptWindows::forget()
{
    for (auto* tables : {&m_windows, &m_pairs})
        for (TupleTable& table : *tables)
            table.clear();
    for (auto* stores : {&m_normalised, &m_products})
        for (RowStore& store : *stores)
            store.clear();
}

std::vector<float> KeptWindows::score(std::span<const std::int32_t> ids)
{
    if (bytesKept() > m_bytes)
        forget();
    std::size_t places = m_network.length;
    std::vector<std::int32_t> inputs(ids.begin(), ids.end());
    for (std::size_t layer = 0; layer + 1 < kConvolutions; ++layer, places /= 2)
        inputs = pairsOf(layer, windowsOf(layer, inputs, places));
    return probabilities(windowsOf(kConvolutions - 1, inputs, places), places);
}

std::vector<std::int32_t> KeptWindows::windowsOf(std::size_t layer, std::span<const std::int32_t> inputs, std::size_t places)
{
    TupleTable& table = m_windows[layer];
    const std::size_t known = table.size(), before = (m_network.kernel - 1) / 2;
    std::vector<std::int32_t> windows(inputs.size()), taps(m_network.kernel);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const std::size_t place = i % places;
        for (std::size_t tap = 0; tap < taps.size(); ++tap) {
            const std::size_t from = place + tap - before; // wraps around below 0, and so is outside as well
            taps[tap] = from < places ? inputs[i - place + from] : kEdge;
        }
        windows[i] = table.intern(taps);
    }
    computeWindows(layer, known);
    return windows;
}

void KeptWindows::computeWindows(std::size_t layer, std::size_t first)
{
    const TupleTable& table = m_windows[layer];
    const std::size_t kernel = m_network.kernel;
    std::vector<float*> outputs;
    while (first + outputs.size() < table.size())
        outputs.push_back(m_normalised[layer].append());
    constexpr std::size_t kGrain = 500'000; // sums worth a thread
    at::parallel_for(0, static_cast<std::int64_t>(outputs.size()),
        static_cast<std::int64_t>(kGrain / (kernel * m_network.filters) + 1), [&](std::int64_t begin, std::int64_t end) {
            std::vector<const float*> taps(kernel);
            for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
                const std::int32_t* inputs = table.tuples().data() + (first + i) * kernel;
                for (std::size_t tap = 0; tap < kernel; ++tap)
                    taps[tap] = inputs[tap] == kEdge ? nullptr
                        : layer == 0
                        ? m_network.firstProducts.data() + static_cast<std::size_t>(inputs[tap]) * kernel * m_network.filters
                        : m_products[layer - 1].row(inputs[tap]);
                computeWindow(m_network, m_network.layers[layer], taps, outputs[i]);
            }
        });
}

std::vector<std::int32_t> KeptWindows::pairsOf(std::size_t layer, std::span<const std::int32_t> windows)
{
    TupleTable& table = m_pairs[layer];
    const std::size_t known = table.size(), filters = m_network.filters;
    std::vector<std::int32_t> pairs(windows.size() / 2);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto [low, high] = std::minmax(windows[2 * i], windows[2 * i + 1]);
        pairs[i] = table.intern(std::array{low, high});
    }
    std::vector<float> pooled((table.size() - known) * filters);
    std::vector<float*> outputs;
    for (std::size_t i = 0; known + i < table.size(); ++i) {
        const std::int32_t* pair = table.tuples().data() + (known + i) * 2;
        std::copy_n(m_normalised[layer].row(pair[0]), filters, pooled.data() + i * filters);
        takeGreatest(pooled.data() + i * filters, m_normalised[layer].row(pair[1]), filters);
        outputs.push_back(m_products[layer].append());
    }
    m_network.layers[layer + 1].product.multiply(pooled.data(), outputs);
    return pairs;
}

/// From the windows of the last convolution, [rows][places], to the probabilities.
std::vector<float> KeptWindows::probabilities(std::span<const std::int32_t> tops, std::size_t places) const
{
    const std::size_t filters = m_network.filters, rows = tops.size() / places;
    const RowStore& normalised = m_normalised[kConvolutions - 1];
    std::vector<float> greatest(rows * filters), hidden(rows * filters), result(rows * m_network.labels);
    for (std::size_t row = 0; row < rows; ++row) {
        float* best = greatest.data() + row * filters;
        std::copy_n(normalised.row(tops[row * places]), filters, best);
        for (std::size_t place = 1; place < places; ++place)
            takeGreatest(best, normalised.row(tops[row * places + place]), filters);
    }
    m_network.layers[kConvolutions].product.multiply(greatest.data(), rowsOf(hidden, filters));
    for (std::size_t row = 0; row < rows; ++row)
        computeDense(m_network, hidden.data() + row * filters);
    m_network.output.multiply(hidden.data(), rowsOf(result, m_network.labels));
    for (std::size_t row = 0; row < rows; ++row)
        softmax(result.data() + row * m_network.labels, m_network.outputBias);
    return result;
}

} // namespace memewright
