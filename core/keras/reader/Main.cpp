// memewright-keras-reader: reads the Keras file on its standard input and writes its plan and numbers to its standard
// output. A process of its own because libhdf5 is not built for hostile files.

#include <cerrno>
#include <exception>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

#include "keras/reader/KerasLayers.h"
#include "keras/reader/Limits.h"
#include "keras/reader/ModelImage.h"

namespace {

using namespace memewright;

constexpr std::size_t kWorkingMemory = std::size_t(100) << 20;
/// Packed numbers of a trained network are hardly smaller; a file that claims more does not hold what it says.
constexpr std::uint64_t kMostUnpacked = 20;

bool writeAll(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written > 0 ? written : 0));
    }
    return true;
}

bool sendAnswer(const std::string& text)
{
    const std::uint64_t length = text.size();
    return writeAll(std::as_bytes(std::span(&length, 1))) && writeAll(std::as_bytes(std::span(text)));
}

bool holdsItsNumbers(const KerasPlan& plan, std::size_t fileSize)
{
    std::uint64_t total = 0;
    for (const KerasLayerPlan& layer : plan.layers)
        for (const KerasTensorPlan& tensor : layer.tensors) {
            const std::uint64_t elements = tensor.elements();
            if (elements == 0 || elements / kMostUnpacked > fileSize)
                return false;
            total += elements * sizeof(float);
        }
    return total / kMostUnpacked <= fileSize;
}

Result<KerasLayers> findLayers(const Hdf5Handle& file, const ModelImage& image)
{
    if (!file)
        return fail(ErrorCode::Malformed, "is a damaged or truncated HDF5 file", "copy or save the model again");
    auto layers = findKerasLayers(file);
    if (!layers)
        return layers;
    if (!holdsItsNumbers(layers->plan, image.bytes.size()))
        return fail(ErrorCode::Malformed, "claims more numbers than it holds", "copy or save the model again");
    layers->plan.config = image.config;
    const auto attribute = hdf5Texts(file, "model_config");
    if (layers->plan.config.empty() && attribute && attribute->size() == 1)
        layers->plan.config = attribute->front();
    return layers;
}

bool sendNumbers(const KerasLayers& layers, const ModelImage& image)
{
    const auto send = [&image](std::span<const float> numbers) {
        image.file.forget();
        return writeAll(std::as_bytes(numbers));
    };
    auto dataset = layers.datasets.begin();
    for (const KerasLayerPlan& layer : layers.plan.layers)
        for (const KerasTensorPlan& tensor : layer.tensors)
            if (!readHdf5Floats(*dataset++, tensor.shape, send))
                return false;
    return true;
}

/// Three seconds, and one more for every 256 MB.
unsigned processorSeconds()
{
    struct stat state {
    };
    const auto size = ::fstat(STDIN_FILENO, &state) == 0 ? static_cast<std::uint64_t>(state.st_size) : 0;
    return 3 + static_cast<unsigned>(size >> 28);
}

bool answer()
{
    limitProcessorTime(processorSeconds());
    const auto image = openModelImage(STDIN_FILENO);
    if (!image)
        return sendAnswer(encodeFailure(image.error()));
    limitMemory(kWorkingMemory);
    const Hdf5Handle file = openHdf5Image(image->bytes);
    const auto layers = findLayers(file, *image);
    if (!layers)
        return sendAnswer(encodeFailure(layers.error()));
    return sendAnswer(encodePlan(layers->plan)) && sendNumbers(*layers, *image);
}

} // namespace

int main()
{
    try {
        return answer() ? 0 : 1;
    } catch (const std::exception&) {
        return 1;
    }
}
