#include <algorithm>
#include <cmath>
#include <type_traits>

#include "base/Numbers.h"
#include "generation/Generation.h"
#include "text/Unicode.h"

namespace memewright {
namespace {

constexpr std::int64_t kLargestTemplateId = 999'999'999'999;

template <class Number>
std::string inWords(Number value)
{
    if constexpr (std::is_integral_v<Number>)
        return grouped(value);
    else
        return numberText(value);
}

template <class Number>
Status inRange(const std::string& what, Number value, Number low, Number high)
{
    // Written so that a number that is none fails too.
    if (value >= low && value <= high)
        return {};
    return fail(ErrorCode::InvalidArgument,
        what + " is " + inWords(value) + ", but must be from " + inWords(low) + " to " + inWords(high),
        "choose a value in that range");
}

Status validateStart(const GenerationConfig& config)
{
    if (config.start.size() > static_cast<std::size_t>(config.boxes))
        return fail(ErrorCode::InvalidArgument,
            "there are starts for " + numberText(config.start.size()) + " boxes, but the caption has " + numberText(config.boxes),
            "leave out the last starts or raise the number of boxes");
    for (const std::string& start : config.start) {
        if (!decodeUtf8(start))
            return fail(ErrorCode::InvalidArgument, "a start text is not valid UTF-8");
        if (start.find('|') != std::string::npos)
            return fail(ErrorCode::InvalidArgument, "the start \"" + start + "\" holds a bar",
                "bars end boxes; give each box its own start");
    }
    return {};
}

Status validateLocked(const GenerationConfig& config)
{
    std::vector<bool> locked(static_cast<std::size_t>(config.boxes));
    for (const int box : config.locked) {
        if (Status status = inRange("the locked box", box, 0, config.boxes - 1); !status)
            return status;
        locked[static_cast<std::size_t>(box)] = true;
    }
    if (std::all_of(locked.begin(), locked.end(), [](bool one) { return one; }))
        return fail(ErrorCode::InvalidArgument, "every box is locked, so there is nothing to write", "unlock a box");
    return {};
}

Status validateDraw(const GenerationConfig& config)
{
    if (Status status = inRange("the minimum score", config.minScore, 0.0, 1.0); !status)
        return status;
    if (Status status = inRange("the temperature", config.temperature, 0.0, 100.0); !status)
        return status;
    if (Status status = inRange("top-k", config.topK, 0, 1'000'000); !status)
        return status;
    return inRange("top-p", config.topP, 0.001, 1.0);
}

} // namespace

Status validate(const GenerationConfig& config)
{
    if (Status status = inRange<std::int64_t>("the template id", config.templateId, 0, kLargestTemplateId); !status)
        return status;
    if (Status status = inRange("the number of boxes", config.boxes, 1, 64); !status)
        return status;
    if (Status status = inRange("the beam width", config.beamWidth, 1, 64); !status)
        return status;
    if (Status status = inRange("the number of candidates", config.count, 1, 64); !status)
        return status;
    if (Status status = inRange("the number of tries", config.tries, 1, 16); !status)
        return status;
    if (Status status = inRange<std::size_t>("the maximum length", config.maxLength, 1, 1000); !status)
        return status;
    if (Status status = validateDraw(config); !status)
        return status;
    if (Status status = validateStart(config); !status)
        return status;
    return validateLocked(config);
}

GenerationConfig withoutZeroTemperature(GenerationConfig config)
{
    if (config.temperature == 0) {
        config.draw = Draw::Argmax;
        config.temperature = 1;
    }
    return config;
}

} // namespace memewright
