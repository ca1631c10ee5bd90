#include "training/Presets.h"

#include <algorithm>
#include <array>
#include <string>

namespace memewright {

namespace {

/// Half a minute to two on a laptop with the starter captions, best shortly before its end (wider networks learn them by heart
/// and are no better): a small recurrent network, and small batches for more steps a row.
Preset quick()
{
    TrainingConfig config;
    config.network.kind = NetworkKind::Gru;
    config.network.units = 192;
    config.network.embedding = 64;
    config.network.dropout = 0.2;
    config.batchRows = 256;
    config.learningRate = 4e-3;
    config.epochs = 10;
    config.validationEveryRows = 100'000;
    return {"quick", config};
}

/// For people with a corpus of their own: the recurrent network learns from every piece of a caption in one pass. Pieces are
/// three characters long on the average, so a batch of thrice the rows is as many steps wide.
Preset fast()
{
    TrainingConfig config;
    config.network.kind = NetworkKind::Gru;
    config.network.units = 512;
    config.network.pieces = 2048;
    config.network.embedding = 128;
    config.network.dropout = 0.1;
    config.batchRows = 4608;
    config.learningRate = 4e-3;
    config.epochs = 4;
    return {"fast", config};
}

Preset articleSmall()
{
    TrainingConfig config;
    config.network.filters = 128;
    return {"article-small", config};
}

Preset article()
{
    return {"article", TrainingConfig{}};
}

} // namespace

TrainingConfig startingFrom(const NetworkSettings& model, std::uint64_t corpusRows)
{
    constexpr std::uint64_t kRows = 1'000'000; // learnt in all: some minutes on a laptop
    constexpr int kFewest = 2, kMost = 8; // measured: the best of some hundred captions comes within the first six
    TrainingConfig config;
    config.network = model;
    config.batchRows = 256;
    config.learningRate = 3e-4;
    config.epochs = std::clamp(static_cast<int>(kRows / std::max<std::uint64_t>(corpusRows, 1)), kFewest, kMost);
    return config;
}

std::span<const Preset> presets()
{
    static const std::array all{fast(), quick(), articleSmall(), article()};
    return all;
}

Result<TrainingConfig> presetByKey(std::string_view key)
{
    const auto found = std::ranges::find(presets(), key, &Preset::key);
    if (found != presets().end())
        return found->config;
    std::string keys;
    for (const Preset& preset : presets())
        keys += (keys.empty() ? "" : ", ") + std::string(preset.key);
    return fail(ErrorCode::NotFound, "there is no preset '" + std::string(key) + "'", "presets: " + keys);
}

} // namespace memewright
