#include "network/ArticleWeights.h"

#include <cmath>

#include <ATen/ops/empty.h>
#include <ATen/ops/zeros.h>

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

void fillUniform(const at::Tensor& tensor, double limit, Random& random)
{
    const at::Tensor values = at::empty(tensor.sizes(), at::TensorOptions(at::kFloat));
    float* out = values.mutable_data_ptr<float>();
    for (std::int64_t index = 0; index < values.numel(); ++index)
        out[index] = static_cast<float>((2 * random.uniform() - 1) * limit);
    tensor.copy_(values);
}

/// Glorot and Bengio, 'Understanding the difficulty of training deep feedforward neural networks', 2010.
void fillGlorot(const at::Tensor& kernel, Random& random)
{
    const std::int64_t width = kernel.dim() == 3 ? kernel.size(0) : 1;
    const auto fans = static_cast<double>(width * (kernel.size(-2) + kernel.size(-1)));
    fillUniform(kernel, std::sqrt(6 / fans), random);
}

std::string shapeText(c10::IntArrayRef shape)
{
    std::string text;
    for (const std::int64_t size : shape)
        text += (text.empty() ? "" : " x ") + std::to_string(size);
    return text;
}

/// The tensor's place in the file, if it is there, of this shape, and of floating point.
Result<const SafetensorsEntry*> findTensor(const CheckpointFile& file, const std::string& name, c10::IntArrayRef shape)
{
    const SafetensorsEntry* entry = file.header.find(name);
    const auto malformed = [&](const std::string& why) {
        return fail(ErrorCode::Malformed, file.path.string() + ": the tensor '" + name + "' " + why,
            "the file does not hold the network that it says; make it again");
    };
    if (entry == nullptr)
        return malformed("is missing");
    if (shape != c10::IntArrayRef(entry->shape))
        return malformed("should be " + shapeText(shape) + " but is " + shapeText(entry->shape));
    if (entry->type != "F32" && entry->type != "F64")
        return malformed("is of the type " + entry->type + " instead of F32 or F64");
    return entry;
}

Status readTensor(const CheckpointFile& file, const std::string& name, const at::Tensor& target)
{
    const auto found = findTensor(file, name, target.sizes());
    if (!found)
        return tl::make_unexpected(found.error());
    const SafetensorsEntry* entry = *found;
    const at::Tensor read = at::empty(target.sizes(), at::TensorOptions(entry->type == "F32" ? at::kFloat : at::kDouble));
    const auto status = readSafetensorsData(file.path, file.header, *entry,
        {static_cast<std::byte*>(read.mutable_data_ptr()), static_cast<std::size_t>(read.nbytes())});
    if (status)
        target.copy_(read);
    return status;
}

} // namespace

std::vector<NamedTensor> ArticleWeights::named() const
{
    std::vector<NamedTensor> list{{"embedding.weight", embedding}};
    for (std::size_t index = 0; index < layers.size(); ++index) {
        const std::string number = std::to_string(index + 1);
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
    const auto shapes = articleTensors(settings, vocabulary, labels);
    const auto targets = places(weights);
    for (std::size_t index = 0; index < shapes.size(); ++index)
        *targets[index] = at::zeros(shapes[index].shape, options);
    return weights;
}

at::TensorOptions tensorOptions(const DeviceInfo& device)
{
    return at::TensorOptions(at::kFloat).device(device.cuda ? at::kCUDA : at::kCPU);
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

Status readWeights(const CheckpointFile& file, const std::string& prefix, const ArticleWeights& weights, bool trainableOnly)
{
    for (const NamedTensor& named : weights.named()) {
        if (trainableOnly && !named.trainable)
            continue;
        if (const auto status = readTensor(file, prefix + named.name, named.tensor); !status)
            return status;
    }
    return {};
}

Result<ArticleWeights> loadWeights(const CheckpointFile& file, const at::TensorOptions& options)
{
    const CheckpointInfo& info = file.info;
    for (const TensorShape& tensor : articleTensors(info.settings, info.vocabulary.size(), info.labels.size()))
        if (const auto found = findTensor(file, tensor.name, tensor.shape); !found)
            return tl::make_unexpected(found.error());
    ArticleWeights weights = zeroWeights(info.settings, info.vocabulary.size(), info.labels.size(), options);
    if (const auto status = readWeights(file, "", weights); !status)
        return tl::make_unexpected(status.error());
    return weights;
}

void StoredTensors::add(const std::string& prefix, const ArticleWeights& weights, bool trainableOnly)
{
    for (const NamedTensor& named : weights.named()) {
        if (trainableOnly && !named.trainable)
            continue;
        const at::Tensor& stored = tensors.emplace_back(named.tensor.cpu().contiguous());
        entries.push_back({prefix + named.name, stored.scalar_type() == at::kDouble ? "F64" : "F32", stored.sizes().vec(),
            {static_cast<const std::byte*>(stored.const_data_ptr()), static_cast<std::size_t>(stored.nbytes())}});
    }
}

} // namespace memewright
