#include "network/article/ArticleShapes.h"

#include "base/Numbers.h"

namespace memewright {

namespace {

void addNormalisation(std::vector<TensorShape>& tensors, const std::string& name, std::int64_t channels)
{
    tensors.push_back({name + ".gamma", {channels}});
    tensors.push_back({name + ".beta", {channels}});
    tensors.push_back({name + ".mean", {channels}, false});
    tensors.push_back({name + ".var", {channels}, false});
}

} // namespace

std::vector<TensorShape> articleTensors(const NetworkSettings& settings, const TableSizes& sizes)
{
    const std::int64_t filters = settings.filters;
    const auto outputs = static_cast<std::int64_t>(sizes.labels);
    std::vector<TensorShape> tensors;
    tensors.push_back({"embedding.weight", {static_cast<std::int64_t>(sizes.vocabulary) + 1, settings.embedding}, true,
        ModelTable::Vocabulary});
    for (std::size_t layer = 1; layer <= kConvolutions; ++layer) {
        const std::string number = numberText(layer);
        tensors.push_back({"conv" + number + ".kernel", {settings.kernel, layer == 1 ? settings.embedding : filters, filters}});
        tensors.push_back({"conv" + number + ".bias", {filters}});
        addNormalisation(tensors, "bn" + number, filters);
    }
    tensors.push_back({"dense1.kernel", {filters, filters}});
    tensors.push_back({"dense1.bias", {filters}});
    addNormalisation(tensors, "bn6", filters);
    tensors.push_back({"dense2.kernel", {filters, outputs}, true, ModelTable::Labels, 1});
    tensors.push_back({"dense2.bias", {outputs}, true, ModelTable::Labels});
    return tensors;
}

} // namespace memewright
