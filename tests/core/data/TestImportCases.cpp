#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "Reading.h"
#include "base/Random.h"
#include "data/ImportPreview.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "text/Normalizer.h"

using namespace memewright;

namespace {

/// A row of tests/cases/import/README.md, which is the table of cases and what is expected of each.
struct Case {
    std::string file, with, expected, first;
};

std::vector<Case> casesIn(const std::filesystem::path& table)
{
    std::ifstream stream(table);
    std::vector<Case> cases;
    for (std::string line; std::getline(stream, line);) {
        std::istringstream cells(line);
        std::vector<std::string> row;
        for (std::string cell; std::getline(cells, cell, '|');)
            row.push_back(collapseBlanks(cell));
        if (row.size() == 5 && row[1] != "file" && !row[1].starts_with("---"))
            cases.push_back({row[1], row[2], row[3], row[4]});
    }
    return cases;
}

ReadOptions optionsOf(const std::string& with)
{
    ReadOptions options;
    options.knownTemplates = {{61527, "Why you no", {"Y U No", "Y U NO guy"}}, {87743020, "Two buttons", {}}};
    if (with.find("template 61527") != std::string::npos)
        options.templateId = 61527;
    if (with.find("new templates") != std::string::npos)
        options.newTemplates = NewTemplates::Take;
    return options;
}

struct Outcome {
    std::string counts; ///< "3 read, 2 kept, 1 malformed; 1 folded", or "error"
    std::string first; ///< caption that is kept, '/' between boxes; or the error's sentence
};

Outcome outcomeOf(const std::filesystem::path& path, const std::string& with)
{
    Cleaner cleaner({});
    std::string first;
    const auto status = readCaptions(
        path, optionsOf(with),
        [&](const RawCaption& caption) {
            const auto text = cleaner.clean(caption);
            if (!text || !first.empty())
                return;
            first = (caption.newTemplate ? "new" : std::to_string(caption.templateId)) + ": " + *text;
            std::ranges::replace(first, '|', '/');
        },
        [](const TemplateName&) {}, {}, {});
    if (!status)
        return {"error", status.error().text};
    const CleaningReport& report = cleaner.report();
    std::string counts = std::to_string(report.read) + " read, " + std::to_string(report.kept) + " kept";
    for (const auto& line : report.dropped)
        if (line.count > 0)
            counts += ", " + std::to_string(line.count) + " " + line.rule;
    for (const auto& each : report.changed)
        if (each.count > 0)
            counts += "; " + std::to_string(each.count) + " " + each.what;
    return {counts, first};
}

void checkCases(const std::filesystem::path& folder)
{
    for (const Case& each : casesIn(test::sourceFolder() / "tests/cases/import/README.md")) {
        if (!std::filesystem::exists(folder / each.file))
            continue;
        CAPTURE(each.file);
        CAPTURE(each.with);
        const Outcome outcome = outcomeOf(folder / each.file, each.with);
        CHECK(outcome.counts == each.expected);
        if (each.expected == "error")
            CHECK_MESSAGE(outcome.first.find(each.first) != std::string::npos, outcome.first);
        else
            CHECK(outcome.first == each.first);
    }
}

} // namespace

TEST_CASE("Every case of the table is imported as it says, and every file has its row")
{
    const auto folder = test::sourceFolder() / "tests/cases/import";
    std::set<std::string> rows;
    for (const Case& each : casesIn(folder / "README.md"))
        rows.insert(each.file);
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename() != "README.md")
            CHECK_MESSAGE(rows.contains(entry.path().filename().string()), entry.path());
    checkCases(folder);
}

TEST_CASE("The shared cases are imported as the table says, and any others without harm")
{
    const auto folder = test::sharedData("cases/import");
    if (!folder) {
        MESSAGE("skipped: the shared cases are not there");
        return;
    }
    checkCases(*folder);
    for (const auto& entry : std::filesystem::directory_iterator(*folder))
        CHECK_FALSE(outcomeOf(entry.path(), "template 61527").counts.empty());
}

namespace {

/// Text put together from what readers look at.
std::string madeText(Random& random)
{
    static const std::vector<std::string> kPieces{"template", "box1", "author", "61527", "Sad Otter", ",", ";", "\t", "|", "\n",
        "\r\n", "\r", "\"", "\"\"", "[", "]", "{", "}", ":", "\"text\":", "\"boxes\":[", "NaN", "nan", "null", "\\", "\\u",
        "1e999", "<sep>", "&amp;", "&#0;", "\xef\xbb\xbf", "\xff\xfe", "\xe2\x80", "\xe2\x80\x99", "\xc3\xa9",
        std::string(1, '\0'), "some words of a caption", " ", "x", "http://a.example/1.jpg", "0", "-1", "61527.0"};
    std::string text;
    for (auto pieces = random.integer(0, 60); pieces > 0; --pieces) {
        const auto& piece = kPieces[std::size_t(random.integer(0, std::int64_t(kPieces.size()) - 1))];
        for (auto times = random.integer(0, 20) == 0 ? random.integer(1, 300) : 1; times > 0; --times)
            text += piece;
    }
    return text;
}

} // namespace

TEST_CASE("Files of any bytes and any ending are read, previewed and cleaned, or are errors that name them")
{
    const test::TemporaryFolder folder;
    Random random(11);
    for (int round = 0; round < 1500; ++round) {
        const char* endings[] = {"a.csv", "a.TSV", "a.json", "a.jsonl", "a.txt", "a.ndjson", "a.tab", "a", "a.bin"};
        const std::string name = endings[random.integer(0, 8)];
        const auto file = folder.write(name, madeText(random));
        ReadOptions options = optionsOf(random.integer(0, 1) ? "template 61527, new templates" : "");
        const auto table = previewTable(file, CaptionFormat::Auto, kRecordsForGuess);
        if (table) {
            const auto columns = guessColumns(*table, options.knownTemplates);
            for (const std::size_t column : columns.boxes)
                CHECK(column < table->columns);
            CHECK(table->columns <= kMostColumns);
        }
        std::uint64_t captions = 0;
        const auto status = readCaptions(
            file, options, [&](const RawCaption&) { ++captions; }, [](const TemplateName&) {}, {}, {});
        const auto preview = previewCaptions({file}, options, {}, 10'000);
        CHECK(status.has_value() == preview.has_value());
        if (preview)
            CHECK(preview->report.read == captions);
        else
            CHECK_MESSAGE(status.error().text.find(file.string()) != std::string::npos, status.error().text);
    }
}

TEST_CASE("Files in which everything is too much end soon and within memory")
{
    const test::TemporaryFolder folder;
    ReadOptions options = optionsOf("template 61527");
    const std::string huge[] = {std::string(1'000'000, ','), std::string(1'000'000, '"'), std::string(1'000'000, 'x'),
        std::string(1'000'000, '{'), std::string(1'000'000, '\n'),
        [] {
            std::string text = "{";
            for (int i = 0; i < 100'000; ++i)
                text += "\"k" + std::to_string(i) + "\":1,";
            return text + "\"text\":\"a\"}";
        }(),
        [] {
            std::string text;
            for (int i = 0; i < 50'000; ++i)
                text += "1,\"open\n";
            return text;
        }()};
    for (const std::string& text : huge)
        for (const char* name : {"a.csv", "a.tsv", "a.json", "a.jsonl", "a.txt"}) {
            const auto preview = previewCaptions({folder.write(name, text)}, options, {}, 50);
            if (!preview)
                CHECK(preview.error().text.find(name) != std::string::npos);
        }
}
