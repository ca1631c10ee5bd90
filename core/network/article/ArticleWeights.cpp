#include "network/article/ArticleWeights.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/zeros.h>

#include "base/Numbers.h"

namespace memewright {

namespace {

/// Where each tensor of articleTensors() lives.
std::vector<at::Tensor*> places(ArticleWeights& weights)
{
    std::vector<at::Tensor*> places{&weights.embedding};
    for (NormalisedLayer& layer : weights.layers)
        for (at::Tensor* tensor : {&layer.kernel, &layer.bias, &layer.gamma, &layer.beta, &layer.mean, &layer.variance})
            places.push_back(tensor);
    places.push_back(&weights.outputKernel);
    places.push_back(&weights.outputBias);
    return places;
}

} // namespace

NamedTensors ArticleWeights::named() const
{
    NamedTensors list{{"embedding.weight", embedding}};
    for (std::size_t index = 0; index < layers.size(); ++index) {
        const std::string number = numberText(index + 1);
        const std::string product = index < kConvolutions ? "conv" + number : "dense1";
        const NormalisedLayer& layer = layers[index];
        list.push_back({product + ".kernel", layer.kernel});
        list.push_back({product + ".bias", layer.bias});
        list.push_back({"bn" + number + ".gamma", layer.gamma});
        list.push_back({"bn" + number + ".beta", layer.beta});
        list.push_back({"bn" + number + ".mean", layer.mean, false});
        list.push_back({"bn" + number + ".var", layer.variance, false});
    }
    list.push_back({"dense2.kernel", outputKernel});
    list.push_back({"dense2.bias", outputBias});
    return list;
}

ArticleWeights zeroWeights(
    const NetworkSettings& settings, std::size_t vocabulary, std::size_t labels, const at::TensorOptions& options)
{
    ArticleWeights weights;
    const auto shapes = articleTensors(settings, {vocabulary, labels});
    const auto targets = places(weights);
    for (std::size_t index = 0; index < shapes.size(); ++index)
        *targets[index] = at::zeros(shapes[index].shape, options);
    return weights;
}

void layForWindows(ArticleWeights& weights)
{
    for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
        at::Tensor& kernel = weights.layers[layer].kernel;
        kernel = kernel.transpose(0, 1).contiguous().transpose(0, 1);
    }
}

void initialise(const ArticleWeights& weights, Random& random)
{
    constexpr double kEmbeddingLimit = 0.05;
    fillUniform(weights.embedding, kEmbeddingLimit, random);
    for (const NormalisedLayer& layer : weights.layers) {
        fillGlorot(layer.kernel, random);
        layer.bias.zero_();
        layer.gamma.fill_(1);
        layer.beta.zero_();
        layer.mean.zero_();
        layer.variance.fill_(1);
    }
    fillGlorot(weights.outputKernel, random);
    weights.outputBias.zero_();
}

Result<ArticleWeights> loadWeights(const CheckpointFile& file, const at::TensorOptions& options)
{
    const CheckpointInfo& info = file.info;
    if (const auto status = checkShapes(file, articleTensors(info.settings, tableSizes(info))); !status)
        return tl::make_unexpected(status.error());
    ArticleWeights weights = zeroWeights(info.settings, info.vocabulary.size(), info.labels.size(), options);
    if (const auto status = readTensors(file, "", weights.named()); !status)
        return tl::make_unexpected(status.error());
    return weights;
}

} // namespace memewright
