#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "KerasFiles.h"
#include "keras/KerasParams.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;

namespace {

Result<KerasParams> paramsOf(const std::string& text)
{
    const TemporaryFolder folder;
    return readKerasParams(folder.write("params.json", text));
}

} // namespace

TEST_CASE("params.json gives both tables in the order of their numbers")
{
    const auto params =
        paramsOf(R"({"char_to_int": {"b": 2, "a": 1, "é": 3}, "labels_index": {"x": 1, "|": 0}, "sequence_length": 64})");
    REQUIRE(params);
    CHECK(params->vocabulary.characters() == U"abé");
    CHECK(params->labels.characters() == U"|x");
    CHECK(params->sequenceLength == 64);
}

TEST_CASE("a params.json that is not one is refused in a sentence")
{
    const char* good = R"("labels_index": {"x": 0})";
    for (const std::string& text : {std::string(""), std::string("[]"), std::string("{"), std::string("\xff\xfe"),
             std::string("{}"), std::string("{") + good + "}", std::string(R"({"char_to_int": {"a": 1}})"),
             std::string(R"({"char_to_int": {"a": 0}, )") + good + "}", // counts from 1
             std::string(R"({"char_to_int": {"a": 1, "b": 1}, )") + good + "}",
             std::string(R"({"char_to_int": {"a": 1, "b": 3}, )") + good + "}",
             std::string(R"({"char_to_int": {"a": "1"}, )") + good + "}",
             std::string(R"({"char_to_int": {"a": 1.5}, )") + good + "}",
             std::string(R"({"char_to_int": {"ab": 1}, )") + good + "}", std::string(R"({"char_to_int": {"": 1}, )") + good + "}",
             std::string(R"({"char_to_int": {"a": 18446744073709551615}, )") + good + "}",
             std::string(R"({"char_to_int": {"a": -9223372036854775808}, )") + good + "}",
             std::string(R"({"char_to_int": ["a"], )") + good + "}",
             std::string(R"({"sequence_length": "128", "char_to_int": {"a": 1}, )") + good + "}",
             std::string(R"({"sequence_length": -1, "char_to_int": {"a": 1}, )") + good + "}", std::string(100'000, '[')}) {
        CAPTURE(text.substr(0, 80));
        const auto params = paramsOf(text);
        REQUIRE_FALSE(params);
        CHECK(params.error().code == ErrorCode::Malformed);
        CHECK(params.error().text.find("params.json") != std::string::npos);
    }
    CHECK(readKerasParams("/nowhere/params.json").error().code == ErrorCode::NotFound);
}

TEST_CASE("params.json of another network does not fit, and both files are named")
{
    const TemporaryFolder folder;
    auto json = nlohmann::json::parse(readBytes(golden("F8/params.json")));
    const auto refused = [&](const nlohmann::json& changed, const char* word) {
        const auto file = folder.write("params.json", changed.dump());
        const auto read = readKerasModel({golden("F8/model_keras3.h5"), file});
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::InvalidArgument);
        CHECK(read.error().text.find(word) != std::string::npos);
        CHECK(read.error().text.find("model_keras3.h5") != std::string::npos);
    };
    auto characters = json;
    characters["char_to_int"]["\xc3\xa9"] = 71;
    refused(characters, "char_to_int");
    auto labels = json;
    labels["labels_index"]["\xc3\xa9"] = 70;
    refused(labels, "labels_index");
    auto length = json;
    length["sequence_length"] = 64;
    refused(length, "64");
}
