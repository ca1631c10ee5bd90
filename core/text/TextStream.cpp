#include "text/TextStream.h"

#include <algorithm>
#include <utility>

#include "base/Files.h"

namespace memewright {

namespace {

constexpr std::size_t kPiece = std::size_t(1) << 16; ///< bytes

} // namespace

TextStream::TextStream(std::ifstream stream, const std::filesystem::path& file)
    : m_stream(std::move(stream)), m_name(file.string()), m_decoder(m_name, NulCharacters::Keep)
{
}

Result<TextStream> TextStream::open(const std::filesystem::path& file)
{
    return openFile(file).map([&](std::ifstream stream) { return TextStream(std::move(stream), file); });
}

Result<std::string> TextStream::next()
{
    std::string text;
    while (text.empty() && m_stream) {
        std::string piece(kPiece, '\0');
        m_stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        if (m_stream.bad())
            return fail(ErrorCode::Unreadable, "cannot read " + m_name + " to its end", "check the disk that it is on");
        piece.resize(static_cast<std::size_t>(m_stream.gcount()));
        m_bytes += piece.size();
        auto decoded = m_decoder.decode(piece, /*last=*/!m_stream);
        if (!decoded)
            return decoded;
        text = std::move(*decoded);
    }
    return text;
}

Result<bool> LineReader::fill()
{
    auto piece = m_stream.next();
    if (!piece)
        return tl::make_unexpected(piece.error());
    m_piece = std::move(*piece);
    m_place = 0;
    if (m_end == '\0') {
        // A CR at the very end may be the first half of a CR LF.
        const std::size_t lone = m_piece.find('\r');
        if (m_piece.find('\n') != std::string::npos)
            m_end = '\n';
        else if (lone != std::string::npos && (lone + 1 < m_piece.size() || m_stream.bytesRead() < kPiece))
            m_end = '\r';
    }
    return !m_piece.empty();
}

Result<bool> LineReader::next(std::string& line)
{
    line.clear();
    bool any = false;
    while (true) {
        if (m_place == m_piece.size()) {
            const auto more = fill();
            if (!more)
                return more;
            if (!*more)
                break;
        }
        any = true;
        const std::size_t end = m_end == '\0' ? m_piece.size() : std::min(m_piece.find(m_end, m_place), m_piece.size());
        const auto part = std::string_view(m_piece).substr(m_place, end - m_place);
        line += part.substr(0, kLongest - std::min(kLongest, line.size()));
        m_place = std::min(end + 1, m_piece.size());
        if (end < m_piece.size())
            break;
    }
    if (m_end != '\r' && line.ends_with('\r'))
        line.pop_back();
    return any;
}

Result<std::string> beginningOf(const std::filesystem::path& file, std::size_t bytes)
{
    auto stream = TextStream::open(file);
    if (!stream)
        return tl::make_unexpected(stream.error());
    std::string text;
    while (text.size() < bytes) {
        const auto piece = stream->next();
        if (!piece)
            return piece;
        if (piece->empty())
            break;
        text += *piece;
    }
    return text;
}

} // namespace memewright
