#include <doctest/doctest.h>

#include <cstring>
#include <fstream>
#include <sstream>

#include "network/checkpoint/Safetensors.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;

namespace {

std::string withHeader(const std::string& header, const std::string& data, std::uint64_t claimed)
{
    std::string bytes(8, '\0');
    std::memcpy(bytes.data(), &claimed, 8);
    return bytes + header + data;
}

std::string withHeader(const std::string& header, const std::string& data = "")
{
    return withHeader(header, data, header.size());
}

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

struct TinyFile {
    TemporaryFolder folder;
    std::filesystem::path path = folder / "tiny.safetensors";
    std::array<float, 6> first{1, 2, 3, 4, 5, 6};
    std::array<double, 2> second{7, 8};

    TinyFile()
    {
        REQUIRE(writeSafetensors(path, {{"name", "tiny \"é\""}},
            {{"b", "F32", {2, 3}, std::as_bytes(std::span(first))}, {"a", "F64", {2}, std::as_bytes(std::span(second))}}));
    }
};

void checkMalformed(const TemporaryFolder& folder, const std::string& bytes)
{
    const auto file = folder.write("hostile.safetensors", bytes);
    const auto header = readSafetensorsHeader(file);
    REQUIRE_FALSE(header);
    CHECK(header.error().code == ErrorCode::Malformed);
    CHECK(header.error().text.find("hostile.safetensors") != std::string::npos);
    CHECK_FALSE(header.error().hint.empty());
}

} // namespace

TEST_CASE("what is written is read back")
{
    const TinyFile tiny;
    const auto header = readSafetensorsHeader(tiny.path);
    REQUIRE(header);
    CHECK(header->metadata.at("name") == "tiny \"é\"");
    CHECK(header->dataOffset % 8 == 0);
    REQUIRE(header->tensors.size() == 2);
    const SafetensorsEntry* entry = header->find("b");
    REQUIRE(entry != nullptr);
    CHECK(entry->shape == std::vector<std::int64_t>{2, 3});
    std::array<float, 6> read{};
    REQUIRE(readSafetensorsData(tiny.path, *header, *entry, std::as_writable_bytes(std::span(read))));
    CHECK(read == tiny.first);
    CHECK(header->find("c") == nullptr);
}

TEST_CASE("a file cut at any length is refused")
{
    const TinyFile tiny;
    const std::string whole = bytesOf(tiny.path);
    for (std::size_t length = 0; length < whole.size(); ++length)
        checkMalformed(tiny.folder, whole.substr(0, length));
    checkMalformed(tiny.folder, whole + "x");
}

TEST_CASE("no flipped byte of the header crashes the reader or lets it read outside the file")
{
    const TinyFile tiny;
    const std::string whole = bytesOf(tiny.path);
    const auto header = readSafetensorsHeader(tiny.path);
    REQUIRE(header);
    for (std::size_t place = 0; place < header->dataOffset; ++place) {
        for (const int flip : {0x01, 0x10, 0x80, 0xff}) {
            std::string bytes = whole;
            bytes[place] = static_cast<char>(bytes[place] ^ flip);
            const auto read = readSafetensorsHeader(tiny.folder.write("flipped.safetensors", bytes));
            if (!read)
                continue;
            for (const SafetensorsEntry& entry : read->tensors)
                CHECK(read->dataOffset + entry.end <= bytes.size());
        }
    }
}

