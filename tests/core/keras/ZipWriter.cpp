#include "ZipWriter.h"

#include <cstdint>

#include <doctest/doctest.h>
#include <zlib.h>

namespace memewright::test {

namespace {

void put(std::string& bytes, std::uint64_t value, int width)
{
    for (int i = 0; i < width; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
}

std::string deflated(std::string_view bytes)
{
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

} // namespace

void ZipWriter::add(const std::string& name, std::string_view bytes, bool deflate)
{
    const std::string packed = deflate ? deflated(bytes) : std::string(bytes);
    const std::size_t offset = m_entries.size();
    std::string common; // what both headers have
    put(common, 20, 2);
    put(common, 0, 2);
    put(common, deflate ? 8 : 0, 2);
    put(common, 0, 4);
    put(common, crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())), 4);
    put(common, packed.size(), 4);
    put(common, bytes.size(), 4);
    put(common, name.size(), 2);
    m_entries += "PK\3\4" + common;
    put(m_entries, 4, 2); // extra field that the directory does not have
    m_entries += name + "????" + packed;
    m_directory += "PK\1\2";
    put(m_directory, 20, 2);
    m_directory += common;
    m_directory.append(12, '\0');
    put(m_directory, offset, 4);
    m_directory += name;
    ++m_count;
}

std::string ZipWriter::finish(const std::string& comment) const
{
    std::string archive = m_entries + m_directory + "PK\5\6";
    put(archive, 0, 4);
    put(archive, m_count, 2);
    put(archive, m_count, 2);
    put(archive, m_directory.size(), 4);
    put(archive, m_entries.size(), 4);
    put(archive, comment.size(), 2);
    return archive + comment;
}

} // namespace memewright::test
