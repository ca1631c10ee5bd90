#include <doctest/doctest.h>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

#include "storage/Library.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

HistoryCaption caption(std::vector<std::string> boxes)
{
    HistoryCaption made;
    made.boxes = std::move(boxes);
    made.text = "as generated|";
    made.seed = 0xffff'ffff'ffff'fff0;
    made.score = -0.25;
    return made;
}

std::vector<std::string> firstBoxes(const std::vector<HistoryEntry>& entries)
{
    std::vector<std::string> boxes;
    for (const HistoryEntry& entry : entries)
        boxes.push_back(entry.caption.boxes.at(0));
    return boxes;
}

using Boxes = std::vector<std::string>;

struct Fixture {
    test::TemporaryFolder folder;
    Library library = Library::open(folder / "library").value();
    CaptionHistory history = library.history();
    std::int64_t generation = history.begin({"Two buttons", R"({"recipe": 1})"}, 1000).value();

    Boxes found(const std::string& words, HistoryShelf shelf = HistoryShelf::All)
    {
        return firstBoxes(history.find({words, shelf, {}, 200}).value());
    }
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "captions come back whole, newest first")
{
    const auto ids = history.add(generation, {caption({"one", "two"}), caption({"three \xf0\x9f\x98\x80", ""})}).value();
    REQUIRE(ids.size() == 2);
    HistoryCaption byHand;
    byHand.boxes = {"by hand"};
    byHand.starred = true;
    REQUIRE(history.add(history.begin({"Exit ramp", "{}"}, 2000).value(), {byHand}));

    const auto entries = history.find({}).value();
    REQUIRE(entries.size() == 3);
    CHECK(firstBoxes(entries) == Boxes{"by hand", "three \xf0\x9f\x98\x80", "one"});
    CHECK_FALSE(entries[0].caption.seed);
    CHECK_FALSE(entries[0].caption.score);
    CHECK(entries[0].caption.starred);
    const HistoryEntry& first = entries[2];
    CHECK(first.id == ids[0]);
    CHECK(first.made == 1000);
    CHECK(first.generation.templateName == "Two buttons");
    CHECK(first.generation.recipe == R"({"recipe": 1})");
    CHECK(first.caption.boxes == Boxes{"one", "two"});
    CHECK(first.caption.text == "as generated|");
    CHECK(first.caption.seed == 0xffff'ffff'ffff'fff0);
    CHECK(first.caption.score == -0.25);
}

TEST_CASE_FIXTURE(Fixture, "search finds beginnings of words in any box and in the template's name")
{
    REQUIRE(history.add(generation, {caption({"fix the bug", "call it a feature"}), caption({"Caf\xc3\xa9 time", "later"})}));
    CHECK(found("feat") == Boxes{"fix the bug"});
    CHECK(found("bug call") == Boxes{"fix the bug"});
    CHECK(found("BUG") == Boxes{"fix the bug"});
    CHECK(found("cafe").size() == 1);
    CHECK(found("caf\xc3\xa9").size() == 1);
    CHECK(found("butt").size() == 2);
    CHECK(found("bug later").empty());
    CHECK(found("ature").empty());
    CHECK(found("  ").size() == 2);
}

TEST_CASE_FIXTURE(Fixture, "no search text is an operator or an error")
{
    REQUIRE(history.add(generation, {caption({"say \"yes\" or no", "a-b c* (d)"})}));
    for (const char* words : {"\"yes\"", "or", "a-b", "c*", "(d)", "yes\"", "no OR", "NEAR(", "words:x", "!!!", "'", "\"", "-",
             "^say", "\xff\xfe", "say AND no"})
        CHECK(history.find({words, HistoryShelf::All, {}, 200}));
    CHECK(found("\"yes\"").size() == 1);
    CHECK(found("a-b").size() == 1);
    CHECK(found("or ! no").size() == 1);
    CHECK(found("!!!").empty());
}

TEST_CASE_FIXTURE(Fixture, "pages follow each other without gap or repetition")
{
    for (int i = 0; i < 25; ++i)
        REQUIRE(history.add(generation, {caption({"number " + std::to_string(i)})}));
    for (const char* words : {"", "number"}) {
        Boxes all;
        HistoryQuery query{words, HistoryShelf::All, {}, 10};
        for (auto page = history.find(query).value(); !page.empty(); page = history.find(query).value()) {
            const Boxes boxes = firstBoxes(page);
            all.insert(all.end(), boxes.begin(), boxes.end());
            query.before = page.back().id;
        }
        REQUIRE(all.size() == 25);
        CHECK(all.front() == "number 24");
        CHECK(all.back() == "number 0");
    }
}

TEST_CASE_FIXTURE(Fixture, "stars, edits and the trash last, and the trash can be undone")
{
    const auto ids = history.add(generation, {caption({"keep"}), caption({"drop"})}).value();
    REQUIRE(history.setStarred(ids[0], true));
    REQUIRE(history.setBoxes(ids[0], {"keep this", "edited"}));
    REQUIRE(history.setTrashed({ids[1]}, true, 5000));

    library = Library::open(folder / "library").value();
    history = library.history();
    CHECK(found("") == Boxes{"keep this"});
    CHECK(found("edited") == Boxes{"keep this"});
    CHECK(found("", HistoryShelf::Starred) == Boxes{"keep this"});
    CHECK(found("", HistoryShelf::Trash) == Boxes{"drop"});
    CHECK(found("drop").empty());
    CHECK(found("drop", HistoryShelf::Trash) == Boxes{"drop"});

    REQUIRE(history.setTrashed({ids[1]}, false, 5001));
    CHECK(found("").size() == 2);
    REQUIRE(history.setStarred(ids[0], false));
    CHECK(found("", HistoryShelf::Starred).empty());
}

TEST_CASE_FIXTURE(Fixture, "an unknown caption changes nothing")
{
    const auto ids = history.add(generation, {caption({"one"})}).value();
    CHECK(history.setStarred(99, true).error().code == ErrorCode::NotFound);
    CHECK(history.setBoxes(99, {"x"}).error().code == ErrorCode::NotFound);
    CHECK(history.setTrashed({ids[0], 99}, true, 1).error().code == ErrorCode::NotFound);
    CHECK(found("").size() == 1);
    CHECK_FALSE(history.add(99, {caption({"no generation"})}));
}

TEST_CASE_FIXTURE(Fixture, "purging deletes only what has long been in the trash")
{
    const auto ids = history.add(generation, {caption({"old trash"}), caption({"new trash"}), caption({"alive"})}).value();
    REQUIRE(history.setTrashed({ids[0]}, true, 100));
    REQUIRE(history.setTrashed({ids[1]}, true, 900));
    CHECK(history.purge(500) == 1);
    CHECK(found("", HistoryShelf::Trash) == Boxes{"new trash"});
    CHECK(found("trash", HistoryShelf::Trash) == Boxes{"new trash"});
    CHECK(found("") == Boxes{"alive"});
    REQUIRE(history.setTrashed({ids[2]}, true, 900));
    CHECK(history.purge(1000) == 2);
    CHECK_FALSE(history.add(generation, {caption({"its generation is gone"})}));
}

TEST_CASE("what was acknowledged survives a kill at any moment")
{
    const test::TemporaryFolder folder;
    int acknowledged[2];
    REQUIRE(pipe(acknowledged) == 0);
    const pid_t child = fork();
    if (child == 0) {
        Library library = Library::open(folder / "library").value();
        CaptionHistory history = library.history();
        const std::int64_t generation = history.begin({"Two buttons", "{}"}, 1).value();
        for (;;) {
            const auto ids = history.add(generation, {caption({"survivor"}), caption({"survivor"})}).value();
            if (write(acknowledged[1], &ids[1], sizeof ids[1]) < 0)
                _exit(1);
        }
    }
    close(acknowledged[1]);
    std::int64_t last = 0;
    for (int i = 0; i < 40; ++i)
        REQUIRE(read(acknowledged[0], &last, sizeof last) == sizeof last);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    while (read(acknowledged[0], &last, sizeof last) == sizeof last) { }
    close(acknowledged[0]);

    Library library = Library::open(folder / "library").value();
    const auto entries = library.history().find({"survivor", HistoryShelf::All, {}, 100'000}).value();
    REQUIRE(!entries.empty());
    CHECK(entries.front().id >= last);
    // Each call is there whole or not at all.
    CHECK(entries.size() % 2 == 0);
    CHECK(entries.size() == static_cast<std::size_t>(entries.front().id));
}
