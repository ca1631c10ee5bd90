#include <doctest/doctest.h>

#include "base/Files.h"
#include "meme/TemplateFolders.h"
#include "meme/TemplateStore.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

Template named(const std::string& name)
{
    Template meme;
    meme.name = name;
    meme.picture = "x.png";
    meme.boxes = {TextBox{"all", 0.1, 0.1, 0.8, 0.3, 0, {}}};
    return meme;
}

} // namespace

TEST_CASE("own pictures become templates under free names, and come back")
{
    const test::TemporaryFolder folder;
    const TemplateStore store(folder.path());
    const Template first = store.add(named("My: cat?"), "bytes one", ".png").value();
    const Template second = store.add(named("My: cat?"), "bytes two", ".jpg").value();
    CHECK(first.file != second.file);
    CHECK(readFile(first.file.parent_path() / first.picture) == "bytes one");
    CHECK(readFile(second.file.parent_path() / second.picture) == "bytes two");
    CHECK(store.isOwn(first));
    const auto found = readTemplates({folder / "templates"}).templates;
    REQUIRE(found.size() == 2);
    CHECK(found[0].name == "My: cat?");
    CHECK(found[0].boxes == first.boxes);
}

TEST_CASE("a removed template can be put back, and its name is not given away meanwhile")
{
    const test::TemporaryFolder folder;
    const TemplateStore store(folder.path());
    const Template cat = store.add(named("cat"), "cat", ".png").value();
    REQUIRE(store.remove(cat));
    CHECK(readTemplates({folder / "templates"}).templates.empty());
    CHECK(store.add(named("cat"), "other cat", ".png")->file != cat.file);
    REQUIRE(store.putBack(cat));
    CHECK(readTemplates({folder / "templates"}).templates.size() == 2);
    CHECK_FALSE(store.putBack(cat));
}

TEST_CASE("changed boxes are kept per template and can be reset")
{
    const test::TemporaryFolder folder;
    const TemplateStore store(folder / "library");
    Template builtIn = named("Two buttons");
    builtIn.file = folder.write("built-in/two-buttons.json", writeTemplate(builtIn));
    Template changed = builtIn;
    changed.boxes[0].x = 0.15;
    changed.boxes[0].rotation = 30;
    REQUIRE(store.save(changed));
    CHECK(store.withLayouts({builtIn})[0] == changed);
    CHECK(readTemplate(builtIn.file).value() == builtIn);
    REQUIRE(store.reset(builtIn));
    CHECK(store.withLayouts({builtIn})[0] == builtIn);
    CHECK(store.reset(builtIn));

    folder.write("library/layouts/two-buttons.json", "{ broken");
    CHECK(store.withLayouts({builtIn})[0] == builtIn);
    Template own = store.add(named("own"), "x", ".png").value();
    own.boxes[0].y = 0.5;
    REQUIRE(store.save(own));
    CHECK(readTemplate(own.file)->boxes[0].y == 0.5);
}

TEST_CASE("favourites are kept, and a broken file means there are none")
{
    const test::TemporaryFolder folder;
    const TemplateStore store(folder / "library");
    CHECK(store.favourites().empty());
    REQUIRE(store.keepFavourites({"Two buttons", "Ümläut \"quoted\""}));
    CHECK(store.favourites() == std::vector<std::string>{"Two buttons", "Ümläut \"quoted\""});
    folder.write("library/favourites.json", "[\"one\", 2, {\"broken");
    CHECK(store.favourites().empty());
    folder.write("library/favourites.json", "[\"one\", 2, null]");
    CHECK(store.favourites() == std::vector<std::string>{"one"});
}

TEST_CASE("files of a person that cannot be read are kept when they are written anew")
{
    const test::TemporaryFolder folder;
    const TemplateStore store(folder / "library");
    for (const std::string& bytes : {std::string("[\"one\", {\"broken"), std::string("{}"), std::string("[\0\"\0o\0", 6)}) {
        folder.write("library/favourites.json", bytes);
        std::filesystem::remove(folder / "library/favourites-unread.json");
        REQUIRE(store.keepFavourites({"two"}));
        CHECK(store.favourites() == std::vector<std::string>{"two"});
        CHECK(readFile(folder / "library/favourites-unread.json") == bytes);
    }
    std::filesystem::remove(folder / "library/favourites-unread.json");
    REQUIRE(store.keepFavourites({"three"}));
    CHECK_FALSE(std::filesystem::exists(folder / "library/favourites-unread.json"));

    Template builtIn = named("Two buttons");
    builtIn.file = folder.write("built-in/two-buttons.json", writeTemplate(builtIn));
    folder.write("library/layouts/two-buttons.json", "{ half an edit");
    REQUIRE(store.save(builtIn));
    CHECK(readFile(folder / "library/layouts/two-buttons-unread.json") == "{ half an edit");
    REQUIRE(store.save(builtIn));
    CHECK_FALSE(std::filesystem::exists(folder / "library/layouts/two-buttons-unread-2.json"));
}
