#include "core/network/article/GoldenTensors.h"

#include <limits>
#include <stdexcept>

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>

#include "support/SharedData.h"

namespace memewright::test {

namespace {

at::ScalarType typeOf(const std::string& name)
{
    if (name == "I32")
        return at::kInt;
    return name == "F64" ? at::kDouble : at::kFloat;
}

} // namespace

GoldenTensors readGolden(const std::filesystem::path& relative)
{
    const auto file = golden(relative);
    const auto header = readSafetensorsHeader(file);
    if (!header)
        throw std::runtime_error(header.error().text);
    GoldenTensors tensors;
    for (const SafetensorsEntry& entry : header->tensors) {
        const at::Tensor tensor = at::empty(entry.shape, at::TensorOptions(typeOf(entry.type)));
        const auto read = readSafetensorsData(file, *header, entry,
            {static_cast<std::byte*>(tensor.mutable_data_ptr()), static_cast<std::size_t>(tensor.nbytes())});
        if (!read)
            throw std::runtime_error(read.error().text);
        tensors[entry.name] = tensor;
    }
    return tensors;
}

ArticleNetwork goldenNetwork(const GoldenTensors& golden, const std::string& prefix, at::ScalarType type)
{
    const at::Tensor embedding = golden.at(prefix + "embedding.weight"), output = golden.at(prefix + "dense2.kernel");
    NetworkSettings settings;
    settings.filters = static_cast<int>(output.size(0));
    const ArticleWeights weights = zeroWeights(settings, static_cast<std::size_t>(embedding.size(0) - 1),
        static_cast<std::size_t>(output.size(1)), at::TensorOptions(type));
    for (const NamedTensor& named : weights.named())
        named.tensor.copy_(golden.at(prefix + named.name));
    return {settings, weights};
}

double difference(const at::Tensor& a, const at::Tensor& b)
{
    if (a.sizes() != b.sizes())
        return std::numeric_limits<double>::infinity();
    return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

} // namespace memewright::test
