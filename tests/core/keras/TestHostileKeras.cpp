#include <doctest/doctest.h>

#include "KerasFiles.h"
#include "ZipWriter.h"
#include "keras/KerasConfig.h"
#include "keras/KerasParams.h"
#include "keras/KerasPlan.h"
#include "keras/reader/ZipArchive.h"
#include "support/HostileJson.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;
using nlohmann::json;

namespace {

std::string configOf(const std::filesystem::path& archive)
{
    const std::string bytes = readBytes(archive);
    const auto entry = findZipEntry(std::as_bytes(std::span(bytes)), "config.json");
    std::string text;
    REQUIRE(unpack(entry->value(), [&text](std::span<const std::byte> piece) {
        text.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return true;
    }));
    return text;
}

template <class Value>
void checkRefused(const Result<Value>& result, bool tooDeep)
{
    if (tooDeep)
        REQUIRE_FALSE(result);
    if (!result)
        REQUIRE((result.error().code == ErrorCode::Malformed || result.error().code == ErrorCode::Unsupported));
}

} // namespace

TEST_CASE("params.json with values of wrong kinds or any depth is an error or its tables")
{
    const TemporaryFolder folder;
    const json good{{"char_to_int", {{"a", 1}, {"b", 2}}}, {"labels_index", {{"a", 0}}}, {"sequence_length", 128},
        {"activation", {{"class_name", "LeakyReLU"}, {"config", {{"alpha", 0.3}}}}}, {"dropout", 0.25}};
    forEachHostileJson(good, [&](const std::string& text, bool tooDeep) {
        checkRefused(readKerasParams(folder.write("params.json", text)), tooDeep);
    });
}

TEST_CASE("settings of a network with values of wrong kinds or any depth are an error or its settings")
{
    for (const char* name : {"real-functional.keras", "real-leakyobj.keras"}) {
        json config = json::parse(configOf(sourceFolder() / "tests/cases/keras" / name));
        REQUIRE(readKerasConfig(config.dump()));
        // One layer of each kind is enough to be changed.
        auto& layers = config["config"]["layers"];
        layers.erase(layers.begin() + 6, layers.end() - 1);
        forEachHostileJson(config, [](const std::string& text, bool tooDeep) { checkRefused(readKerasConfig(text), tooDeep); });
    }
}

TEST_CASE("an archive with deeply nested settings is refused")
{
    const TemporaryFolder folder;
    for (const std::string& config : {nestedLists(60'000), nestedObjects(40)}) {
        ZipWriter writer;
        writer.add("config.json", config, false);
        const std::string bytes = readBytes(golden("F8/model_keras3.keras"));
        const std::size_t begin = bytes.find("\x89HDF");
        writer.add("model.weights.h5", bytes.substr(begin, 113'460), false);
        const auto read = readKerasModel({folder.write("deep.keras", writer.finish()), golden("F8/params.json")});
        REQUIRE_FALSE(read);
        CHECK(read.error().text.find("deep.keras") != std::string::npos);
        CHECK(read.error().text.find("nested") != std::string::npos);
    }
}

TEST_CASE("the reader's answer with values of wrong kinds or any depth is an error or a plan")
{
    const json good{
        {"config", ""}, {"ordered", true}, {"layers", {{{"name", "a"}, {"tensors", {{{"name", "b"}, {"shape", {1, 2}}}}}}}}};
    forEachHostileJson(good, [](const std::string& text, bool tooDeep) { checkRefused(decodeAnswer(text), tooDeep); });
}
