#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/Error.h"

namespace memewright {

/// What a text file's bytes are written in. UTF-16 is told by its byte order mark, which Windows programs write.
enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian };

/// By the byte order mark at the start; UTF-8 where there is none.
TextEncoding encodingOf(std::string_view beginning);

/// What becomes of NUL characters. A text whose tenth part they are is a binary file in any case.
enum class NulCharacters { Refuse, Keep };

/// Turns the bytes of a text into UTF-8 without a byte order mark, a piece at a time. Line ends stay as they are. Not
/// thread-safe.
class TextDecoder
{
public:
    /// `what` names the text in errors.
    explicit TextDecoder(std::string what, NulCharacters nuls = NulCharacters::Refuse);

    /// The characters that are whole by now; the rest waits for the next piece, unless this is the last one. Malformed where the
    /// text is neither UTF-8 nor UTF-16 with a byte order mark (with the line, and the encoding where likelyEncoding() knows it),
    /// or holds NUL characters, as binary files do. UTF-32, gzip, ZIP and Office files, Git LFS
    /// pointers and web pages are named as what they are.
    Result<std::string> decode(std::string_view piece, bool last);

private:
    Result<std::string> decodeUtf8(std::string bytes, bool last);
    Result<std::string> decodeUtf16(std::string_view bytes, bool last);
    Status checkNuls(std::string_view text, bool first) const;

    std::string m_what;
    NulCharacters m_nuls;
    std::string m_waiting; ///< the start of a character, or of the text
    TextEncoding m_encoding = TextEncoding::Utf8;
    bool m_begun = false;
    std::size_t m_line = 1; ///< in which the next piece begins
};

} // namespace memewright
