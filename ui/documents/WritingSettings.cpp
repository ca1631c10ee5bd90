#include "documents/WritingSettings.h"

#include "base/Random.h"

namespace memewright {

GenerationConfig WritingSettings::config() const
{
    GenerationConfig config;
    config.draw = draw;
    config.minScore = minScore;
    config.beamWidth = beamWidth;
    config.count = count;
    config.tries = tries;
    config.temperature = temperature;
    config.topK = topK;
    config.topP = topP;
    config.seed = seed ? *seed : randomSeed();
    return config;
}

} // namespace memewright
