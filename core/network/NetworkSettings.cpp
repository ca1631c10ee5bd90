#include "network/NetworkSettings.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/Numbers.h"
#include "network/ArticleShapes.h"
#include "network/RecurrentShapes.h"

namespace memewright {

namespace {

constexpr std::array kKernels{2, 3, 5, 7};
constexpr int kMaxFilters = 8192;
constexpr int kMaxUnits = 8192;

Status checkRange(std::string_view what, int value, int low, int high)
{
    if (value >= low && value <= high)
        return {};
    return fail(ErrorCode::InvalidArgument, std::string(what) + " cannot be " + numberText(value),
        "choose " + numberText(low) + " to " + numberText(high));
}

Status checkSequenceLength(int length)
{
    // Four poolings halve it, and the last one still needs something to look at.
    if (length >= 16 && length <= 1024 && length % 16 == 0)
        return {};
    return fail(ErrorCode::InvalidArgument, "the sequence length cannot be " + numberText(length),
        "choose a multiple of 16 up to 1024; the article has 128");
}

Status checkArticle(const NetworkSettings& settings)
{
    if (const auto status = checkRange("the number of filters", settings.filters, 1, kMaxFilters); !status)
        return status;
    if (std::ranges::find(kKernels, settings.kernel) == kKernels.end())
        return fail(
            ErrorCode::InvalidArgument, "the kernel width cannot be " + numberText(settings.kernel), "choose 2, 3, 5 or 7");
    return {};
}

} // namespace

Status validate(const NetworkSettings& settings)
{
    const auto status = settings.kind == NetworkKind::Gru ? checkRange("the number of units", settings.units, 1, kMaxUnits)
                                                          : checkArticle(settings);
    if (!status)
        return status;
    if (!std::isfinite(settings.dropout) || settings.dropout < 0 || settings.dropout > 0.95)
        return fail(ErrorCode::InvalidArgument, "dropout cannot be " + numberText(settings.dropout), "choose 0 to 0.95");
    if (const auto embedding = checkRange("the embedding's size", settings.embedding, 1, 1024); !embedding)
        return embedding;
    return checkSequenceLength(settings.sequenceLength);
}

std::string_view networkName(NetworkKind kind)
{
    return kind == NetworkKind::Article ? "article" : "gru";
}

Result<NetworkKind> networkByName(std::string_view name)
{
    if (name == "article")
        return NetworkKind::Article;
    if (name == "gru")
        return NetworkKind::Gru;
    return fail(ErrorCode::InvalidArgument, "there is no network '" + std::string(name) + "'", "networks: article, gru");
}

ParameterCount countParameters(const NetworkSettings& settings, const TableSizes& sizes)
{
    const auto tensors = settings.kind == NetworkKind::Gru
        ? recurrentTensors(settings, sizes.vocabulary, sizes.labels, sizes.templates)
        : articleTensors(settings, sizes.vocabulary, sizes.labels);
    ParameterCount count;
    for (const TensorShape& tensor : tensors) {
        count.total += tensor.elements();
        count.trainable += tensor.trainable ? tensor.elements() : 0;
    }
    return count;
}

} // namespace memewright
