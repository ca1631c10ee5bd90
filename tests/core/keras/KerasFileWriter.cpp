#include "KerasFileWriter.h"

#include <numeric>

#include <doctest/doctest.h>

namespace memewright::test {

namespace {

/// As Keras writes an empty list: of numbers.
void writeNoTexts(hid_t object, const char* name)
{
    const hsize_t none = 0;
    const Hdf5Handle space(H5Screate_simple(1, &none, nullptr));
    REQUIRE(Hdf5Handle(H5Acreate2(object, name, H5T_IEEE_F64LE, space.get(), H5P_DEFAULT, H5P_DEFAULT)));
}

void writeTexts(hid_t object, const char* name, const std::vector<std::string>& texts, bool fixed)
{
    if (texts.empty())
        return writeNoTexts(object, name);
    std::size_t longest = 1;
    for (const std::string& text : texts)
        longest = std::max(longest, text.size());
    const Hdf5Handle type(H5Tcopy(H5T_C_S1));
    H5Tset_size(type.get(), fixed ? longest : H5T_VARIABLE);
    H5Tset_strpad(type.get(), fixed ? H5T_STR_NULLPAD : H5T_STR_NULLTERM);
    const hsize_t count = texts.size();
    const Hdf5Handle space(H5Screate_simple(1, &count, nullptr));
    const Hdf5Handle attribute(H5Acreate2(object, name, type.get(), space.get(), H5P_DEFAULT, H5P_DEFAULT));
    std::string padded;
    std::vector<const char*> pointers;
    for (const std::string& text : texts) {
        padded += text + std::string(longest - text.size(), '\0');
        pointers.push_back(text.c_str());
    }
    const void* data = fixed ? static_cast<const void*>(padded.data()) : pointers.data();
    REQUIRE(H5Awrite(attribute.get(), type.get(), data) >= 0);
}

/// A filter that changes nothing, under a number that is free for tests.
void useZebra(hid_t creation)
{
    constexpr H5Z_filter_t kNumber = 300;
    const auto pass = [](unsigned, std::size_t, const unsigned*, std::size_t bytes, std::size_t*, void**) { return bytes; };
    const H5Z_class2_t zebra{H5Z_CLASS_T_VERS, kNumber, 1, 1, "zebra", nullptr, nullptr, pass};
    REQUIRE(H5Zregister(&zebra) >= 0);
    REQUIRE(H5Pset_filter(creation, kNumber, H5Z_FLAG_MANDATORY, 0, nullptr) >= 0);
}

void writeNumbers(hid_t group, const WrittenWeight& weight, WrittenAs as, std::size_t tensor)
{
    const std::vector<hsize_t> shape(weight.shape.begin(), weight.shape.end());
    const Hdf5Handle space(H5Screate_simple(static_cast<int>(shape.size()), shape.data(), nullptr));
    const Hdf5Handle creation(H5Pcreate(H5P_DATASET_CREATE));
    if (as == WrittenAs::UnknownFilter) {
        H5Pset_chunk(creation.get(), static_cast<int>(shape.size()), shape.data());
        useZebra(creation.get());
    }
    if (as == WrittenAs::Packed || as == WrittenAs::Unallocated) {
        H5Pset_chunk(creation.get(), static_cast<int>(shape.size()), shape.data());
        H5Pset_deflate(creation.get(), 6);
    }
    const Hdf5Handle pairs(H5Tcreate(H5T_OPAQUE, 2));
    const hid_t type = as == WrittenAs::Doubles ? H5T_IEEE_F64LE
        : as == WrittenAs::Bfloat16             ? pairs.get()
        : as == WrittenAs::Integers             ? H5T_STD_I8LE
                                                : H5T_IEEE_F32LE;
    const Hdf5Handle links(H5Pcreate(H5P_LINK_CREATE));
    H5Pset_create_intermediate_group(links.get(), 1);
    const Hdf5Handle dataset(H5Dcreate2(group, weight.name.c_str(), type, space.get(), links.get(), creation.get(), H5P_DEFAULT));
    REQUIRE(dataset);
    if (as == WrittenAs::Bfloat16)
        writeTexts(dataset.get(), "dtype", {"bfloat16"}, false);
    if (as == WrittenAs::Unallocated || as == WrittenAs::Bfloat16)
        return;
    std::vector<float> numbers(std::accumulate(shape.begin(), shape.end(), std::size_t(1), std::multiplies()));
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = writtenNumber(tensor, i);
    REQUIRE(H5Dwrite(dataset.get(), H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()) >= 0);
}

WrittenLayer normalisation(const std::string& name, std::uint64_t channels)
{
    return {name,
        {{"gamma:0", {channels}}, {"beta:0", {channels}}, {"moving_mean:0", {channels}}, {"moving_variance:0", {channels}}}};
}

} // namespace

float writtenNumber(std::size_t tensor, std::size_t index)
{
    return 0.001f * static_cast<float>((tensor * 7919 + index * 104'729) % 1'999);
}

std::vector<WrittenLayer> articleLayers(
    std::uint64_t filters, std::uint64_t kernel, std::uint64_t vocabulary, std::uint64_t labels)
{
    std::vector<WrittenLayer> layers{{"letters", {{"embeddings:0", {vocabulary + 1, 16}}}}};
    for (int i = 0; i < 5; ++i) {
        // Names that sort backwards and say nothing.
        const std::string name(1, static_cast<char>('z' - i));
        layers.push_back({name, {{"kernel:0", {kernel, i == 0 ? 16 : filters, filters}}, {"bias:0", {filters}}}});
        layers.push_back({"drop" + name, {}});
        layers.push_back(normalisation("n" + name, filters));
    }
    layers.push_back({"b", {{"kernel:0", {filters, filters}}, {"bias:0", {filters}}}});
    layers.push_back(normalisation("nb", filters));
    layers.push_back({"a", {{"kernel:0", {filters, labels}}, {"bias:0", {labels}}}});
    return layers;
}

void writeKerasFile(const std::filesystem::path& path, const WrittenModel& model)
{
    const Hdf5Handle file(H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT));
    REQUIRE(file);
    std::vector<std::string> names;
    std::size_t tensor = 0;
    for (const WrittenLayer& layer : model.layers) {
        names.push_back(layer.name);
        const Hdf5Handle group(H5Gcreate2(file.get(), layer.name.c_str(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
        std::vector<std::string> weights;
        for (WrittenWeight weight : layer.weights) {
            weight.name = layer.name + "/" + weight.name;
            weights.push_back(weight.name);
            writeNumbers(group.get(), weight, model.numbers, tensor++);
        }
        writeTexts(group.get(), "weight_names", weights, model.fixedTexts);
    }
    const Hdf5Handle root(H5Oopen(file.get(), "/", H5P_DEFAULT));
    writeTexts(root.get(), "layer_names", names, model.fixedTexts);
    if (!model.config.empty())
        writeTexts(root.get(), "model_config", {model.config}, model.fixedTexts);
}

void replaceByExternalLink(const std::filesystem::path& path, const std::string& layer, const std::filesystem::path& other)
{
    const Hdf5Handle file(H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT));
    REQUIRE(H5Ldelete(file.get(), layer.c_str(), H5P_DEFAULT) >= 0);
    REQUIRE(H5Lcreate_external(other.c_str(), layer.c_str(), file.get(), layer.c_str(), H5P_DEFAULT, H5P_DEFAULT) >= 0);
}

} // namespace memewright::test
