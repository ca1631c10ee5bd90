#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "text/Normalizer.h"
#include "text/Row.h"
#include "text/Unicode.h"
#include "text/Vocabulary.h"

using namespace memewright;
using Ids = std::array<std::int32_t, kSequenceLength>;

namespace {

nlohmann::json parsed(const std::filesystem::path& path)
{
    std::ifstream file(path);
    return nlohmann::json::parse(file);
}

void checkIds(const Vocabulary& vocabulary, const nlohmann::json& charToInt)
{
    for (const auto& [character, id] : charToInt.items())
        CHECK(vocabulary.idOf(toCodePoints(character).front()) == id.get<std::int32_t>());
    CHECK(vocabulary.size() == charToInt.size());
}

/// SHA-256 by the system's own program, so that the check owes nothing to our code.
std::string sha256(std::string_view bytes)
{
    const test::TemporaryFolder folder;
    const std::string command = "sha256sum " + folder.write("bytes", bytes).string();
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string digits(64, '?');
    REQUIRE(pipe);
    REQUIRE(fread(digits.data(), 1, digits.size(), pipe.get()) == digits.size());
    return digits;
}

std::string bytesOf(std::span<const std::int32_t> numbers)
{
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()};
}

/// The article's sample as its code reads it: lower case, a bar behind every box, the last one taken off here.
struct SampleCaption {
    std::int64_t templateId = 0;
    std::string text;
};

std::vector<SampleCaption> sampleCaptions(const std::filesystem::path& path)
{
    std::vector<SampleCaption> captions;
    for (const auto& entry : parsed(path)) {
        std::string text = toLowerCase(entry.at(1).get<std::string>());
        REQUIRE(text.back() == '|');
        text.pop_back();
        captions.push_back({std::stoll(entry.at(0).get<std::string>()), text});
    }
    return captions;
}

} // namespace

TEST_CASE("Equal counts and over-long texts are encoded as Keras does (golden tokenizer_ties)")
{
    const auto expected = parsed(test::golden("tokenizer/tokenizer_ties.json"));
    VocabularyBuilder builder;
    for (const auto& text : expected.at("texts"))
        builder.addRow(toCodePoints(text.get<std::string>()));
    const Vocabulary vocabulary = builder.vocabulary();
    CHECK(toUtf8(vocabulary.characters()) == expected.at("char_order").get<std::string>());
    checkIds(vocabulary, expected.at("char_to_int"));
    for (std::size_t i = 0; i < expected.at("texts").size(); ++i) {
        Ids ids{};
        encodeRow(vocabulary, toCodePoints(expected.at("texts").at(i).get<std::string>()), ids);
        CHECK(ids == expected.at("padded").at(i).get<Ids>());
    }
}

TEST_CASE("The article's sample gives Keras' vocabulary, labels and rows (golden tokenizer_sample)")
{
    const auto sample = test::sharedData("data/sample/training_data_sample.json");
    const auto golden = test::sharedData("golden/tokenizer/tokenizer_sample.json");
    if (!sample || !golden) {
        MESSAGE("skipped: the shared data is not there");
        return;
    }
    const auto captions = sampleCaptions(*sample);
    const auto expected = parsed(*golden);
    VocabularyBuilder builder;
    for (const auto& caption : captions)
        builder.addCaption(caption.templateId, caption.text);

    CHECK(captions.size() == expected.at("captions").get<std::size_t>());
    CHECK(toUtf8(builder.vocabulary().characters()) == expected.at("char_order").get<std::string>());
    CHECK(toUtf8(builder.labels().characters()) == expected.at("labels_order").get<std::string>());
    checkIds(builder.vocabulary(), expected.at("char_to_int"));
    for (const auto& count : expected.at("char_counts"))
        CHECK(builder.countOf(toCodePoints(count.at(0).get<std::string>()).front()) == count.at(2).get<std::uint64_t>());

    std::vector<std::u32string> rows;
    std::vector<char32_t> nexts;
    for (const auto& caption : captions) {
        const std::u32string text = toCodePoints(caption.text) + kBoxEnd;
        for (std::size_t i = 0; i < text.size(); ++i) {
            rows.push_back(rowText(caption.templateId, std::u32string_view(text).substr(0, i)));
            nexts.push_back(text[i]);
        }
    }
    CHECK(rows.size() == expected.at("rows").get<std::size_t>());
    const Vocabulary vocabulary = builder.vocabulary();
    std::vector<std::int32_t> padded(rows.size() * kSequenceLength);
    std::vector<std::int32_t> labels;
    std::string joined;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        encodeRow(vocabulary, rows[row], std::span(padded).subspan(row * kSequenceLength, kSequenceLength));
        labels.push_back(builder.labels().indexOf(nexts[row]).value());
        joined += (row == 0 ? "" : "\n") + toUtf8(rows[row]);
    }
    CHECK(sha256(bytesOf(padded)) == expected.at("sha256_padded_int32_le_rowmajor").get<std::string>());
    CHECK(sha256(bytesOf(labels)) == expected.at("sha256_labels_int32_le").get<std::string>());
    CHECK(sha256(joined) == expected.at("sha256_texts_joined_by_newline").get<std::string>());
    for (const auto& picked : expected.at("picked_rows")) {
        const auto row = picked.at("row").get<std::size_t>();
        CHECK(toUtf8(rows[row]) == picked.at("text").get<std::string>());
        CHECK(builder.labels().indexOf(nexts[row]) == picked.at("label").get<std::int32_t>());
        Ids ids{};
        CHECK(encodeRow(vocabulary, rows[row], ids) == 0);
        CHECK(ids == picked.at("padded").get<Ids>());
    }
}
