#include "base/Sha256.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

#include "base/Files.h"

namespace memewright {
namespace {

constexpr std::size_t kBlock = 64;

// FIPS 180-4, section 4.2.2.
constexpr std::array<std::uint32_t, 64> kConstants{0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d,
    0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624,
    0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

class Sha256
{
public:
    void add(std::string_view bytes)
    {
        m_length += bytes.size();
        if (!m_rest.empty()) {
            const std::size_t missing = std::min(kBlock - m_rest.size(), bytes.size());
            m_rest += bytes.substr(0, missing);
            bytes.remove_prefix(missing);
            if (m_rest.size() < kBlock)
                return;
            block(m_rest.data());
            m_rest.clear();
        }
        for (; bytes.size() >= kBlock; bytes.remove_prefix(kBlock))
            block(bytes.data());
        m_rest = bytes;
    }

    std::string end()
    {
        const std::uint64_t bits = m_length * 8;
        std::string last = "\x80";
        last.append((2 * kBlock - 9 - m_length % kBlock) % kBlock, '\0');
        for (int shift = 56; shift >= 0; shift -= 8)
            last += static_cast<char>((bits >> shift) & 0xff);
        add(last);
        std::string hex;
        for (const std::uint32_t word : m_state)
            for (int shift = 28; shift >= 0; shift -= 4)
                hex += "0123456789abcdef"[(word >> shift) & 0xf];
        return hex;
    }

private:
    static std::array<std::uint32_t, 64> schedule(const char* bytes)
    {
        std::array<std::uint32_t, 64> words{};
        for (std::size_t i = 0; i < 16; ++i)
            for (std::size_t j = 0; j < 4; ++j)
                words[i] = words[i] << 8 | static_cast<std::uint8_t>(bytes[4 * i + j]);
        for (std::size_t i = 16; i < 64; ++i) {
            const std::uint32_t a = words[i - 15], b = words[i - 2];
            words[i] = words[i - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3)) + words[i - 7]
                + (std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10));
        }
        return words;
    }

    void block(const char* bytes)
    {
        const auto words = schedule(bytes);
        auto [a, b, c, d, e, f, g, h] = m_state;
        for (std::size_t i = 0; i < 64; ++i) {
            const std::uint32_t first =
                h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g)) + kConstants[i] + words[i];
            const std::uint32_t second = (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            h = g, g = f, f = e, e = d + first, d = c, c = b, b = a, a = first + second;
        }
        const std::array<std::uint32_t, 8> added{a, b, c, d, e, f, g, h};
        for (std::size_t i = 0; i < 8; ++i)
            m_state[i] += added[i];
    }

    std::array<std::uint32_t, 8> m_state{
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::string m_rest; ///< less than a block that waits for more
    std::uint64_t m_length = 0;
};

} // namespace

std::string sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.end();
}

Result<std::string> sha256OfFile(const std::filesystem::path& file)
{
    auto stream = openFile(file);
    if (!stream)
        return tl::make_unexpected(stream.error());
    Sha256 hash;
    std::vector<char> piece(std::size_t(1) << 20);
    while (stream->read(piece.data(), std::ssize(piece)) || stream->gcount() > 0)
        hash.add({piece.data(), static_cast<std::size_t>(stream->gcount())});
    if (!stream->eof())
        return fail(ErrorCode::Unreadable, "cannot read " + file.string(), "check that it is a file you may read");
    return hash.end();
}

std::optional<std::filesystem::path> fileWithSha256(const std::vector<std::filesystem::path>& files, const std::string& hash)
{
    const auto found = std::find_if(files.begin(), files.end(), [&](const auto& file) {
        const auto own = sha256OfFile(file);
        return own && *own == hash;
    });
    return found == files.end() ? std::nullopt : std::optional(*found);
}

} // namespace memewright
