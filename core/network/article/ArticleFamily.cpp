#include "network/article/ArticleFamily.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "base/Numbers.h"
#include "network/article/ArticleModel.h"
#include "network/article/ArticleShapes.h"

namespace memewright {

namespace {

constexpr std::array kKernels{2, 3, 5, 7};
constexpr std::array kSizes{NetworkSize{"filters", "the number of filters", &NetworkSettings::filters, 1, 8192},
    NetworkSize{"kernel", "the kernel width", &NetworkSettings::kernel, kKernels.front(), kKernels.back(), kKernels}};

/// Keras numbers the layers of a kind from the second on: conv1d, conv1d_1, …
std::string numbered(const std::string& name, std::size_t index)
{
    return index == 0 ? name : name + "_" + numberText(index);
}

std::string shape(int channels)
{
    return "(None, " + numberText(channels) + ")";
}

std::string shape(int length, int channels)
{
    return "(None, " + numberText(length) + ", " + numberText(channels) + ")";
}

void addConvolution(std::vector<LayerLine>& lines, const NetworkSettings& settings, std::size_t index)
{
    const int length = settings.sequenceLength >> index;
    const auto filters = static_cast<std::uint64_t>(settings.filters);
    const auto inputs = static_cast<std::uint64_t>(index == 0 ? settings.embedding : settings.filters);
    const auto width = static_cast<std::uint64_t>(settings.kernel);
    const std::string full = shape(length, settings.filters);
    lines.push_back({numbered("conv1d", index) + " (Conv1D)", full, (width * inputs + 1) * filters});
    lines.push_back({numbered("batch_normalization", index) + " (BatchNormalization)", full, 4 * filters});
    const bool last = index == kConvolutions - 1;
    const std::string pooled = last ? shape(settings.filters) : shape(length / 2, settings.filters);
    lines.push_back(
        {last ? "global_max_pooling1d (GlobalMaxPooling1D)" : numbered("max_pooling1d", index) + " (MaxPooling1D)", pooled, 0});
    lines.push_back({numbered("dropout", index) + " (Dropout)", pooled, 0});
}

std::vector<LayerLine> articleLayers(const NetworkSettings& settings, const TableSizes& sizes)
{
    const auto filters = static_cast<std::uint64_t>(settings.filters);
    std::vector<LayerLine> lines{{"embedding (Embedding)", shape(settings.sequenceLength, settings.embedding),
        (sizes.vocabulary + 1) * static_cast<std::uint64_t>(settings.embedding)}};
    for (std::size_t index = 0; index < kConvolutions; ++index)
        addConvolution(lines, settings, index);
    const std::string hidden = shape(settings.filters);
    lines.push_back({"dense (Dense)", hidden, (filters + 1) * filters});
    lines.push_back({"batch_normalization_5 (BatchNormalization)", hidden, 4 * filters});
    lines.push_back({"dropout_5 (Dropout)", hidden, 0});
    lines.push_back({"dense_1 (Dense)", shape(static_cast<int>(sizes.labels)), (filters + 1) * sizes.labels});
    return lines;
}

} // namespace

NetworkFamily articleFamily()
{
    return {.kind = NetworkKind::Article,
        .name = "article",
        .sizes = kSizes,
        .tensors = articleTensors,
        .layers = articleLayers,
        .load = loadArticleModel};
}

} // namespace memewright
