#include <doctest/doctest.h>

#include "support/TemporaryFolder.h"
#include "text/BlockedWords.h"

using namespace memewright;
using namespace memewright::test;

namespace {

bool hits(const std::vector<std::string>& words, const std::u32string& text, bool ended = true)
{
    return !BlockedWords(words).find(text, ended).empty();
}

} // namespace

TEST_CASE("a file has a word or phrase a line, as any editor writes it")
{
    const TemporaryFolder folder;
    const std::vector<std::string> words{"one", "two words", " three"};
    const std::string plain = "one\r\n\ntwo words\n three";
    std::string wide = "\xff\xfe", wideBig = "\xfe\xff";
    for (const char c : plain) {
        wide += {c, '\0'};
        wideBig += {'\0', c};
    }
    for (const std::string& bytes : {plain, "\xef\xbb\xbf" + plain, wide, wideBig, std::string("one\rtwo words\r three\r")}) {
        const auto read = readWordList(folder.write("words.txt", bytes));
        REQUIRE(read);
        CHECK(*read == words);
        CHECK_FALSE(BlockedWords(*read).find(U"the ONE", true).empty());
    }
    CHECK(readWordList(folder.write("words.txt", "\xef\xbb\xbf"))->empty());
    const auto latin = readWordList(folder.write("words.txt", "caf\xe9\n"));
    REQUIRE_FALSE(latin);
    CHECK(latin.error().text.find("Latin-1") != std::string::npos);
    CHECK(readWordList(folder / "missing.txt").error().code == ErrorCode::NotFound);
}

TEST_CASE("a list of words has an end")
{
    const TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 100'000; ++i)
        lines += "word\n";
    CHECK(readWordList(folder.write("words.txt", lines))->size() == 100'000);
    const auto many = readWordList(folder.write("words.txt", lines + "one more\n"));
    REQUIRE_FALSE(many);
    CHECK(many.error().text.find("words.txt is too long for a list of words: 100,000 lines") != std::string::npos);
    const auto large = readWordList(folder.write("words.txt", std::string(1'000'001, 'x')));
    REQUIRE_FALSE(large);
    CHECK(large.error().code == ErrorCode::Unsupported);
    CHECK(large.error().text.find("1,000,000 bytes") != std::string::npos);
}

TEST_CASE("a hit begins and ends at word edges")
{
    CHECK(hits({"kill"}, U"kill"));
    CHECK(hits({"kill"}, U"to kill it"));
    CHECK(hits({"Kill"}, U"KILL!"));
    CHECK(hits({"kill"}, U"a|kill|b|"));
    CHECK_FALSE(hits({"kill"}, U"skill"));
    CHECK_FALSE(hits({"kill"}, U"killer"));
    CHECK_FALSE(hits({"kill"}, U"kil l"));
    CHECK_FALSE(hits({"kill"}, U"kill3"));
    CHECK(hits({"öl"}, U"das ÖL ist"));
    CHECK_FALSE(hits({"öl"}, U"föl"));
    CHECK(hits({"two words"}, U"here two  words are"));
    CHECK(hits({"two words"}, U"here two|words are"));
    CHECK_FALSE(hits({"", "  "}, U"anything at all"));
}

TEST_CASE("runs of single letters are joined, bars counting as blanks")
{
    CHECK(hits({"kill"}, U"k i l l"));
    CHECK(hits({"kill"}, U"we k i|l  l now"));
    CHECK(hits({"kill"}, U"k i l l!"));
    CHECK(hits({"k i l l"}, U"to kill"));
    CHECK_FALSE(hits({"kill"}, U"x k i l l"));
    CHECK_FALSE(hits({"kill"}, U"k i l l e r"));
    CHECK_FALSE(hits({"tu"}, U"don't u"));
    CHECK_FALSE(hits({"kill"}, U"k i l l|x|"));
    const auto found = BlockedWords({"kill"}).find(U"we k i|l l now", true);
    REQUIRE(found.size() == 1);
    CHECK(found[0].begin == 3);
    CHECK(found[0].end == 10);
}

TEST_CASE("of a text that goes on only what no character can undo counts")
{
    CHECK_FALSE(hits({"kill"}, U"to kill", false));
    CHECK(hits({"kill"}, U"to kill ", false));
    CHECK(hits({"kill"}, U"to kill|", false));
    CHECK_FALSE(hits({"kill"}, U"k i l l", false));
    CHECK_FALSE(hits({"kill"}, U"k i l l ", false));
    CHECK_FALSE(hits({"kill"}, U"k i l l x", false));
    CHECK(hits({"kill"}, U"k i l l xy", false));
    CHECK(hits({"kill"}, U"k i l l !", false));
    CHECK(hits({"kill"}, U"kill bi", false));
}
