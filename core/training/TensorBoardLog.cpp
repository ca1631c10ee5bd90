#include "training/TensorBoardLog.h"

#include <bit>
#include <chrono>

#include "base/Crc32.h"
#include "base/Files.h"
#include "base/Numbers.h"
#include "library/RunFolder.h"

namespace memewright {

namespace {

template <class Number>
std::string littleEndian(Number number)
{
    std::string bytes;
    for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
        bytes += static_cast<char>(number >> (8 * byte) & 0xff);
    return bytes;
}

/// Seven bits a byte, as protocol buffers write whole numbers.
std::string varint(std::uint64_t number)
{
    std::string bytes;
    for (; number >= 0x80; number >>= 7)
        bytes += static_cast<char>((number & 0x7f) | 0x80);
    return bytes + static_cast<char>(number);
}

// Fields of a protocol buffer: number and kind (0 varint, 1 eight bytes, 2 bytes with their length, 5 four bytes), then the
// value.
std::string field(int number, std::uint64_t value)
{
    return varint(static_cast<std::uint64_t>(number) << 3) + varint(value);
}
std::string field(int number, double value)
{
    return varint(static_cast<std::uint64_t>(number) << 3 | 1) + littleEndian(std::bit_cast<std::uint64_t>(value));
}
std::string field(int number, float value)
{
    return varint(static_cast<std::uint64_t>(number) << 3 | 5) + littleEndian(std::bit_cast<std::uint32_t>(value));
}
std::string field(int number, std::string_view bytes)
{
    return varint(static_cast<std::uint64_t>(number) << 3 | 2) + varint(bytes.size()) + std::string(bytes);
}

// tensorflow/core/util/event.proto and tensorflow/core/framework/summary.proto
namespace event {
constexpr int kWallTime = 1, kStep = 2, kFileVersion = 3, kSummary = 5, kSessionLog = 7;
}
namespace summary {
constexpr int kValue = 1, kTag = 1, kSimpleValue = 2;
}
namespace session {
constexpr int kStatus = 1;
constexpr std::uint64_t kStart = 1;
} // namespace session

double now()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string masked(std::string_view bytes)
{
    const std::uint32_t crc = crc32<kCrc32Castagnoli>(bytes);
    return littleEndian(std::rotr(crc, 15) + 0xa282ead8);
}

std::string record(const std::string& event)
{
    const std::string length = littleEndian(static_cast<std::uint64_t>(event.size()));
    return length + masked(length) + event + masked(event);
}

} // namespace

TensorBoardLog::TensorBoardLog(TrainingSink& sink, std::filesystem::path runFolder)
    : ForwardingSink(sink), m_folder(RunFolder(std::move(runFolder)).tensorBoard())
{
}

bool TensorBoardLog::open(std::uint64_t rows)
{
    m_opened = true;
    if (!createFolder(m_folder))
        return false;
    const double time = now();
    // TensorBoard reads a folder's files in the order of their names.
    std::filesystem::path file;
    std::error_code error;
    for (int number = 0; file.empty() || std::filesystem::exists(file, error); ++number)
        file = m_folder
            / ("events.out.tfevents." + numberText(static_cast<std::uint64_t>(time)) + ".memewright." + numberText(number));
    m_stream.open(file, std::ios::binary);
    m_stream << record(field(event::kWallTime, time) + field(event::kFileVersion, std::string_view("brain.Event:2")))
             << record(field(event::kWallTime, time) + field(event::kStep, rows)
                    + field(event::kSessionLog, std::string_view(field(session::kStatus, session::kStart))));
    return m_stream.good();
}

void TensorBoardLog::write(std::uint64_t rows, const Scalars& scalars)
{
    if (m_failed)
        return;
    if (m_opened || open(rows)) {
        std::string values;
        for (const auto& [tag, value] : scalars)
            values += field(summary::kValue, field(summary::kTag, tag) + field(summary::kSimpleValue, static_cast<float>(value)));
        m_stream << record(
            field(event::kWallTime, now()) + field(event::kStep, rows) + field(event::kSummary, std::string_view(values)));
    }
    m_failed = !m_stream.is_open() || !m_stream;
    if (m_failed)
        warned("the log for TensorBoard cannot be written to " + m_folder.string() + "; the run goes on");
}

void TensorBoardLog::point(const TrainingPoint& point)
{
    write(point.rows,
        {{"loss", point.loss}, {"accuracy", point.accuracy}, {"rows_per_s", point.rowsPerSecond},
            {"learning_rate", point.learningRate}});
    ForwardingSink::point(point);
}

void TensorBoardLog::validated(const ValidationPoint& point)
{
    write(point.rows, {{"val_loss", point.validationLoss}, {"val_accuracy", point.validationAccuracy}});
    m_stream.flush();
    ForwardingSink::validated(point);
}

void TensorBoardLog::standStill(std::stop_token stop)
{
    m_stream.flush();
    ForwardingSink::standStill(std::move(stop));
}

} // namespace memewright
