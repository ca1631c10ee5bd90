#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "data/Corpus.h"

using namespace memewright;

namespace {

struct Caption {
    std::int64_t templateId = 0;
    std::string text;
};

Corpus corpusOf(const std::vector<Caption>& captions)
{
    Corpus corpus("test");
    for (const auto& caption : captions)
        corpus.add(caption.templateId, caption.text);
    return corpus;
}

} // namespace

TEST_CASE("A corpus gives back its captions and counts their rows, the final bar included")
{
    const Corpus corpus = corpusOf({{1, "top|bottom"}, {2, ""}, {3, "caf\xc3\xa9"}});
    CHECK(corpus.size() == 3);
    CHECK(corpus.text(0) == "top|bottom");
    CHECK(corpus.text(1) == "");
    CHECK(corpus.text(2) == "caf\xc3\xa9");
    CHECK(corpus.templateId(2) == 3);
    CHECK(corpus.rowsOf(0) == 11);
    CHECK(corpus.rowsOf(1) == 1);
    CHECK(corpus.rowsOf(2) == 5); // characters, not bytes
    CHECK(corpus.rows() == 17);
    CHECK(Corpus("none").empty());
}

TEST_CASE("The hash knows captions and templates, not their order")
{
    const std::string hash = corpusOf({{1, "a"}, {2, "b"}, {2, "c"}}).hash();
    CHECK(hash.size() == 16);
    CHECK(corpusOf({{2, "c"}, {1, "a"}, {2, "b"}}).hash() == hash);
    CHECK(corpusOf({{2, "a"}, {1, "b"}, {2, "c"}}).hash() != hash);
    CHECK(corpusOf({{1, "a"}, {2, "b"}}).hash() != hash);
    CHECK(corpusOf({{1, "a"}, {2, "b"}, {2, "c"}, {2, "c"}}).hash() != hash);
}

TEST_CASE("Templates come by falling number of captions with their usual number of boxes")
{
    Corpus corpus;
    for (const char* text : {"a|b", "a|b", "a|b|c", "a", "a"})
        corpus.add(7, text);
    for (const char* text : {"a", "a", "a", "a", "a|b"})
        corpus.add(5, text);
    corpus.add(9, "a|b|c");
    corpus.add(9, "a|b");
    corpus.setTemplateName(5, "first");
    corpus.setTemplateName(5, "five");
    corpus.setTemplateName(99, "not here");
    const auto templates = corpus.templates();
    REQUIRE(templates.size() == 3);
    CHECK(templates[0] == TemplateEntry{5, "five", 5, 1}); // four in five have one box
    CHECK(templates[1] == TemplateEntry{7, "", 5, 2});
    CHECK(templates[2] == TemplateEntry{9, "", 2, 2});
}

TEST_CASE("The most popular templates keep their captions in order")
{
    Corpus corpus = corpusOf({{1, "one"}, {2, "two"}, {3, "three"}, {2, "too"}, {3, "tree"}});
    corpus.setTemplateName(2, "pair");
    const Corpus part = corpus.mostPopular(2);
    CHECK(part.size() == 4);
    CHECK(part.text(0) == "two");
    CHECK(part.text(3) == "tree");
    CHECK(part.templates()[0].name == "pair");
    CHECK(part.name() == "test");
    CHECK(corpus.mostPopular(100).hash() == corpus.hash());
    CHECK(corpus.mostPopular(0).empty());
}

TEST_CASE("A corpus tells what it was before more captions came in")
{
    const std::vector<Caption> first{{1, "one"}, {2, "two"}, {2, "too"}, {3, "three"}};
    const Corpus before = corpusOf(first);
    auto all = first;
    all.insert(all.end(), {{3, "tree"}, {4, "four"}, {3, "third"}, {1, "won"}});
    const Corpus now = corpusOf(all);
    const Corpus then = now.asOf(before.templates());
    CHECK(then.hash() == before.hash());
    REQUIRE(then.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK(then.text(i) == before.text(i));
    CHECK(then.templates() == before.templates());
    // Of fewer templates too, and not where one is gone.
    CHECK(now.asOf(before.mostPopular(1).templates()).hash() == before.mostPopular(1).hash());
    all.erase(all.begin() + 1);
    CHECK(corpusOf(all).asOf(before.templates()).hash() != before.hash());
    CHECK(now.asOf({}).empty());
}
