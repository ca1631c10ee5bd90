#include <doctest/doctest.h>

#include <string>

#include "network/Device.h"
#include "network/NetworkSettings.h"

using namespace memewright;

TEST_CASE("the article's network has the article's number of parameters")
{
    const ParameterCount count = countParameters({}, {70, 70});
    CHECK(count.total == 22'205'622);
    CHECK(count.trainable == 22'193'334);
    NetworkSettings small;
    small.filters = 8;
    CHECK(countParameters(small, {70, 70}).total == 3894 + 96);
}

TEST_CASE("the summary is Keras', layer for layer")
{
    const std::string summary = networkSummary({}, {70, 70});
    const auto hasLine = [&](const std::string& layer, const std::string& shape, const std::string& parameters) {
        const auto begin = summary.find("\n" + layer + " ");
        REQUIRE_MESSAGE(begin != std::string::npos, layer);
        const std::string line = summary.substr(begin + 1, summary.find('\n', begin + 1) - begin - 1);
        CHECK_MESSAGE(line.find(" " + shape + " ") != std::string::npos, line);
        CHECK_MESSAGE(line.ends_with(" " + parameters), line);
    };
    hasLine("embedding (Embedding)", "(None, 128, 16)", "1,136");
    hasLine("conv1d (Conv1D)", "(None, 128, 1024)", "82,944");
    hasLine("batch_normalization (BatchNormalization)", "(None, 128, 1024)", "4,096");
    hasLine("max_pooling1d (MaxPooling1D)", "(None, 64, 1024)", "0");
    hasLine("conv1d_4 (Conv1D)", "(None, 8, 1024)", "5,243,904");
    hasLine("global_max_pooling1d (GlobalMaxPooling1D)", "(None, 1024)", "0");
    hasLine("dropout_4 (Dropout)", "(None, 1024)", "0");
    hasLine("dense (Dense)", "(None, 1024)", "1,049,600");
    hasLine("batch_normalization_5 (BatchNormalization)", "(None, 1024)", "4,096");
    hasLine("dense_1 (Dense)", "(None, 70)", "71,750");
    CHECK(summary.find("Total params: 22,205,622\nTrainable params: 22,193,334\nNon-trainable params: 12,288\n")
        != std::string::npos);
}

TEST_CASE("the layers of the summary add up to the count")
{
    NetworkSettings settings;
    settings.filters = 12;
    settings.kernel = 7;
    const std::string summary = networkSummary(settings, {33, 21});
    std::uint64_t sum = 0;
    for (std::size_t begin = 0; begin < summary.size(); begin = summary.find('\n', begin) + 1) {
        std::string line = summary.substr(begin, summary.find('\n', begin) - begin);
        if (line.find("(None") == std::string::npos)
            continue;
        line = line.substr(line.rfind(' ') + 1);
        std::erase(line, ',');
        sum += std::stoull(line);
    }
    CHECK(sum == countParameters(settings, {33, 21}).total);
}

TEST_CASE("the recurrent network's summary adds up to its parameters")
{
    NetworkSettings gru;
    gru.kind = NetworkKind::Gru;
    gru.units = 512;
    gru.embedding = 64;
    const TableSizes sizes{70, 71, 48};
    const std::uint64_t inputs = (71 + 49 + 8) * 64, gates = (3 * 64 + 512 + 1) * 3 * 512 + 512, output = 513 * 71;
    CHECK(countParameters(gru, sizes).total == inputs + gates + output);
    CHECK(countParameters(gru, sizes).trainable == inputs + gates + output);
    const std::string summary = networkSummary(gru, sizes);
    CHECK(summary.find("gru (GRU)") != std::string::npos);
    CHECK(summary.find("1,083,392") != std::string::npos);
}

TEST_CASE("settings outside their range are refused by name")
{
    const auto textFor = [](auto change) {
        NetworkSettings settings;
        change(settings);
        const auto status = validate(settings);
        return status ? std::string() : status.error().text;
    };
    CHECK(textFor([](auto&) {}).empty());
    CHECK(textFor([](auto& s) { s.filters = 0; }).find("filters") != std::string::npos);
    CHECK(textFor([](auto& s) { s.filters = 100'000; }).find("filters") != std::string::npos);
    CHECK(textFor([](auto& s) { s.kernel = 4; }).find("kernel") != std::string::npos);
    CHECK(textFor([](auto& s) { s.dropout = 1; }).find("dropout") != std::string::npos);
    CHECK(textFor([](auto& s) { s.sequenceLength = 100; }).find("sequence length") != std::string::npos);
    NetworkSettings gru;
    gru.kind = NetworkKind::Gru;
    CHECK(validate(gru));
    gru.units = 0;
    CHECK(validate(gru).error().text.find("units") != std::string::npos);
}

TEST_CASE("names of networks, devices and precisions are read back, others refused")
{
    CHECK(networkByName("article") == NetworkKind::Article);
    CHECK(networkByName(networkName(NetworkKind::Gru)) == NetworkKind::Gru);
    CHECK(networkByName("lstm").error().hint.find("article") != std::string::npos);
    CHECK(deviceByName("cpu") == DeviceChoice::Cpu);
    CHECK_FALSE(deviceByName("tpu"));
    CHECK(precisionByName("bf16") == Precision::Bf16);
    CHECK_FALSE(precisionByName("float16"));
}

TEST_CASE("the CPU is always there, and its threads can be set")
{
    setComputeThreads(1);
    const auto device = resolveDevice(DeviceChoice::Cpu);
    REQUIRE(device);
    CHECK_FALSE(device->cuda);
    CHECK(device->name == "CPU");
    CHECK(device->threads == 1);
    const auto cuda = resolveDevice(DeviceChoice::Cuda);
    if (!cuda)
        CHECK(cuda.error().code == ErrorCode::Unsupported);
}

TEST_CASE("products are in bfloat16 only where it is wanted, and always on a GPU then")
{
    const DeviceInfo gpu{true, "GPU", 1}, cpu{false, "CPU", 1};
    CHECK(productPrecision(Precision::Bf16, gpu) == Precision::Bf16);
    CHECK(productPrecision(Precision::Float32, gpu) == Precision::Float32);
    CHECK(productPrecision(Precision::Float32, cpu) == Precision::Float32);
}
