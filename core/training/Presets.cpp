#include "training/Presets.h"

#include <algorithm>
#include <array>
#include <string>

namespace memewright {

namespace {

/// A minute or two on a laptop with the starter captions: a narrow network, and small batches for more steps a row.
Preset quick()
{
    TrainingConfig config;
    config.network.filters = 64;
    config.network.dropout = 0.1;
    config.batchRows = 64;
    config.epochs = 4;
    config.validationEveryRows = 20'000;
    return {"quick", config};
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

std::span<const Preset> presets()
{
    static const std::array all{quick(), articleSmall(), article()};
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
