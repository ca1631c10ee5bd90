#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "base/Numbers.h"
#include "network/ArticleShapes.h"
#include "network/NetworkSettings.h"
#include "network/RecurrentShapes.h"

namespace memewright {

namespace {

struct Line {
    std::string layer;
    std::string shape;
    std::uint64_t parameters = 0;
};

std::string withCommas(std::uint64_t number)
{
    std::string digits = numberText(number);
    for (std::size_t end = digits.size(); end > 3;)
        digits.insert(end -= 3, ",");
    return digits;
}

/// Keras numbers the layers of a kind from the second on: conv1d, conv1d_1, …
std::string numbered(const std::string& name, int index)
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

void addConvolution(std::vector<Line>& lines, const NetworkSettings& settings, int index)
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

std::vector<Line> articleLines(const NetworkSettings& settings, std::size_t vocabulary, std::size_t labels)
{
    const auto filters = static_cast<std::uint64_t>(settings.filters);
    std::vector<Line> lines{{"embedding (Embedding)", shape(settings.sequenceLength, settings.embedding),
        (vocabulary + 1) * static_cast<std::uint64_t>(settings.embedding)}};
    for (int index = 0; index < kConvolutions; ++index)
        addConvolution(lines, settings, index);
    const std::string hidden = shape(settings.filters);
    lines.push_back({"dense (Dense)", hidden, (filters + 1) * filters});
    lines.push_back({"batch_normalization_5 (BatchNormalization)", hidden, 4 * filters});
    lines.push_back({"dropout_5 (Dropout)", hidden, 0});
    lines.push_back({"dense_1 (Dense)", shape(static_cast<int>(labels)), (filters + 1) * labels});
    return lines;
}

std::vector<Line> recurrentLines(const NetworkSettings& settings, const TableSizes& sizes)
{
    const auto width = static_cast<std::uint64_t>(settings.embedding), units = static_cast<std::uint64_t>(settings.units);
    const auto table = [&](const std::string& name, std::uint64_t rows) {
        return Line{name + " (Embedding)", "(None, None, " + numberText(width) + ")", rows * width};
    };
    const auto perPosition = [](std::uint64_t channels) { return "(None, None, " + numberText(channels) + ")"; };
    return {table("character", sizes.vocabulary + 1), table("template", sizes.templates + 1), table("box", kKnownBoxes),
        {"concatenate (Concatenate)", perPosition(3 * width), 0},
        {"gru (GRU)", perPosition(units), (3 * width + units + 1) * kGates * units + units},
        {"dropout (Dropout)", perPosition(units), 0}, {"dense (Dense)", perPosition(sizes.labels), (units + 1) * sizes.labels}};
}

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
    const std::string rule(84, '-');
    std::string text = "Model: \"" + std::string(networkName(settings.kind)) + "\"\n" + rule + "\n"
        + row({"Layer (type)", "Output Shape", "Param #"}) + rule + "\n";
    const auto lines = settings.kind == NetworkKind::Gru ? recurrentLines(settings, sizes)
                                                         : articleLines(settings, sizes.vocabulary, sizes.labels);
    for (const Line& line : lines)
        text += row({line.layer, line.shape, withCommas(line.parameters)});
    const ParameterCount count = countParameters(settings, sizes);
    return text + rule + "\nTotal params: " + withCommas(count.total) + "\nTrainable params: " + withCommas(count.trainable)
        + "\nNon-trainable params: " + withCommas(count.total - count.trainable) + "\n";
}

} // namespace memewright
