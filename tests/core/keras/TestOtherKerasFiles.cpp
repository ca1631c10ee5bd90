#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "KerasFileWriter.h"
#include "KerasFiles.h"
#include "ZipWriter.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kVocabulary = 12, kLabels = 9;

/// A params.json with tables of these sizes.
fs::path writeParams(const TemporaryFolder& folder, std::size_t vocabulary = kVocabulary, std::size_t labels = kLabels)
{
    nlohmann::json params{{"sequence_length", 128}};
    for (std::size_t i = 0; i < vocabulary; ++i)
        params["char_to_int"][std::string(1, static_cast<char>('a' + i))] = i + 1;
    for (std::size_t i = 0; i < labels; ++i)
        params["labels_index"][std::string(1, static_cast<char>('a' + i))] = i;
    return folder.write("params.json", params.dump());
}

Result<std::optional<KerasModel>> readWritten(const TemporaryFolder& folder, const WrittenModel& model)
{
    writeKerasFile(folder / "model.h5", model);
    return readKerasModel({folder / "model.h5", writeParams(folder)});
}

/// The layers were written in the article's order, so tensor t of the file is tensor t of the model.
void checkNumbers(const KerasModel& model)
{
    std::size_t wrong = 0;
    for (std::size_t t = 0; t < model.tensors.size(); ++t)
        for (std::size_t i = 0; i < model.tensors[t].numbers.size(); ++i)
            wrong += model.tensors[t].numbers[i] != writtenNumber(t, i);
    CHECK(wrong == 0);
    CHECK(model.tensors.size() == 39);
}

void checkRefused(const TemporaryFolder& folder, const WrittenModel& model, ErrorCode code, const std::string& word)
{
    const auto read = readWritten(folder, model);
    REQUIRE_FALSE(read);
    CAPTURE(read.error().text);
    CHECK(read.error().code == code);
    CHECK(read.error().text.find("model.h5") != std::string::npos);
    CHECK(read.error().text.find(word) != std::string::npos);
}

} // namespace

TEST_CASE("any kernel and number of filters, whatever the layers are called")
{
    const TemporaryFolder folder;
    for (const std::uint64_t kernel : {2, 3, 5, 7})
        for (const std::uint64_t filters : {1, 9, 24}) {
            const auto read = readWritten(folder, {articleLayers(filters, kernel, kVocabulary, kLabels)});
            REQUIRE_MESSAGE(read, read.error().text);
            CHECK((*read)->info.settings.kernel == static_cast<int>(kernel));
            CHECK((*read)->info.settings.filters == static_cast<int>(filters));
            checkNumbers(**read);
        }
}

TEST_CASE("texts of fixed length, packed numbers and numbers of double precision are read")
{
    const TemporaryFolder folder;
    const auto layers = articleLayers(8, 5, kVocabulary, kLabels);
    for (const WrittenModel& model : {WrittenModel{layers, true, WrittenAs::Plain, ""},
             WrittenModel{layers, false, WrittenAs::Packed, ""}, WrittenModel{layers, false, WrittenAs::Doubles, ""}}) {
        const auto read = readWritten(folder, model);
        REQUIRE_MESSAGE(read, read.error().text);
        checkNumbers(**read);
    }
}

TEST_CASE("tensors larger than a piece of reading arrive whole")
{
    const TemporaryFolder folder;
    const auto read = readWritten(folder, {articleLayers(700, 5, kVocabulary, kLabels)});
    REQUIRE(read);
    checkNumbers(**read);
}

TEST_CASE("other networks are refused by what differs")
{
    const TemporaryFolder folder;
    const auto layers = articleLayers(8, 5, kVocabulary, kLabels);
    const auto changed = [&layers](const std::function<void(std::vector<WrittenLayer>&)>& change) {
        WrittenModel model{layers};
        change(model.layers);
        return model;
    };
    const auto unsupported = [&](const auto& change, const std::string& word) {
        checkRefused(folder, changed(change), ErrorCode::Unsupported, word);
    };
    unsupported([](auto& l) { l.pop_back(); }, "1 dense layers where");
    unsupported([](auto& l) { l.clear(); }, "0 embedding");
    unsupported(
        [](auto& l) {
            l[1] = {"lstm_3", {{"kernel:0", {16, 32}}, {"recurrent_kernel:0", {8, 32}}, {"bias:0", {32}}}};
        },
        "lstm_3");
    unsupported([](auto& l) { std::swap(l[1], l[3]); }, "order");
    unsupported([](auto& l) { l[4].weights[0].shape[2] = 9; }, "'y' has weights of the shape (5, 8, 9) where (5, 8, 8) belongs");
    unsupported([](auto& l) { l.back().weights[1].shape[0] = 8; }, "shape (8, 9)");
    unsupported([](auto& l) { std::swap(l[3].weights[0].name, l[3].weights[1].name); }, "unusual names");
    checkRefused(folder, {articleLayers(8, 4, kVocabulary, kLabels)}, ErrorCode::Unsupported, "4");
    checkRefused(folder, {articleLayers(8, 5, 13, kLabels)}, ErrorCode::InvalidArgument, "char_to_int");
    checkRefused(folder, {articleLayers(8, 5, kVocabulary, 8)}, ErrorCode::InvalidArgument, "labels_index");
    checkRefused(folder, {layers, false, WrittenAs::Plain, R"({"class_name": "MemeWriter", "config": {}})"},
        ErrorCode::Unsupported, "class 'MemeWriter'");
}

