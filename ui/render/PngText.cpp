#include "render/PngText.h"

#include <array>

#include <QtEndian>

namespace memewright {
namespace {

const QByteArray kSignature = QByteArrayLiteral("\x89PNG\r\n\x1a\n");
constexpr qsizetype kFrame = 12; // length, type and check sum around a chunk's data

std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 n = 0; n < 256; ++n) {
        quint32 c = n;
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1) != 0 ? 0xEDB88320U ^ (c >> 1) : c >> 1;
        table[n] = c;
    }
    return table;
}

/// Annex D of the PNG specification.
quint32 crc(const QByteArray& bytes)
{
    static const std::array<quint32, 256> table = crcTable();
    quint32 c = 0xFFFFFFFFU;
    for (const char byte : bytes)
        c = table[(c ^ static_cast<quint8>(byte)) & 0xFF] ^ (c >> 8);
    return c ^ 0xFFFFFFFFU;
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

struct Chunk {
    QByteArray type;
    qsizetype begin = 0; ///< of the whole chunk in the file
    qsizetype dataSize = 0;
};

/// The chunk at `at`; nothing when it does not lie wholly inside the file.
std::optional<Chunk> chunkAt(const QByteArray& png, qsizetype at)
{
    if (png.size() - at < kFrame)
        return {};
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(png.constData() + at));
    if (size > png.size() - at - kFrame)
        return {};
    return Chunk{png.mid(at + 4, 4), at, size};
}

tl::unexpected<Error> damaged()
{
    return fail(ErrorCode::Malformed, "this is no sound PNG picture", "choose a PNG that was exported here");
}

Result<QString> textOf(const QByteArray& rest)
{
    // After the keyword: compression flag and method, language, translated keyword, text.
    if (rest.size() < 2)
        return damaged();
    if (rest[0] != 0)
        return fail(ErrorCode::Unsupported, "the text inside the PNG is compressed", "choose a PNG that was exported here");
    const qsizetype language = rest.indexOf('\0', 2);
    const qsizetype translated = language < 0 ? -1 : rest.indexOf('\0', language + 1);
    if (translated < 0)
        return damaged();
    return QString::fromUtf8(rest.mid(translated + 1));
}

} // namespace

Result<QByteArray> withPngText(const QByteArray& png, const PngText& text)
{
    if (text.keyword.isEmpty() || text.keyword.size() > 79 || text.keyword.contains('\0'))
        return fail(ErrorCode::InvalidArgument, "the keyword of a PNG text must have 1 to 79 characters");
    const auto header = png.startsWith(kSignature) ? chunkAt(png, kSignature.size()) : std::nullopt;
    if (!header || header->type != "IHDR")
        return damaged();
    const QByteArray data = text.keyword + QByteArray(5, '\0') + text.text.toUtf8();
    const QByteArray body = QByteArrayLiteral("iTXt") + data;
    const QByteArray chunk = number(static_cast<quint32>(data.size())) + body + number(crc(body));
    return QByteArray(png).insert(header->begin + kFrame + header->dataSize, chunk);
}

Result<std::optional<QString>> pngText(const QByteArray& png, const QByteArray& keyword)
{
    if (!png.startsWith(kSignature))
        return damaged();
    for (qsizetype at = kSignature.size(); at < png.size();) {
        const auto chunk = chunkAt(png, at);
        if (!chunk)
            return damaged();
        const QByteArray data = png.mid(at + 8, chunk->dataSize);
        if (chunk->type == "iTXt" && data.startsWith(keyword + '\0')) {
            if (crc(chunk->type + data) != qFromBigEndian<quint32>(png.constData() + at + 8 + chunk->dataSize))
                return damaged();
            const Result<QString> found = textOf(data.mid(keyword.size() + 1));
            return found ? Result<std::optional<QString>>(*found) : tl::make_unexpected(found.error());
        }
        if (chunk->type == "IEND")
            return std::optional<QString>();
        at += kFrame + chunk->dataSize;
    }
    return damaged();
}

} // namespace memewright
