#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "KerasFiles.h"
#include "NpyFile.h"
#include "network/Network.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "text/Row.h"
#include "text/Unicode.h"

using namespace memewright;
using namespace memewright::test;
namespace fs = std::filesystem;

namespace {

/// Files as people have them, and what becomes of each. Those in tests/cases are always looked at, the others where the shared
/// data is.
struct Case {
    const char* model;
    const char* params;
    const char* expected; ///< in words
    const char* result; ///< predictions by Keras (.npy); "F8": these weights; else what the error says
};

constexpr const char* kPlain = "params.json";
constexpr const char* kWeights = "F8";

const std::vector<Case> kCases{
    // Layouts and settings of several versions of Keras
    {"bnv1.h5", kPlain, "read: BatchNormalizationV1 is what TensorFlow 1.13 calls its normalisation", kWeights},
    {"bn-axis-list.h5", kPlain, "read: the axis as a list", kWeights},
    {"functional.h5", kPlain, "read: a Functional model that is one chain (tf_keras)", kWeights},
    {"real-functional.keras", kPlain, "read: a Functional model that is one chain (Keras 3)", "real-functional.npy"},
    {"real-functional-k3.h5", kPlain, "read: the same as .h5", "real-functional.npy"},
    {"real-functional.weights.h5", kPlain, "read: its weights alone", "real-functional.npy"},
    {"model.weights.h5", kPlain, "read: weights alone, activation and length as in the article", kWeights},
    {"real-plain.keras", kPlain, "read: as Keras 3 saves it", "real-plain.npy"},
    {"real-plain-k3.h5", kPlain, "read: the same as .h5", "real-plain.npy"},
    {"real-plain.weights.h5", kPlain, "read: its weights alone", "real-plain.npy"},
    {"real-named.keras", kPlain, "read: layers with names of their own, which say nothing about their order", "real-named.npy"},
    {"real-named-k3.h5", kPlain, "read: the same as .h5", "real-named.npy"},
    {"real-named.weights.h5", kPlain, "read: its weights alone", "real-named.npy"},
    {"real-nolength.keras", kPlain, "read: for texts of any length; params.json says which", "real-nolength.npy"},
    {"real-nolength-k3.h5", kPlain, "read: the same as .h5", "real-nolength.npy"},
    {"real-nolength.weights.h5", kPlain, "read: its weights alone", "real-nolength.npy"},

    // Activations
    {"relu-function-object.h5", kPlain, "read: ReLU as an object that stands for a function", kWeights},
    {"leaky-object.h5", kPlain, "read: LeakyReLU as an object", kWeights},
    {"real-leakyobj.keras", kPlain, "read: LeakyReLU as an object, slope 0.3", "real-leakyobj.npy"},
    {"real-leakyobj.weights.h5", "params-leaky.json", "read: weights alone, the activation by params.json", "real-leakyobj.npy"},
    {"real-leakyobj.keras", "params-leaky.json", "read: model and params.json say the same", "real-leakyobj.npy"},
    {"real-plain.keras", "params-leaky.json", "refused: model and params.json disagree", "activation is leaky ReLU, but"},
    {"real-leakystr.keras", kPlain, "read: leaky_relu by its name, slope 0.2", "real-leakystr.npy"},
    {"real-leakystr-k3.h5", kPlain, "read: the same as .h5", "real-leakystr.npy"},
    {"real-leakystr.keras", "params-leaky.json", "read: params.json names no slope, so it is the model's", "real-leakystr.npy"},
    {"real-leakystr-k3.h5", "params-leaky.json", "read: the same as .h5", "real-leakystr.npy"},
    {"real-leakystr.weights.h5", "params-leaky02.json", "read: weights alone, the slope by params.json", "real-leakystr.npy"},

    // Kinds of numbers, and how they are packed
    {"bigendian.h5", kPlain, "read: numbers with the large end first", kWeights},
    {"double.h5", kPlain, "read: float64 weights", kWeights},
    {"half.h5", kPlain, "read: float16 weights, as exact as these are", "F8 in float16"},
    {"real-float16.keras", kPlain, "read: a network in float16", "real-float16.npy"},
    {"real-float16-k3.h5", kPlain, "read: the same as .h5", "real-float16.npy"},
    {"real-float16.weights.h5", kPlain, "read: its weights alone", "real-float16.npy"},
    {"mixed-policy.h5", kPlain, "read: mixed precision keeps its weights in float32 (tf_keras)", kWeights},
    {"real-mixed16.keras", kPlain, "read: mixed precision keeps its weights in float32 (Keras 3)", "real-mixed16.npy"},
    {"real-mixed16-k3.h5", kPlain, "read: the same as .h5", "real-mixed16.npy"},
    {"real-mixed16.weights.h5", kPlain, "read: its weights alone", "real-mixed16.npy"},
    {"gzip.h5", kPlain, "read: weights packed with gzip", kWeights},
    {"fletcher.h5", kPlain, "read: weights with checksums", kWeights},
    {"lzf.h5", kPlain, "refused: libhdf5 has no such filter", "packed with the HDF5 filter lzf"},
    {"rezipped.keras", kPlain, "read: an archive that was packed again", kWeights},
    {"rezipped-folder.keras", kPlain, "read: an archive of the folder that it had been unpacked to", kWeights},
    {"dotslash.keras", kPlain, "read: an archive whose names begin with ./", kWeights},

    // Not a model at all
    {"lfs.h5", kPlain, "refused: only the pointer was downloaded", "is only a Git LFS pointer"},
    {"savedmodel", kPlain, "refused: another format", "is a SavedModel of TensorFlow"},
    {"savedmodel/saved_model.pb", kPlain, "refused: the same by its file", "is a SavedModel of TensorFlow"},

    // params.json as other programs write it
    {"dotslash.keras", "params-bom.json", "read: with a byte order mark", kWeights},
    {"dotslash.keras", "params-utf16.json", "read: as UTF-16", kWeights},
    {"dotslash.keras", "params-floatseq.json", "read: the length is 128.0", kWeights},
    {"dotslash.keras", "params-noseq.json", "read: the model knows the length", kWeights},
    {"dotslash.keras", "params-inverted.json", "read: labels by their numbers", kWeights},
    {"dotslash.keras", "params-list.json", "read: labels as a list", kWeights},
    {"dotslash.keras", "params-nested.json", "read: the tables within another object", kWeights},
    {"dotslash.keras", "params-othernames.json", "read: the tables are called vocabulary and labels_vocabulary", kWeights},
    {"dotslash.keras", "params-strnum.json", "read: numbers as text", kWeights},
    {"dotslash.keras", "params-surrogate.json", "read: half a character keeps its number, and no text has it", kWeights},
    {"dotslash.keras", "params-unk.json", "read: <UNK> has a number but no row in the network", kWeights},
};

std::optional<fs::path> caseFile(const std::string& name)
{
    const fs::path own = sourceFolder() / "tests" / "cases" / "keras" / name;
    return fs::exists(own) ? std::optional(own) : sharedData(fs::path("cases/keras") / name);
}

/// What Keras predicted, for the texts of texts.json.
void checkPredictions(const KerasSource& source, const fs::path& npy)
{
    const TemporaryFolder folder;
    const auto converted = convertKerasModel(source, folder / "model.safetensors");
    REQUIRE_MESSAGE(converted, converted.error().text);
    const auto network = loadNetwork(folder / "model.safetensors", DeviceChoice::Cpu);
    REQUIRE(network);
    const CheckpointInfo& info = (*network)->info();
    std::vector<float> found;
    for (const std::string text : nlohmann::json::parse(readBytes(*caseFile("texts.json")))) {
        std::vector<std::int32_t> ids(static_cast<std::size_t>(info.settings.sequenceLength));
        CHECK(encodeRow(info.vocabulary, toCodePoints(text), ids) == 0);
        const auto numbers = (*network)->predict(ids);
        found.insert(found.end(), numbers.begin(), numbers.end());
    }
    const auto expected = readNpy(npy);
    REQUIRE(found.size() == expected.size());
    // Close enough to tell one slope from another; Keras itself rounded the float16 networks' numbers.
    const float tolerance = npy.string().find("16") == std::string::npos ? 1e-6f : 1e-4f;
    for (std::size_t i = 0; i < found.size(); ++i)
        REQUIRE(std::abs(found[i] - expected[i]) <= tolerance);
}

void checkWeights(const KerasSource& source, double tolerance)
{
    const auto read = readKerasModel(source);
    REQUIRE_MESSAGE(read, read.error().text);
    const auto found = numbersOf(**read), expected = readTensors(golden("F8/weights.safetensors"));
    REQUIRE(found.size() == expected.size());
    for (const auto& [name, numbers] : expected) {
        const auto& others = found.at(name);
        REQUIRE(others.size() == numbers.size());
        for (std::size_t i = 0; i < numbers.size(); ++i)
            REQUIRE(std::abs(others[i] - numbers[i]) <= tolerance * std::max(1.0f, std::abs(numbers[i])));
    }
    CHECK((*read)->info.settings.sequenceLength == 128);
    CHECK((*read)->info.vocabulary.idOf(U'0') == 2);
    CHECK((*read)->info.vocabulary.size() == 70);
    CHECK((*read)->info.labels.indexOf(U'b') == 0);
}

void checkCase(const Case& one, const KerasSource& source)
{
    const std::string expected = one.expected, result = one.result;
    CAPTURE(one.model);
    CAPTURE(one.params);
    CAPTURE(expected);
    if (expected.starts_with("refused")) {
        const auto read = readKerasModel(source);
        REQUIRE_FALSE(read);
        CAPTURE(read.error().text);
        CHECK(read.error().text.find(result) != std::string::npos);
        CHECK(read.error().text.find("damaged") == std::string::npos);
        CHECK_FALSE(read.error().hint.empty());
    } else if (result.ends_with(".npy")) {
        checkPredictions(source, caseFile(result).value());
    } else {
        checkWeights(source, result == kWeights ? 0 : 1e-3);
    }
}

} // namespace

