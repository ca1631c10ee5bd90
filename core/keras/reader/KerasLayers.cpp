#include "keras/reader/KerasLayers.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "base/Numbers.h"

namespace memewright {

namespace {

constexpr std::size_t kMostLayers = 1'000, kMostTensors = 100;
constexpr const char* kDamaged = "copy or save the model again";

/// "conv1d_7/kernel:0" -> "kernel"
std::string lastPart(const std::string& path)
{
    std::string name = path.substr(path.rfind('/') + 1);
    return name.substr(0, name.find(':'));
}

/// Adds a tensor to the last layer; false when it is no tensor of numbers.
bool addTensor(KerasLayers& layers, const std::string& name, Hdf5Handle dataset)
{
    auto shape = hdf5FloatShape(dataset);
    if (!shape)
        return false;
    layers.plan.layers.back().tensors.push_back({name, std::move(*shape)});
    layers.datasets.push_back(std::move(dataset));
    return true;
}

tl::unexpected<Error> badLayer(const std::string& name)
{
    return fail(
        ErrorCode::Malformed, "is damaged or no model: the weights of its layer '" + name + "' cannot be found", kDamaged);
}

/// A layer whose weights are listed by `weight_names`.
Status addNamedLayer(KerasLayers& layers, const Hdf5Handle& parent, const std::string& name)
{
    const Hdf5Handle group = openHdf5Object(parent, name);
    const auto weights = group ? hdf5Texts(group, "weight_names") : std::nullopt;
    if (!weights || weights->size() > kMostTensors)
        return badLayer(name);
    if (weights->empty())
        return {};
    layers.plan.layers.push_back({name, {}});
    for (const std::string& weight : *weights)
        if (!addTensor(layers, lastPart(weight), openHdf5Object(group, weight)))
            return badLayer(name);
    return {};
}

Result<KerasLayers> namedLayers(const Hdf5Handle& parent, const std::vector<std::string>& names)
{
    KerasLayers layers;
    if (names.size() > kMostLayers)
        return fail(ErrorCode::Unsupported, "has too many layers for this program");
    for (const std::string& name : names)
        if (const auto added = addNamedLayer(layers, parent, name); !added)
            return tl::make_unexpected(added.error());
    return layers;
}

/// A layer whose weights are numbered: NAME/vars/0, 1, …
Status addNumberedLayer(KerasLayers& layers, const Hdf5Handle& parent, const std::string& name)
{
    const Hdf5Handle group = openHdf5Object(parent, name + "/vars");
    if (!group)
        return {};
    const auto weights = hdf5Members(group, kMostTensors);
    if (!weights)
        return badLayer(name);
    if (weights->empty())
        return {};
    layers.plan.layers.push_back({name, {}});
    for (std::size_t i = 0; i < weights->size(); ++i) {
        const std::string number = numberText(i);
        if (!addTensor(layers, number, openHdf5Object(group, number)))
            return badLayer(name);
    }
    return {};
}

/// "conv1d_10" -> ("conv1d", 10); the first of a class has no number.
std::pair<std::string, unsigned> splitNumber(const std::string& name)
{
    const std::size_t bar = name.rfind('_');
    unsigned number = 0;
    if (bar == std::string::npos || bar + 1 == name.size())
        return {name, 0};
    const char* end = name.data() + name.size();
    const auto parsed = std::from_chars(name.data() + bar + 1, end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end)
        return {name, 0};
    return {name.substr(0, bar), number};
}

Result<KerasLayers> numberedLayers(const Hdf5Handle& parent)
{
    auto names = hdf5Members(parent, kMostLayers);
    if (!names)
        return fail(ErrorCode::Malformed, "is damaged: its list of layers cannot be read", kDamaged);
    std::ranges::sort(*names, {}, splitNumber);
    KerasLayers layers;
    layers.plan.ordered = false;
    for (const std::string& name : *names)
        if (const auto added = addNumberedLayer(layers, parent, name); !added)
            return tl::make_unexpected(added.error());
    return layers;
}

} // namespace

Result<KerasLayers> findKerasLayers(const Hdf5Handle& file)
{
    for (const char* place : {"model_weights", "/"}) {
        const bool isRoot = *place == '/';
        const Hdf5Handle group = isRoot ? Hdf5Handle(H5Oopen(file.get(), "/", H5P_DEFAULT)) : openHdf5Object(file, place);
        if (const auto names = group ? hdf5Texts(group, "layer_names") : std::nullopt)
            return namedLayers(group, *names);
    }
    // The second name is that of the first versions of the .keras format.
    for (const char* place : {"layers", "_layer_checkpoint_dependencies"})
        if (const Hdf5Handle group = openHdf5Object(file, place))
            return numberedLayers(group);
    return fail(ErrorCode::Malformed, "is an HDF5 file without the layers of a Keras model", "choose a model that Keras saved");
}

} // namespace memewright
