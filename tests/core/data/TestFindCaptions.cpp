#include <doctest/doctest.h>

#include "data/FindCaptions.h"

using namespace memewright;

namespace {

Corpus corpus()
{
    Corpus corpus("mine");
    corpus.add(1, "the cat is late|again");
    corpus.add(2, "a dog waits");
    corpus.add(2, "LOUD CAT");
    corpus.setTemplateName(2, "Patient Dog");
    return corpus;
}

using Found = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("Every word must stand in the text or in the template's name, in any case")
{
    const Corpus all = corpus();
    CHECK(findCaptions(all, "cat") == Found{0, 2});
    CHECK(findCaptions(all, "CAT") == Found{0, 2});
    CHECK(findCaptions(all, "  late   the ") == Found{0});
    CHECK(findCaptions(all, "dog") == Found{1, 2});
    CHECK(findCaptions(all, "patient cat") == Found{2});
    CHECK(findCaptions(all, "zebra").empty());
}

TEST_CASE("No word finds everything, also in nothing")
{
    CHECK(findCaptions(corpus(), " ") == Found{0, 1, 2});
    CHECK(findCaptions(Corpus(), "").empty());
    CHECK(findCaptions(Corpus(), "cat").empty());
}

TEST_CASE("A search that was overtaken ends early")
{
    std::stop_source stop;
    stop.request_stop();
    CHECK(findCaptions(corpus(), "cat", stop.get_token()).empty());
}
