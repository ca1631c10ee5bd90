#include "network/NetworkSettings.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/Numbers.h"
#include "network/NetworkFamily.h"
#include "network/checkpoint/TensorShape.h"

namespace memewright {

namespace {

Status checkRange(std::string_view what, int value, int low, int high)
{
    if (value >= low && value <= high)
        return {};
    return fail(ErrorCode::InvalidArgument, std::string(what) + " cannot be " + grouped(value),
        "choose " + grouped(low) + " to " + grouped(high));
}

Status checkSequenceLength(int length)
{
    // Four poolings halve it, and the last one still needs something to look at.
    if (length >= 16 && length <= 1024 && length % 16 == 0)
        return {};
    return fail(ErrorCode::InvalidArgument, "the sequence length cannot be " + grouped(length),
        "choose a multiple of 16 up to 1024; the article has 128");
}

/// "2, 3, 5 or 7"
std::string listed(std::span<const int> values)
{
    std::string list;
    for (std::size_t index = 0; index < values.size(); ++index)
        list += (index == 0 ? "" : index + 1 == values.size() ? " or " : ", ") + numberText(values[index]);
    return list;
}

Status check(const NetworkSize& size, int value)
{
    if (size.among.empty())
        return checkRange(size.title, value, size.least, size.most);
    if (std::ranges::find(size.among, value) != size.among.end())
        return {};
    return fail(
        ErrorCode::InvalidArgument, std::string(size.title) + " cannot be " + numberText(value), "choose " + listed(size.among));
}

} // namespace

Status validate(const NetworkSettings& settings)
{
    for (const NetworkSize& size : familyOf(settings.kind).sizes)
        if (const auto status = check(size, settings.*size.value); !status)
            return status;
    if (!std::isfinite(settings.dropout) || settings.dropout < 0 || settings.dropout > 0.95)
        return fail(ErrorCode::InvalidArgument, "dropout cannot be " + numberText(settings.dropout), "choose 0 to 0.95");
    if (!(settings.leak >= 0 && settings.leak <= 1))
        return fail(
            ErrorCode::InvalidArgument, "the slope of a leaky ReLU cannot be " + numberText(settings.leak), "choose 0 to 1");
    if (const auto embedding = checkRange("the embedding's size", settings.embedding, 1, 1024); !embedding)
        return embedding;
    return checkSequenceLength(settings.sequenceLength);
}

std::string_view activationName(Activation activation)
{
    return activation == Activation::Relu ? "relu" : "leaky-relu";
}

std::string_view networkName(NetworkKind kind)
{
    return familyOf(kind).name;
}

Result<NetworkKind> networkByName(std::string_view name)
{
    std::string names;
    for (const NetworkFamily& family : networkFamilies()) {
        if (family.name == name)
            return family.kind;
        names += (names.empty() ? "" : ", ") + std::string(family.name);
    }
    return fail(ErrorCode::InvalidArgument, "there is no network '" + std::string(name) + "'", "networks: " + names);
}

ParameterCount countParameters(const NetworkSettings& settings, const TableSizes& sizes)
{
    ParameterCount count;
    for (const TensorShape& tensor : familyOf(settings.kind).tensors(settings, sizes)) {
        count.total += tensor.elements();
        count.trainable += tensor.trainable ? tensor.elements() : 0;
    }
    return count;
}

} // namespace memewright
