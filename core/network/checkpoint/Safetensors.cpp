#include "network/checkpoint/Safetensors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <limits>
#include <optional>
#include <set>

#include "base/Files.h"
#include "base/Json.h"
#include "base/Numbers.h"
#include "base/StandIn.h"

namespace memewright {

namespace {

using nlohmann::json;

constexpr std::uint64_t kLengthBytes = 8;
constexpr std::size_t kBeginning = 256; ///< bytes
constexpr std::uint64_t kMaxHeader = 16u << 20;
constexpr std::size_t kMaxDimensions = 8;
constexpr int kMaxDepth = 4;

static_assert(std::endian::native == std::endian::little, "safetensors files are little endian");

tl::unexpected<Error> malformed(const std::filesystem::path& file, const std::string& why)
{
    return fail(ErrorCode::Malformed, file.string() + " is not a whole safetensors file: " + why,
        "the file may be truncated or of another kind; copy or make it again");
}

std::optional<std::uint64_t> bytesPerElement(const std::string& type)
{
    static const std::map<std::string, std::uint64_t> sizes{{"BOOL", 1}, {"U8", 1}, {"I8", 1}, {"F8_E4M3", 1}, {"F8_E5M2", 1},
        {"I16", 2}, {"U16", 2}, {"F16", 2}, {"BF16", 2}, {"I32", 4}, {"U32", 4}, {"F32", 4}, {"I64", 8}, {"U64", 8}, {"F64", 8}};
    const auto found = sizes.find(type);
    return found == sizes.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint64_t> byteCount(const std::string& type, const std::vector<std::int64_t>& shape)
{
    auto bytes = bytesPerElement(type);
    for (const std::int64_t size : shape) {
        if (!bytes || size < 0)
            return {};
        const auto factor = static_cast<std::uint64_t>(size);
        if (factor != 0 && *bytes > std::numeric_limits<std::uint64_t>::max() / factor)
            return {};
        *bytes *= factor;
    }
    return bytes;
}

/// What the parser refuses on the way, before it can cost memory or be lost in a map.
struct RefusedHeader {
    std::string why;
};

/// Refuses names that come twice.
class HeaderGuard
{
public:
    bool operator()(int depth, json::parse_event_t event, json& parsed)
    {
        const auto level = static_cast<std::size_t>(std::max(depth, 0));
        if (event == json::parse_event_t::object_start)
            m_names[level + 1].clear();
        else if (event == json::parse_event_t::key && !m_names[level].insert(parsed.get<std::string>()).second)
            throw RefusedHeader{"the name '" + parsed.get<std::string>() + "' comes twice in its header"};
        return true;
    }

private:
    std::array<std::set<std::string>, kMaxDepth + 2> m_names; ///< of the object open at each depth
};

Result<json> parseHeader(const std::filesystem::path& file, const std::string& text)
{
    try {
        HeaderGuard guard;
        auto header = parseJson(text, "its header", {kMaxHeader, kMaxDepth},
            [&](int depth, json::parse_event_t event, json& parsed) { return guard(depth, event, parsed); });
        if (!header)
            return malformed(file, header.error().text);
        if (!header->is_object())
            return malformed(file, "its header is no JSON object");
        return header;
    } catch (const RefusedHeader& refused) {
        return malformed(file, refused.why);
    }
}

std::optional<std::int64_t> wholeNumber(const json& value)
{
    if (!value.is_number_unsigned()
        || value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return {};
    return value.get<std::int64_t>();
}

std::optional<std::vector<std::int64_t>> wholeNumbers(const json& value, std::size_t most)
{
    if (!value.is_array() || value.size() > most)
        return {};
    std::vector<std::int64_t> numbers;
    for (const json& item : value) {
        const auto number = wholeNumber(item);
        if (!number)
            return {};
        numbers.push_back(*number);
    }
    return numbers;
}

std::optional<SafetensorsEntry> parseEntry(const std::string& name, const json& value)
{
    if (!value.is_object() || value.size() != 3 || !value.contains("dtype") || !value["dtype"].is_string()
        || !value.contains("shape") || !value.contains("data_offsets"))
        return {};
    const auto shape = wholeNumbers(value["shape"], kMaxDimensions);
    const auto offsets = wholeNumbers(value["data_offsets"], 2);
    if (!shape || !offsets || offsets->size() != 2 || (*offsets)[0] > (*offsets)[1])
        return {};
    SafetensorsEntry entry{name, value["dtype"].get<std::string>(), *shape, static_cast<std::uint64_t>((*offsets)[0]),
        static_cast<std::uint64_t>((*offsets)[1])};
    if (byteCount(entry.type, entry.shape) != entry.end - entry.begin)
        return {};
    return entry;
}

bool parseMetadata(const json& value, std::map<std::string, std::string>& metadata)
{
    if (!value.is_object())
        return false;
    for (const auto& [key, text] : value.items()) {
        if (!text.is_string())
            return false;
        metadata[key] = text.get<std::string>();
    }
    return true;
}

/// The tensors follow one another and fill the file exactly.
bool coverExactly(const std::vector<SafetensorsEntry>& tensors, std::uint64_t dataBytes)
{
    std::uint64_t end = 0;
    for (const SafetensorsEntry& entry : tensors) {
        if (entry.begin != end)
            return false;
        end = entry.end;
    }
    return end == dataBytes;
}

Result<SafetensorsHeader> headerOf(
    const std::filesystem::path& file, const json& value, std::uint64_t dataOffset, std::uint64_t size)
{
    SafetensorsHeader header;
    header.dataOffset = dataOffset;
    for (const auto& [name, item] : value.items()) {
        if (name == "__metadata__") {
            if (!parseMetadata(item, header.metadata))
                return malformed(file, "its metadata is not a table of texts");
            continue;
        }
        auto entry = parseEntry(name, item);
        if (!entry)
            return malformed(file, "its header describes the tensor '" + name + "' wrongly");
        header.tensors.push_back(std::move(*entry));
    }
    std::ranges::sort(
        header.tensors, [](const auto& a, const auto& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    if (!coverExactly(header.tensors, size - dataOffset))
        return malformed(file, "its tensors do not fill its " + grouped(size) + " bytes");
    return header;
}

json describe(const std::vector<SafetensorsTensor>& tensors, const std::map<std::string, std::string>& metadata)
{
    json header = json::object();
    header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const SafetensorsTensor& tensor : tensors) {
        header[tensor.name] = {
            {"dtype", tensor.type}, {"shape", tensor.shape}, {"data_offsets", {offset, offset + tensor.bytes.size()}}};
        offset += tensor.bytes.size();
    }
    return header;
}

} // namespace

const SafetensorsEntry* SafetensorsHeader::find(const std::string& name) const
{
    const auto found = std::ranges::find(tensors, name, &SafetensorsEntry::name);
    return found == tensors.end() ? nullptr : &*found;
}

Result<SafetensorsHeader> readSafetensorsHeader(const std::filesystem::path& file)
{
    auto stream = openFile(file);
    if (!stream)
        return tl::make_unexpected(stream.error());
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(file, error);
    if (error)
        return fail(ErrorCode::Unreadable, file.string() + " cannot be read", "try again");
    std::string beginning(kBeginning, '\0');
    stream->read(beginning.data(), std::ssize(beginning));
    beginning.resize(static_cast<std::size_t>(stream->gcount()));
    if (const auto other = standIn(beginning))
        return fail(other->code, file.string() + " " + other->text, other->hint);
    stream->clear();
    stream->seekg(0);
    std::uint64_t length = 0;
    if (size < kLengthBytes || !stream->read(reinterpret_cast<char*>(&length), kLengthBytes))
        return malformed(file, "it is too short");
    if (length > kMaxHeader || length > size - kLengthBytes)
        return malformed(file, "its header is longer than the file or than " + grouped(kMaxHeader) + " bytes");
    std::string text(length, '\0');
    if (!stream->read(text.data(), static_cast<std::streamsize>(length)))
        return fail(ErrorCode::Unreadable, file.string() + " cannot be read to the end of its header", "try again");
    return parseHeader(file, text).and_then([&](const json& value) {
        return headerOf(file, value, kLengthBytes + length, size);
    });
}

Status readSafetensorsData(
    const std::filesystem::path& file, const SafetensorsHeader& header, const SafetensorsEntry& entry, std::span<std::byte> bytes)
{
    auto stream = openFile(file);
    if (!stream)
        return tl::make_unexpected(stream.error());
    stream->seekg(static_cast<std::streamoff>(header.dataOffset + entry.begin));
    if (bytes.size() != entry.end - entry.begin
        || !stream->read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size())))
        return fail(ErrorCode::Unreadable, "the tensor '" + entry.name + "' cannot be read from " + file.string(),
            "the file may have changed meanwhile; try again");
    return {};
}

Status writeSafetensors(const std::filesystem::path& file, const std::map<std::string, std::string>& metadata,
    const std::vector<SafetensorsTensor>& tensors, FileWriter write)
{
    std::size_t total = 0;
    for (const SafetensorsTensor& tensor : tensors) {
        if (byteCount(tensor.type, tensor.shape) != tensor.bytes.size())
            return fail(ErrorCode::Internal, "the tensor '" + tensor.name + "' has another size than its shape says");
        total += tensor.bytes.size();
    }
    std::string header = jsonText(describe(tensors, metadata));
    header.resize((header.size() + 7) / 8 * 8, ' '); // tensors begin at a multiple of eight, as other readers expect
    std::string bytes(kLengthBytes, '\0');
    const std::uint64_t length = header.size();
    std::memcpy(bytes.data(), &length, kLengthBytes);
    bytes.reserve(kLengthBytes + header.size() + total);
    bytes += header;
    for (const SafetensorsTensor& tensor : tensors)
        bytes.append(reinterpret_cast<const char*>(tensor.bytes.data()), tensor.bytes.size());
    return write(file, bytes);
}

} // namespace memewright
