#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/Error.h"
#include "text/TextDecoder.h"

namespace memewright {

/// Bytes of a text file as UTF-8 without a byte order mark. Line ends stay as they are. `what` names the text in errors.
/// Fails as TextDecoder does.
Result<std::string> decodeText(std::string bytes, const std::string& what);

/// decodeText of a whole file, whose line ends (CR LF, or CR alone) become LF. Blocks. Fails as readFile and decodeText do.
Result<std::string> readTextFile(const std::filesystem::path& file, std::size_t limit = std::size_t(1) << 30);

/// CR LF and lone CR become LF.
std::string withPlainLineEnds(std::string text);

} // namespace memewright
