#include "network/recurrent/RecurrentWeights.h"

#include <cmath>

#include <ATen/ops/zeros.h>

namespace memewright {

namespace {

std::vector<TensorShape> shapesOf(const CheckpointInfo& info)
{
    return recurrentTensors(info.settings, tableSizes(info));
}

/// Where each tensor of recurrentTensors() lives.
std::vector<at::Tensor*> places(RecurrentWeights& weights)
{
    return {&weights.characters, &weights.templates, &weights.boxes, &weights.inputKernel, &weights.inputBias,
        &weights.recurrentKernel, &weights.recurrentBias, &weights.outputKernel, &weights.outputBias};
}

} // namespace

NamedTensors RecurrentWeights::named() const
{
    return {{"character.weight", characters}, {"template.weight", templates}, {"box.weight", boxes},
        {"input.kernel", inputKernel}, {"input.bias", inputBias}, {"recurrent.kernel", recurrentKernel},
        {"recurrent.bias", recurrentBias}, {"output.kernel", outputKernel}, {"output.bias", outputBias}};
}

RecurrentWeights zeroRecurrentWeights(const CheckpointInfo& info, const at::TensorOptions& options)
{
    RecurrentWeights weights;
    const auto shapes = shapesOf(info);
    const auto targets = places(weights);
    for (std::size_t index = 0; index < shapes.size(); ++index)
        *targets[index] = at::zeros(shapes[index].shape, options);
    return weights;
}

void initialise(const RecurrentWeights& weights, Random& random)
{
    for (const at::Tensor* table : {&weights.characters, &weights.templates, &weights.boxes})
        fillUniform(*table, 1, random);
    fillGlorot(weights.inputKernel, random);
    fillUniform(weights.recurrentKernel, 1 / std::sqrt(static_cast<double>(weights.recurrentKernel.size(0))), random);
    fillGlorot(weights.outputKernel, random);
    for (const at::Tensor* bias : {&weights.inputBias, &weights.recurrentBias, &weights.outputBias})
        bias->zero_();
}

Result<RecurrentWeights> loadRecurrentWeights(const CheckpointFile& file, const at::TensorOptions& options)
{
    if (const auto status = checkShapes(file, shapesOf(file.info)); !status)
        return tl::make_unexpected(status.error());
    RecurrentWeights weights = zeroRecurrentWeights(file.info, options);
    if (const auto status = readTensors(file, "", weights.named()); !status)
        return tl::make_unexpected(status.error());
    return weights;
}

} // namespace memewright
