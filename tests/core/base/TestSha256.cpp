#include <doctest/doctest.h>

#include "base/Sha256.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

// Examples of FIPS 180-4 and of NIST's test vectors.
TEST_CASE("SHA-256 of the standard's examples")
{
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a file's hash is that of its bytes, however its pieces fall")
{
    const test::TemporaryFolder folder;
    for (const std::size_t size : {0, 1, 55, 56, 63, 64, 65, (1 << 20) - 1, 1 << 20, (1 << 20) + 70}) {
        std::string bytes(size, '\0');
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<char>(i * 31 + i / 256);
        CHECK(sha256OfFile(folder.write("file", bytes)).value() == sha256(bytes));
    }
    CHECK(sha256OfFile(folder / "missing").error().code == ErrorCode::NotFound);
    CHECK(sha256OfFile(folder.path()).error().code == ErrorCode::Unreadable);
}

TEST_CASE("a file is found by its hash; what cannot be read is passed over")
{
    const test::TemporaryFolder folder;
    const auto one = folder.write("one", "1"), two = folder.write("two", "2");
    const std::vector<std::filesystem::path> files = {folder / "missing", one, folder.path(), two};
    CHECK(fileWithSha256(files, sha256("2")) == two);
    CHECK_FALSE(fileWithSha256(files, sha256("3")));
    CHECK_FALSE(fileWithSha256(files, ""));
}
