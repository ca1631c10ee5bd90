#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/Error.h"

namespace memewright {

/// What a text file's bytes are written in. UTF-16 is told by its byte order mark, which Windows programs write.
enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian };

/// By the byte order mark at the start; UTF-8 where there is none.
TextEncoding encodingOf(std::string_view beginning);

/// Bytes of a text file as UTF-8 without a byte order mark. Line ends stay as they are. `what` names the text in errors.
/// Fails with Malformed where it is neither UTF-8 nor UTF-16 with a byte order mark (with the line, and the encoding that it seems
/// to be in), or holds NUL characters, as binary files do.
Result<std::string> decodeText(std::string bytes, const std::string& what);

/// decodeText of a whole file, whose line ends (CR LF, or CR alone) become LF. Blocks. Fails as readFile and decodeText do.
Result<std::string> readTextFile(const std::filesystem::path& file, std::size_t limit = std::size_t(1) << 30);

/// CR LF and lone CR become LF.
std::string withPlainLineEnds(std::string text);

} // namespace memewright
