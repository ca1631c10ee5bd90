#include <doctest/doctest.h>

#include "text/Normalizer.h"
#include "text/Spelling.h"
#include "text/Unicode.h"

using namespace memewright;

namespace {

const Labels& english()
{
    static const Labels labels(U" |abcdefghijklmnopqrstuvwxyz0123456789'\"-.,!?");
    return labels;
}

std::string spelled(std::string_view text, const Labels& labels = english())
{
    return toUtf8(spellAsLearned(text, labels).text);
}

} // namespace

TEST_CASE("Typographic punctuation has its ASCII, other characters none")
{
    CHECK(foldPunctuation("\u201ewhat\u201d \u2018is\u2019 \u00abthis\u00bb") == "\"what\" 'is' \"this\"");
    CHECK(foldPunctuation("one\u2014two\u2013three\u2212four\u2026") == "one-two-three-four...");
    CHECK(foldPunctuation("\ufeffso\u00adft\u00a0\u2009wide\u3000\u200b") == "soft  wide ");
    CHECK(foldPunctuation("caf\u00e9 \u20ac \u6587 ` ~") == "caf\u00e9 \u20ac \u6587 ` ~");
    CHECK(foldPunctuation("plain, 'ascii'\t\"too\"") == "plain, 'ascii' \"too\"");
}

TEST_CASE("A text is spelled as the captions that the model learned from")
{
    CHECK(spelled("WHAT IF I  Told You ") == "what if i  told you ");
    CHECK(spelled("don\u2019t \u2014 it\u2019s a \u201ctrap\u201d\u2026") == "don't - it's a \"trap\"...");
    CHECK(spellAsLearned("Don\u2019t\u00a0Panic", english()).unseen.empty());
    CHECK(spelled("") == "");
}

TEST_CASE("What the model never saw loses its accents or is left out, and is named once")
{
    const Spelling spelling = spellAsLearned("CAF\u00c9, caf\u00e9 na\u00efve \u20ac5 \u20ac \u6587", english());
    CHECK(toUtf8(spelling.text) == "cafe, cafe naive 5 ");
    CHECK(spelling.unseen
        == std::vector<UnseenCharacter>{
            {U'\u00c9', U"e"}, {U'\u00e9', U"e"}, {U'\u00ef', U"i"}, {U'\u20ac', U""}, {U'\u6587', U""}});
    CHECK(spelled("Stra\u00dfe \u0141\u00f3d\u017a \u00c6on e\u0301") == "strasse lodz aeon e");
}

TEST_CASE("What is left out leaves no second blank, and entities are letters")
{
    CHECK(spelled("one \U0001F600 two") == "one two");
    CHECK(spelled("\U0001F600 one \u6587 \u6587 two \u20ac") == "one two ");
    CHECK(spelled("one  two") == "one  two"); // as it was typed
    CHECK(spelled("don&#39;t &quot;stop&quot; &eacute;") == "don't \"stop\" e");
}

TEST_CASE("What a model learned stays as it is: capitals, accents, curly quotes")
{
    const Labels wide(U" |aAbB\u00e9\u2019-");
    CHECK(spelled("Ab B\u00e9\u2019a", wide) == "Ab B\u00e9\u2019a");
    CHECK(spelled("B\u00c9", wide) == "B\u00e9");
    // An apostrophe that only the curly form was seen of is not known.
    CHECK(spellAsLearned("a'b", wide).unseen == std::vector<UnseenCharacter>{{U'\'', U""}});
}

TEST_CASE("Any bytes can be spelled")
{
    CHECK(spelled("a\xff\xfe z") == "a z");
    CHECK(spelled("\xc3") == "");
}