TEST_CASE("hostile headers are refused")
{
    const TemporaryFolder folder;
    checkMalformed(folder, withHeader("{}", "", ~std::uint64_t(0)));
    checkMalformed(folder, withHeader("{}", "", std::uint64_t(1) << 40));
    checkMalformed(folder, withHeader("[]"));
    checkMalformed(folder, withHeader("{"));
    checkMalformed(folder, withHeader(std::string(1 << 20, '[')));
    checkMalformed(folder, withHeader("{\"a\":" + std::string(100'000, '{')));
    checkMalformed(folder, withHeader(R"({"a":1})"));
    checkMalformed(folder, withHeader(R"({"__metadata__":{"a":1}})"));
    checkMalformed(folder, withHeader(R"({"__metadata__":"a"})"));
    const auto entry = [](const std::string& type, const std::string& shape, const std::string& offsets) {
        return R"({"a":{"dtype":")" + type + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}}";
    };
    REQUIRE(readSafetensorsHeader(folder.write("good.safetensors", withHeader(entry("F32", "[1]", "[0,4]"), "1234"))));
    checkMalformed(folder, withHeader(entry("F32", "[1]", "[0,4]"), "123"));
    checkMalformed(folder, withHeader(entry("F32", "[1]", "[0,4]"), "12345"));
    checkMalformed(folder, withHeader(entry("F33", "[1]", "[0,4]"), "1234"));
    checkMalformed(folder, withHeader(entry("F32", "[2]", "[0,4]"), "1234"));
    checkMalformed(folder, withHeader(entry("F32", "[-1]", "[0,4]"), "1234"));
    checkMalformed(folder, withHeader(entry("F32", "[1.0]", "[0,4]"), "1234"));
    checkMalformed(folder, withHeader(entry("F32", "[1]", "[4,0]"), "1234"));
    checkMalformed(folder, withHeader(entry("F32", "[1]", "[0,4,8]"), "1234"));
    checkMalformed(folder, withHeader(entry("F32", "[1]", "[4,8]"), "12345678"));
    // 2^62 x 4 elements of 4 bytes come to nothing modulo 2^64.
    checkMalformed(folder, withHeader(entry("F32", "[4611686018427387904,4]", "[0,0]")));
    checkMalformed(folder, withHeader(entry("F32", "[1,1,1,1,1,1,1,1,1]", "[0,4]"), "1234"));
}

TEST_CASE("a name that comes twice is refused")
{
    const TemporaryFolder folder;
    const std::string tensor = R"({"dtype":"U8","shape":[1],"data_offsets":[0,1]})";
    checkMalformed(folder, withHeader("{\"a\":" + tensor + ",\"a\":" + tensor + "}", "1"));
    checkMalformed(folder, withHeader(R"({"__metadata__":{"a":"1","a":"2"}})"));
    checkMalformed(folder, withHeader(R"({"a":{"dtype":"U8","dtype":"U8","shape":[1],"data_offsets":[0,1]}})", "1"));
    // The same key in two tensors is no repetition.
    CHECK(readSafetensorsHeader(folder.write("two.safetensors",
        withHeader(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
            "12"))));
}

TEST_CASE("what was downloaded in the place of a model is named")
{
    const TemporaryFolder folder;
    const auto textOf = [&](const char* bytes) {
        return readSafetensorsHeader(folder.write("model.safetensors", bytes)).error().text;
    };
    CHECK(textOf("version https://git-lfs.github.com/spec/v1\noid sha256:1\n")
        == (folder / "model.safetensors").string() + " is only a Git LFS pointer to the file that is meant");
    CHECK(textOf("<!doctype html><p>Sign in").find("is a web page") != std::string::npos);
    CHECK(textOf("<html").find("is a web page") != std::string::npos); // shorter than any model
}

TEST_CASE("missing files, folders and folders without rights have their own errors")
{
    const TemporaryFolder folder;
    CHECK(readSafetensorsHeader(folder / "none").error().code == ErrorCode::NotFound);
    CHECK(readSafetensorsHeader(folder.path()).error().code == ErrorCode::Unreadable);
    CHECK(writeSafetensors(folder / "no" / "such" / "folder", {}, {}).error().code == ErrorCode::Unwritable);
    const std::array<float, 2> values{};
    CHECK(writeSafetensors(folder / "wrong", {}, {{"a", "F32", {3}, std::as_bytes(std::span(values))}}).error().code
        == ErrorCode::Internal);
}
