#include <doctest/doctest.h>

#include <string>

#include "base/Random.h"
#include "text/Row.h"
#include "text/Unicode.h"
#include "text/Vocabulary.h"

using namespace memewright;

TEST_CASE("A vocabulary counts from 1 and knows its characters only")
{
    const Vocabulary vocabulary(U"xé ");
    CHECK(vocabulary.size() == 3);
    CHECK(vocabulary.idOf(U'x') == 1);
    CHECK(vocabulary.idOf(U' ') == 3);
    CHECK(vocabulary.idOf(U'e') == 0);
    CHECK(vocabulary == Vocabulary(U"xé "));
}

TEST_CASE("Labels count from 0 and know their characters only")
{
    const Labels labels(U"ab|");
    CHECK(labels.indexOf(U'a') == 0);
    CHECK(labels.indexOf(U'|') == 2);
    CHECK_FALSE(labels.indexOf(U'c'));
    CHECK((labels.textAt(1) == U"b"));
    CHECK((labels.characters() == U"ab|"));
    CHECK_FALSE(labels.hasPieces());
}

TEST_CASE("A caption counts as all its rows would, one after another")
{
    const std::u32string letters = U"abc |é0 1";
    Random random(5);
    VocabularyBuilder quick;
    VocabularyBuilder slow;
    std::u32string labels;
    for (int caption = 0; caption < 200; ++caption) {
        const auto templateId = random.integer(0, 3) == 0 ? 999999999999 : random.integer(0, 100000);
        std::u32string text;
        for (auto length = random.integer(0, 40); length > 0; --length)
            text += letters[static_cast<std::size_t>(random.integer(0, static_cast<std::int64_t>(letters.size()) - 1))];
        quick.addCaption(templateId, toUtf8(text));
        text += kBoxEnd;
        for (std::size_t i = 0; i < text.size(); ++i) {
            slow.addRow(rowText(templateId, std::u32string_view(text).substr(0, i)));
            if (labels.find(text[i]) == std::u32string::npos)
                labels += text[i];
        }
        REQUIRE((quick.vocabulary().characters() == slow.vocabulary().characters()));
    }
    CHECK((quick.labels().characters() == labels));
    for (const char32_t c : letters + U"23456789")
        CHECK(quick.countOf(c) == slow.countOf(c));
    CHECK(quick.countOf(U'Z') == 0);
    CHECK(quick.countOf(U'\u4e00') == 0);
}
