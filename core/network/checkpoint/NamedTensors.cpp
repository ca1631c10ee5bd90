#include "network/checkpoint/NamedTensors.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/isfinite.h>

#include "base/Numbers.h"

namespace memewright {

namespace {

std::string shapeText(c10::IntArrayRef shape)
{
    std::string text;
    for (const std::int64_t size : shape)
        text += (text.empty() ? "" : " x ") + numberText(size);
    return text;
}

std::optional<at::ScalarType> floatingType(const std::string& name)
{
    if (name == "F16")
        return at::kHalf;
    if (name == "F32")
        return at::kFloat;
    if (name == "F64")
        return at::kDouble;
    return {};
}

std::string typeName(at::ScalarType type)
{
    return type == at::kDouble ? "F64" : type == at::kHalf ? "F16" : "F32";
}

/// The tensor's place in the file, if it is there, of this shape, and of floating point.
Result<const SafetensorsEntry*> findTensor(const CheckpointFile& file, const std::string& name, c10::IntArrayRef shape)
{
    const SafetensorsEntry* entry = file.header.find(name);
    const auto malformed = [&](const std::string& why) {
        return fail(ErrorCode::Malformed, file.path.string() + ": the tensor '" + name + "' " + why,
            "the file does not hold the network that it says; make it again");
    };
    if (entry == nullptr)
        return malformed("is missing");
    if (shape != c10::IntArrayRef(entry->shape))
        return malformed("should be " + shapeText(shape) + " but is " + shapeText(entry->shape));
    if (!floatingType(entry->type))
        return malformed("is of the type " + entry->type + " instead of F16, F32 or F64");
    return entry;
}

Status readTensor(const CheckpointFile& file, const std::string& name, const at::Tensor& target)
{
    const auto found = findTensor(file, name, target.sizes());
    if (!found)
        return tl::make_unexpected(found.error());
    const SafetensorsEntry* entry = *found;
    const at::Tensor read = at::empty(target.sizes(), at::TensorOptions(*floatingType(entry->type)));
    const auto status = readSafetensorsData(file.path, file.header, *entry,
        {static_cast<std::byte*>(read.mutable_data_ptr()), static_cast<std::size_t>(read.nbytes())});
    if (status)
        target.copy_(read);
    return status;
}

} // namespace

bool allFinite(const NamedTensors& tensors)
{
    return std::ranges::all_of(tensors, [](const NamedTensor& named) { return at::isfinite(named.tensor).all().item<bool>(); });
}

at::TensorOptions tensorOptions(const DeviceInfo& device)
{
    return at::TensorOptions(at::kFloat).device(device.cuda ? at::kCUDA : at::kCPU);
}

void fillUniform(const at::Tensor& tensor, double limit, Random& random)
{
    const at::Tensor values = at::empty(tensor.sizes(), at::TensorOptions(at::kFloat));
    float* out = values.mutable_data_ptr<float>();
    for (std::int64_t index = 0; index < values.numel(); ++index)
        out[index] = static_cast<float>((2 * random.uniform() - 1) * limit);
    tensor.copy_(values);
}

void fillGlorot(const at::Tensor& kernel, Random& random)
{
    const std::int64_t width = kernel.dim() == 3 ? kernel.size(0) : 1;
    const auto fans = static_cast<double>(width * (kernel.size(-2) + kernel.size(-1)));
    fillUniform(kernel, std::sqrt(6 / fans), random);
}

Status checkShapes(const CheckpointFile& file, const std::vector<TensorShape>& shapes)
{
    for (const TensorShape& tensor : shapes)
        if (const auto found = findTensor(file, tensor.name, tensor.shape); !found)
            return tl::make_unexpected(found.error());
    return {};
}

Status readTensors(const CheckpointFile& file, const std::string& prefix, const NamedTensors& tensors, bool trainableOnly)
{
    for (const NamedTensor& named : tensors) {
        if (trainableOnly && !named.trainable)
            continue;
        if (const auto status = readTensor(file, prefix + named.name, named.tensor); !status)
            return status;
    }
    return {};
}

void StoredTensors::add(const std::string& prefix, const NamedTensors& list, bool trainableOnly, StoredAs form)
{
    for (const NamedTensor& named : list) {
        if (trainableOnly && !named.trainable)
            continue;
        const at::Tensor here = named.tensor.cpu().contiguous();
        const at::Tensor& stored = tensors.emplace_back(form == StoredAs::Half ? here.to(at::kHalf) : here);
        entries.push_back({prefix + named.name, typeName(stored.scalar_type()), stored.sizes().vec(),
            {static_cast<const std::byte*>(stored.const_data_ptr()), static_cast<std::size_t>(stored.nbytes())}});
    }
}

} // namespace memewright