TEST_CASE("numbers of a kind that is not read are named, not called damaged")
{
    const TemporaryFolder folder;
    const auto layers = articleLayers(8, 5, kVocabulary, kLabels);
    checkRefused(folder, {layers, false, WrittenAs::Bfloat16, ""}, ErrorCode::Unsupported, "has bfloat16 weights");
    checkRefused(folder, {layers, false, WrittenAs::Integers, ""}, ErrorCode::Unsupported, "has 8-bit integer weights");
    checkRefused(folder, {layers, false, WrittenAs::UnknownFilter, ""}, ErrorCode::Unsupported, "HDF5 filter zebra");
}

TEST_CASE("a file of another kind is named")
{
    const TemporaryFolder folder;
    const std::vector<std::pair<std::string, const char*>> files{
        {"version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "Git LFS"}, {"<!DOCTYPE html>\n<html></html>", "web page"},
        {std::string("\x1c\0\0\0TFL3", 8), "TensorFlow Lite"},
        {std::string("\x10\0\0\0\0\0\0\0{\"__metadata__\"", 24), "safetensors"}, {"\x93NUMPY\x01", "NumPy"},
        {"\x80\x04\x95", "pickle"}, {"\x1f\x8b\x08", "gzip"}, {"{\"class_name\": \"Sequential\"}", "weights are not in it"}};
    for (const auto& [bytes, word] : files) {
        const auto read = readKerasModel({folder.write("model.h5", bytes), writeParams(folder)});
        REQUIRE_FALSE(read);
        CAPTURE(read.error().text);
        CHECK(read.error().code == ErrorCode::Unsupported);
        CHECK(read.error().text.find(word) != std::string::npos);
        CHECK(read.error().text.find("damaged") == std::string::npos);
        CHECK_FALSE(read.error().hint.empty());
    }
    ZipWriter torch;
    torch.add("archive/data.pkl", "x", false);
    const auto pytorch = readKerasModel({folder.write("model.keras", torch.finish()), writeParams(folder)});
    CHECK(pytorch.error().text.find("PyTorch") != std::string::npos);
    fs::create_directories(folder / "saved");
    const auto plain = readKerasModel({folder / "saved", writeParams(folder)});
    CHECK(plain.error().text.find("is a folder") != std::string::npos);
    folder.write("saved/saved_model.pb", "x");
    CHECK(readKerasModel({folder / "saved", writeParams(folder)}).error().text.find("SavedModel") != std::string::npos);
    const auto checkpoint = readKerasModel({folder.write("model.data-00000-of-00001", "x"), writeParams(folder)});
    CHECK(checkpoint.error().text.find("TensorFlow checkpoint") != std::string::npos);
}

TEST_CASE("a file that claims numbers it does not hold is refused before memory is spent")
{
    const TemporaryFolder folder;
    auto layers = articleLayers(4'000, 7, kVocabulary, kLabels);
    checkRefused(folder, {layers, false, WrittenAs::Unallocated, ""}, ErrorCode::Malformed, "claims more numbers");
    layers = articleLayers(8, 5, kVocabulary, kLabels);
    layers[4].weights[0].shape = {1 << 19, 1 << 10, 1};
    checkRefused(folder, {layers, false, WrittenAs::Unallocated, ""}, ErrorCode::Malformed, "claims more numbers");
}

TEST_CASE("links into other files are not followed")
{
    const TemporaryFolder folder;
    writeKerasFile(folder / "other.h5", {articleLayers(8, 5, kVocabulary, kLabels)});
    writeKerasFile(folder / "model.h5", {articleLayers(8, 5, kVocabulary, kLabels)});
    replaceByExternalLink(folder / "model.h5", "b", folder / "other.h5");
    const auto read = readKerasModel({folder / "model.h5", writeParams(folder)});
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::Malformed);
    CHECK(read.error().text.find("'b'") != std::string::npos);
}