TEST_CASE("Keras files as people have them are read, or refused by what they are")
{
    const TemporaryFolder folder;
    auto slope = nlohmann::json::parse(readBytes(*caseFile("params-leaky.json")));
    slope["negative_slope"] = 0.2;
    const auto slopeFile = folder.write("params-leaky02.json", slope.dump());
    std::size_t missing = 0;
    for (const Case& one : kCases) {
        const auto model = caseFile(one.model);
        const auto params = std::string(one.params) == "params-leaky02.json" ? slopeFile : caseFile(one.params).value();
        if (model)
            checkCase(one, {*model, params});
        else
            ++missing;
    }
    if (missing > 0)
        MESSAGE(missing, " cases need the shared data");
}

TEST_CASE("the table of cases leaves out no file")
{
    const auto folder = sharedData("cases/keras");
    if (!folder) {
        MESSAGE("needs the shared data");
        return;
    }
    std::set<std::string> known{"texts.json"};
    for (const Case& one : kCases)
        known.insert({one.model, one.params});
    for (const auto& entry : fs::directory_iterator(*folder)) {
        const std::string name = entry.path().filename();
        CAPTURE(name);
        CHECK((known.contains(name) || name.ends_with(".npy")));
    }
}

TEST_CASE("what a slope of its own computes is kept in the converted model")
{
    const TemporaryFolder folder;
    auto params = nlohmann::json::parse(readBytes(*caseFile("params.json")));
    params["activation"] = {{"class_name", "LeakyReLU"}, {"config", {{"alpha", 0.125}}}};
    params["dropout"] = "0.5";
    const auto file = folder.write("params.json", params.dump());
    REQUIRE(convertKerasModel({*caseFile("real-leakystr.weights.h5"), file}, folder / "model.safetensors"));
    const auto info = readCheckpointInfo(folder / "model.safetensors");
    REQUIRE(info);
    CHECK(info->settings.activation == Activation::LeakyRelu);
    CHECK(info->settings.leak == 0.125);
    CHECK(info->settings.dropout == 0.5);
}

