#include <doctest/doctest.h>

#include <random>

#include <sys/stat.h>

#include "KerasFiles.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;

namespace {

const std::vector<std::string> kModels{"model_keras3.h5", "model_keras3.keras", "model_tfkeras.h5", "weights_tfkeras.h5"};

Result<std::optional<KerasModel>> readBytesAs(const TemporaryFolder& folder, const std::string& name, const std::string& bytes)
{
    return readKerasModel({folder.write(name, bytes), golden("F8/params.json")});
}

void checkClear(const Error& error, const std::string& name)
{
    CAPTURE(error.text);
    CHECK(error.text.find(name) != std::string::npos);
    CHECK(error.text.find('\n') == std::string::npos);
    CHECK(error.code != ErrorCode::Internal);
}

} // namespace

TEST_CASE("a model cut off anywhere is an error")
{
    const TemporaryFolder folder;
    for (const std::string& name : kModels) {
        const std::string bytes = readBytes(golden("F8") / name);
        for (std::size_t i = 0; i < 40; ++i) {
            const std::size_t length = i < 8 ? i * i * i : bytes.size() * i / 40;
            CAPTURE(length);
            const auto read = readBytesAs(folder, name, bytes.substr(0, length));
            REQUIRE_FALSE(read);
            checkClear(read.error(), name);
        }
        CHECK_FALSE(readBytesAs(folder, name, bytes.substr(0, bytes.size() - 1)));
    }
}

TEST_CASE("changed bytes give an error or a whole network, never a crash")
{
    const TemporaryFolder folder;
    std::mt19937 random(7);
    int refused = 0, read = 0;
    for (int i = 0; i < 400; ++i) {
        const std::string& name = kModels[static_cast<std::size_t>(i) % kModels.size()];
        std::string bytes = readBytes(golden("F8") / name);
        // Most structure is at the beginning; the rest is numbers, where a change may not show.
        const std::size_t range = i % 2 == 0 ? 4'096 : bytes.size();
        for (int flips = 1 + i % 16; flips > 0; --flips)
            bytes[random() % range] = static_cast<char>(random());
        const auto result = readBytesAs(folder, name, bytes);
        if (!result)
            checkClear(result.error(), name);
        (result ? read : refused) += 1;
    }
    MESSAGE(refused, " refused, ", read, " read all the same");
    CHECK(refused > 100);
}

TEST_CASE("a changed byte in a .keras archive's weights never goes unseen")
{
    const TemporaryFolder folder;
    const std::string bytes = readBytes(golden("F8/model_keras3.keras"));
    const std::size_t begin = bytes.find("\x89HDF");
    std::mt19937 random(3);
    for (int i = 0; i < 50; ++i) {
        std::string changed = bytes;
        changed[begin + random() % 100'000] ^= 0x40;
        CHECK_FALSE(readBytesAs(folder, "model.keras", changed));
    }
}

TEST_CASE("files that are no models are refused in a sentence")
{
    const TemporaryFolder folder;
    for (const std::string& bytes : {std::string("just a text\n"), std::string("PK\3\4 and nothing more"),
             std::string("\x89HDF\r\n\x1a\n"), std::string(1 << 20, '\0'), std::string(1, 'x')}) {
        const auto read = readBytesAs(folder, "model.h5", bytes);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::Malformed);
        checkClear(read.error(), "model.h5");
    }
}

TEST_CASE("what is no regular file is refused without waiting for it")
{
    const TemporaryFolder folder;
    const auto params = golden("F8/params.json");
    CHECK(readKerasModel({folder / "missing.h5", params}).error().code == ErrorCode::NotFound);
    CHECK(readKerasModel({folder.path(), params}).error().code == ErrorCode::Unreadable);
    REQUIRE(::mkfifo((folder / "pipe.h5").c_str(), 0600) == 0);
    CHECK(readKerasModel({folder / "pipe.h5", params}).error().code == ErrorCode::Unreadable);
    CHECK(readKerasModel({golden("F8/model_keras3.h5"), folder / "missing.json"}).error().code == ErrorCode::NotFound);
}

TEST_CASE("numbers that no network can have are refused")
{
    const TemporaryFolder folder;
    const auto expected = readTensors(golden("F8/weights.safetensors"));
    for (const auto& [name, wrong] : std::map<std::string, float>{
             {"conv1.kernel", std::nanf("")}, {"bn3.var", -1.0f}, {"dense2.bias", std::numeric_limits<float>::infinity()}}) {
        std::string bytes = readBytes(golden("F8/weights_tfkeras.h5"));
        const auto& numbers = expected.at(name);
        const std::string pattern(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(float));
        const std::size_t place = bytes.find(pattern);
        REQUIRE(place != std::string::npos);
        bytes.replace(place, sizeof wrong, reinterpret_cast<const char*>(&wrong), sizeof wrong);
        const auto read = readBytesAs(folder, "model.h5", bytes);
        REQUIRE_FALSE(read);
        CHECK(read.error().text.find(name) != std::string::npos);
    }
}
