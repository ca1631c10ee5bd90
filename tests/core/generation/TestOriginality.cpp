#include <doctest/doctest.h>

#include <fstream>
#include <random>

#include "base/Files.h"
#include "data/Rows.h"
#include "data/Split.h"
#include "generation/CaptionIndex.h"
#include "generation/GramFilter.h"
#include "generation/Originality.h"
#include "storage/Library.h"
#include "support/TemporaryFolder.h"
#include "text/Unicode.h"

using namespace memewright;
using namespace memewright::test;

namespace {

Corpus corpusOf(const std::vector<std::string>& texts)
{
    Corpus corpus("test");
    for (const std::string& text : texts)
        corpus.add(1, text);
    return corpus;
}

std::shared_ptr<const CaptionIndex> indexOf(const Corpus& corpus)
{
    auto index = CaptionIndex::build(corpus, allCaptions(corpus));
    REQUIRE(index);
    return *index;
}

/// Few letters, so that pieces repeat; some of them of two bytes.
std::string randomText(std::mt19937& random, std::size_t most)
{
    const std::u32string letters = U"aab \u00e9|";
    std::u32string text;
    for (std::size_t length = random() % (most + 1); length > 0; --length)
        text += letters[random() % letters.size()];
    return toUtf8(text);
}

std::size_t longestByTrying(const std::vector<std::string>& captions, const std::string& text)
{
    std::u32string looked = toCodePoints(text);
    if (looked.ends_with(U'|'))
        looked.pop_back();
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < looked.size(); ++begin)
        for (std::size_t length = 1; begin + length <= looked.size(); ++length)
            for (const std::string& caption : captions)
                if (caption.find(toUtf8(looked.substr(begin, length))) != std::string::npos)
                    longest = std::max(longest, length);
    return longest;
}

} // namespace

TEST_CASE("the longest shared piece is found, with a caption that holds it")
{
    const Corpus corpus = corpusOf({"when the tests pass|on the first try", "me|also me at night"});
    const SharedPiece piece = indexOf(corpus)->longestShared("When the TESTS fail|also|");
    CHECK(piece.begin == 0);
    CHECK(piece.length == 15); // "when the tests "
    CHECK(piece.of == 24);
    CHECK_FALSE(piece.atMost);
    CHECK(piece.source == "when the tests pass|on the first try");
    CHECK(indexOf(corpus)->longestShared("zzz").length == 0);
    CHECK(indexOf(corpus)->longestShared("zzz").source.empty());
    CHECK(indexOf(corpus)->longestShared("|").of == 0);
    CHECK(indexOf(corpus)->longestShared("first tryme|also").length == 9); // a piece never spans two captions
    CHECK(indexOf(corpusOf({}))->longestShared("anything").length == 0);
}

TEST_CASE("the index finds what trying every piece finds, and the filter never less")
{
    std::mt19937 random(7);
    for (int round = 0; round < 40; ++round) {
        std::vector<std::string> captions;
        for (int i = 0; i < 12; ++i)
            captions.push_back(randomText(random, 30));
        const Corpus corpus = corpusOf(captions);
        const auto index = indexOf(corpus);
        const GramFilter filter = GramFilter::build(corpus, allCaptions(corpus));
        for (int i = 0; i < 10; ++i) {
            const std::string text = randomText(random, 40);
            CAPTURE(text);
            const SharedPiece piece = index->longestShared(text);
            CHECK(piece.length == longestByTrying(captions, text));
            CHECK(filter.longestShared(text).length >= piece.length);
            CHECK(filter.longestShared(text).of == piece.of);
        }
    }
}

TEST_CASE("only the captions asked for are looked through")
{
    const Corpus corpus = corpusOf({"the first caption", "the second caption"});
    const std::vector<std::uint32_t> second{1};
    CHECK((*CaptionIndex::build(corpus, second))->longestShared("first caption").length == 8); // " caption"
    CHECK(GramFilter::build(corpus, second).longestShared("the first caption").length == 11);
    CHECK(GramFilter::build(corpus, second).longestShared("a second caption").length == 15);
}

