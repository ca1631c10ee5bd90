#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/Error.h"
#include "text/TextDecoder.h"

namespace memewright {

/// The text of a file as UTF-8, a piece at a time, so that files of any size can be read. Line ends stay as they are, and single
/// NUL characters too. Blocks; not thread-safe.
class TextStream
{
public:
    /// NotFound, Unreadable.
    static Result<TextStream> open(const std::filesystem::path& file);

    /// The next characters; none at the end. Fails as TextDecoder does, and with Unreadable.
    Result<std::string> next();
    /// Of the file.
    std::uint64_t bytesRead() const { return m_bytes; }

private:
    TextStream(std::ifstream stream, const std::filesystem::path& file);

    std::ifstream m_stream;
    std::string m_name;
    TextDecoder m_decoder;
    std::uint64_t m_bytes = 0;
};

/// Lines of a text, which end with LF, CR LF, or CR alone where no LF comes first. Blocks; not thread-safe.
class LineReader
{
public:
    /// Longer lines come cut to this many bytes.
    static constexpr std::size_t kLongest = std::size_t(1) << 20;

    explicit LineReader(TextStream stream) : m_stream(std::move(stream)) { }

    /// The next line without its end; false when there is none. Fails as TextStream does.
    Result<bool> next(std::string& line);
    std::uint64_t bytesRead() const { return m_stream.bytesRead(); }

private:
    Result<bool> fill();

    TextStream m_stream;
    std::string m_piece;
    std::size_t m_place = 0;
    char m_end = '\0'; ///< of a line; not known before one is met
};

/// The first characters of a text file, about `bytes` of them. Fails as TextStream does.
Result<std::string> beginningOf(const std::filesystem::path& file, std::size_t bytes);

} // namespace memewright
