#include <doctest/doctest.h>

#include <random>

#include "KerasFiles.h"
#include "ZipWriter.h"
#include "keras/reader/ZipArchive.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;

namespace {

std::span<const std::byte> bytesOf(const std::string& text)
{
    return std::as_bytes(std::span(text));
}

Result<std::string> extract(const std::string& archive, const char* name)
{
    const auto entry = findZipEntry(bytesOf(archive), name);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (!*entry)
        return fail(ErrorCode::NotFound, name);
    std::string text;
    const auto append = [&text](std::span<const std::byte> piece) {
        text.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return true;
    };
    return unpack(**entry, append).map([&text] { return text; });
}

std::string smallArchive()
{
    ZipWriter writer;
    writer.add("config.json", "{}", false);
    writer.add("model.weights.h5", std::string(5'000, 'w') + "end", true);
    return writer.finish("a comment");
}

} // namespace

TEST_CASE("stored and deflated entries are found by name and checked")
{
    const std::string archive = smallArchive();
    CHECK(looksLikeZip(bytesOf(archive)));
    CHECK(extract(archive, "config.json").value() == "{}");
    CHECK(extract(archive, "model.weights.h5").value() == std::string(5'000, 'w') + "end");
    CHECK(extract(archive, "other").error().code == ErrorCode::NotFound);
}

TEST_CASE("an entry is found in one folder too, but the root comes first")
{
    ZipWriter inFolder;
    inFolder.add("model/deeper/config.json", "deep", false);
    inFolder.add("__MACOSX/model/._config.json", "mac", false);
    inFolder.add("model/config.json", "folder", true);
    CHECK(extract(inFolder.finish(), "config.json").value() == "folder");
    ZipWriter both;
    both.add("assets/config.json", "assets", false);
    both.add("config.json", "root", false);
    both.add("other/config.json", "other", false);
    CHECK(extract(both.finish(), "config.json").value() == "root");
    ZipWriter none;
    none.add("a/b/config.json", "deep", false);
    none.add("myconfig.json", "other", false);
    CHECK(extract(none.finish(), "config.json").error().code == ErrorCode::NotFound);
}

TEST_CASE("the archive that Keras wrote has its parts")
{
    const std::string archive = readBytes(golden("F8/model_keras3.keras"));
    CHECK(extract(archive, "config.json").value().starts_with("{"));
    CHECK(extract(archive, "model.weights.h5").value().substr(1, 3) == "HDF");
}

TEST_CASE("a changed byte or a cut gives the same content or an error")
{
    const std::string archive = smallArchive();
    const std::string content = *extract(archive, "model.weights.h5");
    for (std::size_t length = 0; length < archive.size(); ++length)
        CHECK_FALSE(extract(archive.substr(0, length), "model.weights.h5"));
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        std::string changed = archive;
        for (int flips = 1 + i % 3; flips > 0; --flips)
            changed[random() % changed.size()] = static_cast<char>(random());
        if (const auto found = extract(changed, "model.weights.h5"))
            CHECK(*found == content);
    }
}

TEST_CASE("a repacked model is read, a bomb is not")
{
    const TemporaryFolder folder;
    const std::string archive = readBytes(golden("F8/model_keras3.keras"));
    ZipWriter repacked;
    for (const char* name : {"config.json", "model.weights.h5"})
        repacked.add(name, extract(archive, name).value(), true);
    const auto params = golden("F8/params.json");
    const auto model = readKerasModel({folder.write("repacked.keras", repacked.finish()), params});
    REQUIRE(model);
    CHECK(bitEqual(numbersOf(**model), readTensors(golden("F8/weights.safetensors"))));

    ZipWriter bomb;
    bomb.add("model.weights.h5", std::string(50'000'000, '\0'), true);
    CHECK(readKerasModel({folder.write("bomb.keras", bomb.finish()), params}).error().code == ErrorCode::Malformed);
    ZipWriter empty;
    empty.add("metadata.json", "{}", false);
    const auto without = readKerasModel({folder.write("empty.keras", empty.finish()), params});
    REQUIRE_FALSE(without);
    CHECK(without.error().text.find("model.weights.h5") != std::string::npos);
}