TEST_CASE("a slope that params.json does not name is the model's, or an assumption that is told")
{
    const TemporaryFolder folder;
    const auto params = [&](const char* activation) {
        auto changed = nlohmann::json::parse(readBytes(*caseFile("params.json")));
        changed["activation"] = activation;
        return folder.write("params.json", changed.dump());
    };
    const auto ofModel = readKerasModel({*caseFile("real-leakyobj.keras"), params("leaky_relu")});
    REQUIRE_MESSAGE(ofModel, ofModel.error().text);
    CHECK((*ofModel)->info.settings.leak == 0.3);
    CHECK((*ofModel)->warnings.empty());
    CHECK_FALSE(readKerasModel({*caseFile("real-functional.keras"), params("LeakyReLU")})); // it has none at all
    CHECK_FALSE(readKerasModel({*caseFile("real-leakyobj.keras"), params("relu")}));

    std::vector<std::string> told;
    const auto convert = [&](const char* activation, const char* name) {
        told.clear();
        const auto source = KerasSource{*caseFile("real-leakystr.weights.h5"), params(activation)};
        REQUIRE(convertKerasModel(source, folder / name, {}, [&](const std::string& sentence) { told.push_back(sentence); }));
        return readCheckpointInfo(folder / name)->settings;
    };
    CHECK(convert("LeakyReLU", "layer.safetensors").leak == 0.3);
    REQUIRE(told.size() == 1);
    CHECK(told[0].find("real-leakystr.weights.h5") != std::string::npos);
    CHECK(told[0].find("params.json") != std::string::npos);
    CHECK(told[0].find("0.3") != std::string::npos);
    CHECK(convert("leaky_relu", "function.safetensors").leak == 0.2);
    CHECK(told.size() == 1);
    convert("relu", "plain.safetensors");
    CHECK(told.empty());
}
