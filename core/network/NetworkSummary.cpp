#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "base/Numbers.h"
#include "network/NetworkFamily.h"

namespace memewright {

namespace {

std::string row(const std::array<std::string, 3>& cells)
{
    constexpr std::array<std::size_t, 2> kWidths{48, 24};
    std::string text = cells[0];
    text.resize(kWidths[0], ' ');
    text += cells[1];
    text.resize(kWidths[0] + kWidths[1], ' ');
    constexpr std::size_t kNumber = 12;
    return text + std::string(kNumber - std::min(kNumber, cells[2].size()), ' ') + cells[2] + "\n";
}

} // namespace

std::string networkSummary(const NetworkSettings& settings, const TableSizes& sizes)
{
    const NetworkFamily& family = familyOf(settings.kind);
    const std::string rule(84, '-');
    std::string text = "Model: \"" + std::string(family.name) + "\"\n" + rule + "\n"
        + row({"Layer (type)", "Output Shape", "Param #"}) + rule + "\n";
    for (const LayerLine& line : family.layers(settings, sizes))
        text += row({line.layer, line.shape, grouped(line.parameters)});
    const ParameterCount count = countParameters(settings, sizes);
    return text + rule + "\nTotal params: " + grouped(count.total) + "\nTrainable params: " + grouped(count.trainable)
        + "\nNon-trainable params: " + grouped(count.total - count.trainable) + "\n";
}

} // namespace memewright
