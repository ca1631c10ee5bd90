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
             std::string(R"({"char_to_int": {"a": 1.5}, )") + good + "}",
             std::string(R"({"char_to_int": {"a": "one"}, )") + good + "}",
             std::string(R"({"char_to_int": {"a": 1}, "labels_index": {"ab": 0}})"), // what is written has to be a character
             std::string(R"({"char_to_int": ["a", "b", "a"], )") + good + "}", // one of them twice
             std::string(R"({"char_to_int": {"a": 18446744073709551615}, )") + good + "}",
             std::string(R"({"char_to_int": {"a": -9223372036854775808}, )") + good + "}",
             std::string(R"({"char_to_int": "a", )") + good + "}",
             std::string(R"({"sequence_length": 128.5, "char_to_int": {"a": 1}, )") + good + "}",
             std::string(R"({"sequence_length": -1, "char_to_int": {"a": 1}, )") + good + "}", std::string(100'000, '[')}) {
        CAPTURE(text.substr(0, 80));
        const auto params = paramsOf(text);
        REQUIRE_FALSE(params);
        CHECK(params.error().code == ErrorCode::Malformed);
        CHECK(params.error().text.find("params.json") != std::string::npos);
    }
    CHECK(readKerasParams("/nowhere/params.json").error().code == ErrorCode::NotFound);
}

TEST_CASE("the tables are found as other programs write them")
{
    const auto vocabularyOf = [](const std::string& text) {
        const auto params = paramsOf(text);
        REQUIRE_MESSAGE(params, params.error().text);
        return params->vocabulary.characters();
    };
    const std::string labels = R"("labels_index": {"x": 0}})";
    CHECK(vocabularyOf(R"({"char_to_int": {"a": "1", "2": "2"}, )" + labels) == U"a2");
    CHECK(vocabularyOf(R"({"char_to_int": {"a": 1.0, "b": "2.0"}, )" + labels) == U"ab");
    CHECK(vocabularyOf(R"({"char_to_int": ["a", "b"], )" + labels) == U"ab");
    CHECK(vocabularyOf(R"({"char_to_int": ["", "a", "b"], )" + labels) == U"ab"); // padding has the number 0
    CHECK(vocabularyOf(R"({"char_to_int": {"<PAD>": 0, "a": 1}, )" + labels) == U"a");
    CHECK(vocabularyOf(R"({"int_to_char": {"1": "a", "2": "1", "10": "0", "3": "c", "4": "d", "5": "e", "6": "f", "7": "g",
        "8": "h", "9": "i"}, )"
              + labels)
        == U"a1cdefghi0");
    CHECK(vocabularyOf(R"({"model": {"tokens": {"vocab": {"a": 1}}}, )" + labels) == U"a");
    CHECK(paramsOf(R"({"chars": {"a": 1}, )" + labels).error().text.find("char_to_int") != std::string::npos);
    const auto leaky = paramsOf(R"({"activation": "leaky-relu", "alpha": 0.1, "char_to_int": {"a": 1}, )" + labels);
    CHECK(leaky->slope == 0.1);
    CHECK_FALSE(leaky->slopeAssumed);
    const auto slopeless = paramsOf(R"({"activation": "LeakyReLU", "char_to_int": {"a": 1}, )" + labels);
    CHECK(slopeless->slope == 0.3);
    CHECK(slopeless->slopeAssumed);
    CHECK_FALSE(paramsOf(R"({"activation": "relu", "char_to_int": {"a": 1}, )" + labels)->slopeAssumed);
    const auto strange = paramsOf(R"({"activation": {"kind": "relu"}, "char_to_int": {"a": 1}, )" + labels);
    CHECK(strange.error().text.find("'activation' is") != std::string::npos);
    const auto other = paramsOf(R"({"activation": "tanh", "char_to_int": {"a": 1}, )" + labels);
    CHECK(other.error().code == ErrorCode::Unsupported);
    CHECK(other.error().text.find("tanh") != std::string::npos);
}

TEST_CASE("what is no character keeps its number, and no text has it")
{
    const std::string labels = R"("labels_index": {"x": 0}})";
    const auto params =
        paramsOf(R"({"char_to_int": {"<UNK>": 1, "a": 2, "\ud83d": 3, "\ude00": 4, "\ud83d\ude00": 5, "\\": 6}, )" + labels);
    REQUIRE_MESSAGE(params, params.error().text);
    CHECK(params->vocabulary.size() == 6);
    CHECK(params->vocabulary.idOf(U'a') == 2);
    CHECK(params->vocabulary.idOf(U'\U0001F600') == 5);
    CHECK(params->vocabulary.idOf(U'\\') == 6);
    CHECK(params->vocabulary.idOf(U'<') == 0);
    CHECK(params->lastTokens == 0);
    CHECK(paramsOf(R"({"char_to_int": {"a": 1, "<UNK>": 2, "<END>": 3}, )" + labels)->lastTokens == 2);
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