TEST_CASE("a filter says at most, is small, holds no text, and seldom takes the unknown for known")
{
    std::mt19937 random(11);
    std::vector<std::string> captions;
    const auto text = [&random] {
        std::string letters(50, ' ');
        for (char& letter : letters)
            letter = static_cast<char>('a' + random() % 26);
        return letters;
    };
    for (int i = 0; i < 2000; ++i)
        captions.push_back(text());
    const Corpus corpus = corpusOf(captions);
    const GramFilter filter = GramFilter::build(corpus, allCaptions(corpus));
    CHECK(filter.falseShare() < 2e-4);
    for (const std::string& caption : captions)
        REQUIRE(filter.longestShared(caption).length == 50);
    int taken = 0;
    for (int i = 0; i < 1000; ++i)
        taken += filter.longestShared(text()).length > 11 ? 1 : 0;
    CHECK(taken < 20); // 39 pieces each, 1 in 10,000 of them
    CHECK(filter.longestShared("short").length == 5);
    CHECK(filter.longestShared("short").atMost);

    const TemporaryFolder folder;
    const auto file = folder.path() / "m.index";
    REQUIRE(filter.write(file));
    const auto again = GramFilter::read(file);
    REQUIRE(again);
    CHECK(again->corpusHash() == corpus.hash());
    CHECK(again->longestShared(captions[3]).length == 50);
    const auto bytes = readFile(file);
    CHECK(bytes->size() < 20 * 39 * 2000 / 8 + 200);
    CHECK(bytes->find(captions[0].substr(0, 6)) == std::string::npos);
}

TEST_CASE("a broken filter is Malformed")
{
    const TemporaryFolder folder;
    const Corpus corpus = corpusOf({"a caption to be hashed"});
    const auto file = folder.path() / "m.index";
    REQUIRE(GramFilter::build(corpus, allCaptions(corpus)).write(file));
    const std::string whole = *readFile(file);
    for (const std::string& broken : {std::string(), std::string("hello"), whole.substr(0, whole.size() - 1), whole + "x",
             std::string("memewright-grams 1 abc 10 0 4\nxxxx"), std::string("memewright-grams 1 abc 10 7 0\n"),
             std::string("memewright-grams 1 abc 10 99 4\nxxxx"), std::string("memewright-grams 1 abc")}) {
        std::ofstream(file, std::ios::binary) << broken;
        const auto read = GramFilter::read(file);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::Malformed);
    }
    CHECK(GramFilter::read(folder.path() / "none").error().code == ErrorCode::NotFound);
}

TEST_CASE("a model's captions are found by the index beside it, else in the library, without those that validate")
{
    const TemporaryFolder folder;
    std::string csv = "template,one\n";
    for (int i = 0; i < 40; ++i)
        csv +=
            "87743020,caption number " + std::string(static_cast<std::size_t>(i % 7 + 1), static_cast<char>('a' + i % 26)) + "\n";
    auto library = Library::open(folder.path() / "library");
    REQUIRE(library);
    ImportRequest request;
    request.paths = {folder.write("captions.csv", csv)};
    request.corpus = "mine";
    REQUIRE(library->importCaptions(request, {}, {}));
    const Corpus corpus = *library->loadCorpus("mine");
    const Split split = splitCorpus(corpus, SplitMode::Caption, 0.2, 5);
    const std::string kept(corpus.text(split.validation.captions().front()));
    const std::string seen(corpus.text(split.training.captions().front()));

    TrainedOn trained{folder.path() / "model.safetensors", corpus.hash(), "caption", 0.2, 5};
    const auto exact = originalityOf(trained, folder.path() / "library");
    REQUIRE(exact);
    CHECK((*exact)->longestShared(seen).length == seen.size());
    CHECK((*exact)->longestShared(kept).length < kept.size());
    trained.split = "row"; // the article's: parts of every caption were trained on
    CHECK((*originalityOf(trained, folder.path() / "library"))->longestShared(kept).length == kept.size());

    REQUIRE(GramFilter::build(corpus, allCaptions(corpus)).write(folder.path() / "model.index"));
    CHECK((*originalityOf(trained, folder.path() / "library"))->longestShared(seen).atMost);
    // Another model of the same captions uses it too, beside an index of other captions.
    trained.model = folder.path() / "another.safetensors";
    REQUIRE(GramFilter::build(Corpus("other"), {}).write(folder.path() / "another.index"));
    CHECK((*originalityOf(trained, folder.path() / "library"))->longestShared(seen).atMost);
    trained.corpusHash = "0123456789abcdef"; // an index of other captions says nothing
    CHECK(originalityOf(trained, folder.path() / "library").error().code == ErrorCode::NotFound);
    CHECK(originalityOf(trained, folder.path() / "nowhere").error().code == ErrorCode::NotFound);
}
