#include "network/recurrent/RecurrentFamily.h"

#include <array>
#include <string>
#include <vector>

#include "base/Numbers.h"
#include "network/recurrent/RecurrentModel.h"
#include "network/recurrent/RecurrentShapes.h"

namespace memewright {

namespace {

constexpr std::array kSizes{NetworkSize{"units", "the number of units", &NetworkSettings::units, 1, 8192},
    NetworkSize{"pieces", "the number of pieces", &NetworkSettings::pieces, 0, 16'384}};

std::vector<LayerLine> recurrentLayers(const NetworkSettings& settings, const TableSizes& sizes)
{
    const auto width = static_cast<std::uint64_t>(settings.embedding), units = static_cast<std::uint64_t>(settings.units);
    const auto table = [&](const std::string& name, std::uint64_t rows) {
        return LayerLine{name + " (Embedding)", "(None, None, " + numberText(width) + ")", rows * width};
    };
    const auto perPosition = [](std::uint64_t channels) { return "(None, None, " + numberText(channels) + ")"; };
    return {table("character", sizes.vocabulary + 1), table("template", sizes.templates + 1), table("box", kKnownBoxes),
        {"concatenate (Concatenate)", perPosition(3 * width), 0},
        {"gru (GRU)", perPosition(units), (3 * width + units + 1) * kGates * units + units},
        {"dropout (Dropout)", perPosition(units), 0}, {"dense (Dense)", perPosition(sizes.labels), (units + 1) * sizes.labels}};
}

} // namespace

NetworkFamily recurrentFamily()
{
    return {.kind = NetworkKind::Gru,
        .name = "gru",
        .sizes = kSizes,
        .learnsGeneralTemplate = true,
        .tensors = recurrentTensors,
        .layers = recurrentLayers,
        .load = loadRecurrentModel};
}

} // namespace memewright
