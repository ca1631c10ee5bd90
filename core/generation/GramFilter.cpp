#include "generation/GramFilter.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

#include "base/Files.h"
#include "base/Hash.h"
#include "base/Numbers.h"
#include "generation/OriginalityText.h"

namespace memewright {
namespace {

// A header line of text, so that `head -1` tells what a file is; then the bits.
constexpr std::string_view kHeader = "memewright-grams 1";
constexpr double kBitsPerGram = 20;
constexpr std::uint32_t kMostHashes = 32;

/// Takes the next word off a header line.
std::string nextField(std::string_view& line)
{
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    const std::string field(line.substr(0, line.find(' ')));
    line.remove_prefix(field.size());
    return field;
}

template <class Number>
bool readNumber(std::string_view& line, Number& number)
{
    const auto found = parseNumber<Number>(nextField(line));
    number = found.value_or(0);
    return found.has_value();
}

std::uint64_t gramHash(std::string_view gram)
{
    return hashBytes(gram, GramFilter::kGram);
}

// Bits by double hashing (Kirsch and Mitzenmacher, 2006): one hash is as good as many.
template <class Visit>
void forEachBit(std::uint64_t hash, std::uint32_t count, std::uint64_t bits, Visit&& visit)
{
    const std::uint64_t step = mixBits(hash) | 1U;
    for (std::uint32_t i = 0; i < count; ++i, hash += step)
        visit(hash % bits);
}

std::vector<std::uint64_t> hashesOf(const Corpus& corpus, std::span<const std::uint32_t> captions)
{
    std::vector<std::uint64_t> hashes;
    for (const std::uint32_t caption : captions) {
        const OriginalityText text(corpus.text(caption));
        for (std::size_t i = 0; i + GramFilter::kGram <= text.size(); ++i)
            hashes.push_back(gramHash(text.piece(i, GramFilter::kGram)));
    }
    std::ranges::sort(hashes);
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

} // namespace

GramFilter GramFilter::build(const Corpus& corpus, std::span<const std::uint32_t> captions)
{
    const auto hashes = hashesOf(corpus, captions);
    constexpr std::size_t kHeaderRoom = 200;
    const auto wanted = static_cast<std::size_t>(std::ceil(kBitsPerGram * static_cast<double>(hashes.size()) / 8));
    GramFilter filter;
    filter.m_corpusHash = corpus.hash();
    filter.m_grams = hashes.size();
    filter.m_bits.resize(std::clamp<std::size_t>(wanted, 1, kMostBytes - kHeaderRoom));
    const std::uint64_t bits = filter.m_bits.size() * 8;
    // ln 2 times the bits a piece makes the fewest mistakes.
    const double best =
        std::numbers::ln2 * static_cast<double>(bits) / static_cast<double>(std::max<std::size_t>(hashes.size(), 1));
    filter.m_hashes = static_cast<std::uint32_t>(std::clamp(std::round(best), 1.0, static_cast<double>(kMostHashes)));
    for (const std::uint64_t hash : hashes)
        forEachBit(
            hash, filter.m_hashes, bits, [&](std::uint64_t bit) { filter.m_bits[bit / 8] |= std::uint8_t(1U << (bit % 8)); });
    return filter;
}

Result<GramFilter> GramFilter::read(const std::filesystem::path& file)
{
    const auto bytes = readFile(file, kMostBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const auto malformed = [&] {
        return fail(ErrorCode::Malformed, file.string() + " is not an index of training captions", "make it again with `index`");
    };
    const std::size_t lineEnd = bytes->find('\n');
    if (!bytes->starts_with(kHeader) || lineEnd == std::string::npos)
        return malformed();
    GramFilter filter;
    std::string_view fields = std::string_view(*bytes).substr(kHeader.size(), lineEnd - kHeader.size());
    std::size_t size = 0;
    filter.m_corpusHash = nextField(fields);
    if (!readNumber(fields, filter.m_grams) || !readNumber(fields, filter.m_hashes) || !readNumber(fields, size))
        return malformed();
    if (size == 0 || size != bytes->size() - lineEnd - 1 || filter.m_hashes == 0 || filter.m_hashes > kMostHashes)
        return malformed();
    filter.m_bits.assign(bytes->begin() + static_cast<std::ptrdiff_t>(lineEnd + 1), bytes->end());
    return filter;
}

Status GramFilter::write(const std::filesystem::path& file) const
{
    std::string bytes(kHeader);
    for (const std::string& field : {m_corpusHash, numberText(m_grams), numberText(m_hashes), numberText(m_bits.size())})
        bytes += " " + field;
    bytes += "\n";
    bytes.append(reinterpret_cast<const char*>(m_bits.data()), m_bits.size());
    return writeNewFile(file, bytes);
}

double GramFilter::falseShare() const
{
    std::uint64_t set = 0;
    for (const std::uint8_t byte : m_bits)
        set += static_cast<std::uint64_t>(std::popcount(byte));
    return std::pow(static_cast<double>(set) / static_cast<double>(m_bits.size() * 8), m_hashes);
}

SharedPiece GramFilter::longestShared(std::string_view text) const
{
    const OriginalityText looked(text);
    SharedPiece best{0, std::min(looked.size(), kGram - 1), looked.size(), true, {}};
    std::size_t run = 0;
    for (std::size_t i = 0; i + kGram <= looked.size(); ++i) {
        run = knows(looked.piece(i, kGram)) ? run + 1 : 0;
        if (run > 0 && run + kGram - 1 > best.length) {
            best.length = run + kGram - 1;
            best.begin = i + 1 - run;
        }
    }
    return best;
}

bool GramFilter::knows(std::string_view gram) const
{
    bool known = true;
    forEachBit(gramHash(gram), m_hashes, m_bits.size() * 8,
        [&](std::uint64_t bit) { known = known && ((m_bits[bit / 8] >> (bit % 8)) & 1U) != 0; });
    return known;
}

} // namespace memewright
