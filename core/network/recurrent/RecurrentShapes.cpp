#include "network/recurrent/RecurrentShapes.h"

namespace memewright {

std::vector<TensorShape> recurrentTensors(const NetworkSettings& settings, const TableSizes& sizes)
{
    const std::int64_t units = settings.units, width = settings.embedding;
    const auto outputs = static_cast<std::int64_t>(sizes.labels);
    return {{"character.weight", {static_cast<std::int64_t>(sizes.vocabulary) + 1, width}, true, ModelTable::Vocabulary},
        {"template.weight", {static_cast<std::int64_t>(sizes.templates) + 1, width}, true, ModelTable::Templates},
        {"box.weight", {kKnownBoxes, width}}, {"input.kernel", {3 * width, kGates * units}}, {"input.bias", {kGates * units}},
        {"recurrent.kernel", {units, kGates * units}}, {"recurrent.bias", {units}},
        {"output.kernel", {units, outputs}, true, ModelTable::Labels, 1}, {"output.bias", {outputs}, true, ModelTable::Labels}};
}

} // namespace memewright
