#include "keras/reader/ZipArchive.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include <zlib.h>

namespace memewright {

namespace {

using Bytes = std::span<const std::byte>;

constexpr std::uint32_t kEntrySignature = 0x04034b50, kDirectorySignature = 0x02014b50, kEndSignature = 0x06054b50;
constexpr std::size_t kEntryHeader = 30, kDirectoryHeader = 46, kEndRecord = 22, kLongestComment = 65'535;
constexpr std::uint32_t kTooLarge = 0xffffffff; ///< "look into the 64-bit record"
constexpr std::uint16_t kStored = 0, kDeflated = 8, kEncrypted = 1;

/// A little-endian number; the caller has checked that it lies inside.
std::uint32_t number(Bytes bytes, std::size_t offset, std::size_t width)
{
    std::uint32_t value = 0;
    for (std::size_t i = width; i-- > 0;)
        value = value << 8 | std::to_integer<std::uint32_t>(bytes[offset + i]);
    return value;
}

tl::unexpected<Error> damaged()
{
    return fail(ErrorCode::Malformed, "is a damaged or truncated .keras archive", "copy or save the model again");
}

/// Where the end record lies: it is the last thing in the file but for a comment.
std::optional<std::size_t> findEnd(Bytes archive)
{
    if (archive.size() < kEndRecord)
        return {};
    const std::size_t last = archive.size() - kEndRecord;
    const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
    for (std::size_t offset = last + 1; offset-- > first;)
        if (number(archive, offset, 4) == kEndSignature
            && offset + kEndRecord + number(archive, offset + 20, 2) == archive.size())
            return offset;
    return {};
}

/// An entry of the central directory, and how long its record is.
struct DirectoryRecord {
    Bytes bytes; ///< record and what follows
    std::size_t nameLength = 0, length = 0;

    std::string_view name() const { return {reinterpret_cast<const char*>(bytes.data()) + kDirectoryHeader, nameLength}; }
};

std::optional<DirectoryRecord> recordAt(Bytes directory)
{
    if (directory.size() < kDirectoryHeader || number(directory, 0, 4) != kDirectorySignature)
        return {};
    DirectoryRecord record{directory, number(directory, 28, 2), 0};
    record.length = kDirectoryHeader + record.nameLength + number(directory, 30, 2) + number(directory, 32, 2);
    if (record.length > directory.size())
        return {};
    return record;
}

Result<ZipEntry> entryOf(Bytes archive, const DirectoryRecord& record)
{
    const std::uint32_t method = number(record.bytes, 10, 2), packed = number(record.bytes, 20, 4);
    const std::uint32_t size = number(record.bytes, 24, 4), offset = number(record.bytes, 42, 4);
    if (packed == kTooLarge || size == kTooLarge || offset == kTooLarge)
        return fail(ErrorCode::Unsupported, "is a .keras archive of more than 4 GB", "save the model as .h5");
    if ((method != kStored && method != kDeflated) || (number(record.bytes, 8, 2) & kEncrypted))
        return fail(ErrorCode::Unsupported, "is an archive packed in an unusual way", "save the model as .h5");
    if (offset > archive.size() || archive.size() - offset < kEntryHeader || number(archive, offset, 4) != kEntrySignature)
        return damaged();
    // The lengths of name and extra fields here may differ from the directory's.
    const std::size_t begin = offset + kEntryHeader + number(archive, offset + 26, 2) + number(archive, offset + 28, 2);
    if (begin > archive.size() || packed > archive.size() - begin || (method == kStored && packed != size))
        return damaged();
    return ZipEntry{archive.subspan(begin, packed), size, number(record.bytes, 16, 4), method == kDeflated};
}

/// Passes bytes on while it counts them and sums them up.
class CheckedSink
{
public:
    CheckedSink(const ZipEntry& entry, const ZipSink& sink) : m_entry(entry), m_sink(sink) { }

    bool take(Bytes piece)
    {
        m_size += piece.size();
        m_checksum = ::crc32(m_checksum, reinterpret_cast<const Bytef*>(piece.data()), static_cast<uInt>(piece.size()));
        return m_size <= m_entry.size && m_sink(piece);
    }
    bool complete() const { return m_size == m_entry.size && m_checksum == m_entry.checksum; }

private:
    const ZipEntry& m_entry;
    const ZipSink& m_sink;
    std::uint64_t m_size = 0;
    uLong m_checksum = 0;
};

/// "model/config.json" or "./config.json" for "config.json".
bool isInOneFolder(std::string_view path, std::string_view name)
{
    return path.ends_with(name) && path.find('/') == path.size() - name.size() - 1;
}

constexpr std::size_t kPiece = std::size_t(1) << 20;

bool passOn(Bytes data, CheckedSink& sink)
{
    for (; !data.empty(); data = data.subspan(std::min(kPiece, data.size())))
        if (!sink.take(data.first(std::min(kPiece, data.size()))))
            return false;
    return true;
}

bool inflateInto(Bytes data, CheckedSink& sink)
{
    z_stream stream{};
    if (::inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return false;
    // zlib does not write to its input; its interface is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    std::vector<std::byte> piece(kPiece);
    int state = Z_OK;
    bool taken = true;
    while (state == Z_OK && taken) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = kPiece;
        state = ::inflate(&stream, Z_NO_FLUSH);
        taken = sink.take(Bytes(piece).first(kPiece - stream.avail_out));
    }
    ::inflateEnd(&stream);
    return state == Z_STREAM_END && taken;
}

} // namespace

bool looksLikeZip(Bytes bytes)
{
    return bytes.size() >= 4 && number(bytes, 0, 4) == kEntrySignature;
}

Result<std::optional<ZipEntry>> findZipEntry(Bytes archive, std::string_view name)
{
    const auto end = findEnd(archive);
    if (!end)
        return damaged();
    const std::size_t count = number(archive, *end + 10, 2), size = number(archive, *end + 12, 4);
    const std::size_t begin = number(archive, *end + 16, 4);
    if (begin > *end || size > *end - begin)
        return damaged();
    Bytes directory = archive.subspan(begin, size);
    std::optional<DirectoryRecord> found;
    for (std::size_t i = 0; i < count; ++i) {
        const auto record = recordAt(directory);
        if (!record)
            return damaged();
        if (record->name() == name)
            found = record;
        else if (!found && isInOneFolder(record->name(), name))
            found = record;
        directory = directory.subspan(record->length);
    }
    if (!found)
        return std::optional<ZipEntry>();
    return entryOf(archive, *found).map([](const ZipEntry& entry) { return std::optional(entry); });
}

Status unpack(const ZipEntry& entry, const ZipSink& sink)
{
    CheckedSink checked(entry, sink);
    const bool passed = entry.deflated ? inflateInto(entry.data, checked) : passOn(entry.data, checked);
    if (!passed || !checked.complete())
        return damaged();
    return {};
}

} // namespace memewright
