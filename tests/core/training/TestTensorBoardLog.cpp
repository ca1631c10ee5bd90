#include <doctest/doctest.h>

#include <bit>
#include <filesystem>
#include <set>

#include "base/Crc32.h"
#include "base/Files.h"
#include "core/training/RecordedRun.h"
#include "support/TemporaryFolder.h"
#include "training/TensorBoardLog.h"

using namespace memewright;
using namespace memewright::test;

namespace {

struct Sink final : TrainingSink {
    void point(const TrainingPoint&) override { ++points; }
    void validated(const ValidationPoint&) override { ++validations; }
    void warned(const std::string& sentence) override { warnings.push_back(sentence); }
    int points = 0, validations = 0;
    std::vector<std::string> warnings;
};

std::vector<std::filesystem::path> logsIn(const std::filesystem::path& run)
{
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(run / "tensorboard"))
        files.insert(entry.path());
    return {files.begin(), files.end()};
}

template <class Number>
Number numberAt(const std::string& bytes, std::size_t place)
{
    Number number = 0;
    for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
        number |= Number(static_cast<unsigned char>(bytes.at(place + byte))) << (8 * byte);
    return number;
}

std::uint32_t maskedCrc(const std::string& bytes)
{
    return std::rotr(crc32<kCrc32Castagnoli>(bytes), 15) + 0xa282ead8;
}

/// The records of a log, their checksums checked.
std::vector<std::string> recordsOf(const std::filesystem::path& file)
{
    const std::string bytes = bytesOf(file);
    std::vector<std::string> records;
    for (std::size_t place = 0; place < bytes.size();) {
        const auto length = numberAt<std::uint64_t>(bytes, place);
        CHECK(numberAt<std::uint32_t>(bytes, place + 8) == maskedCrc(bytes.substr(place, 8)));
        records.push_back(bytes.substr(place + 12, length));
        CHECK(numberAt<std::uint32_t>(bytes, place + 12 + length) == maskedCrc(records.back()));
        place += 16 + length;
    }
    return records;
}

} // namespace

TEST_CASE("the checksum of records is Castagnoli's")
{
    CHECK(crc32<kCrc32Castagnoli>("123456789") == 0xe3069283); // of RFC 3720
    CHECK(crc32<kCrc32Castagnoli>("") == 0);
    CHECK(crc32<kCrc32Castagnoli>(std::string(32, '\0')) == 0x8a9136aa);
}

TEST_CASE("every point is a record of the log and is passed on")
{
    const TemporaryFolder folder;
    Sink sink;
    TensorBoardLog log(sink, folder.path());
    TrainingPoint point;
    point.rows = 300; // two bytes as TensorBoard has it: 0xac 0x02
    point.loss = 1.5;
    log.point(point);
    ValidationPoint validation;
    validation.rows = 300;
    validation.validationLoss = 0.25;
    log.validated(validation);
    CHECK(sink.points == 1);
    CHECK(sink.validations == 1);
    const auto files = logsIn(folder.path());
    REQUIRE(files.size() == 1);
    CHECK(files.front().filename().string().starts_with("events.out.tfevents."));
    const auto records = recordsOf(files.front());
    REQUIRE(records.size() == 4);
    CHECK(records[0].find("brain.Event:2") != std::string::npos);
    CHECK(records[1].find("\x10\xac\x02") != std::string::npos);
    CHECK(records[2].find(std::string("\x0a\x04loss\x15\x00\x00\xc0\x3f", 11)) != std::string::npos); // 1.5f
    CHECK(records[3].find(std::string("\x0a\x08val_loss\x15\x00\x00\x80\x3e", 15)) != std::string::npos); // 0.25f
}

TEST_CASE("a log that cannot be written is said once, and the figures go on")
{
    const TemporaryFolder folder;
    CHECK(writeFileAtomically(folder / "tensorboard", "in the way"));
    Sink sink;
    TensorBoardLog log(sink, folder.path());
    log.point({});
    log.point({});
    CHECK(sink.points == 2);
    CHECK(sink.warnings.size() == 1);
}
