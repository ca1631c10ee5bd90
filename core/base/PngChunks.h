#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace memewright {

/// A part of a PNG file that lies wholly inside it.
struct PngChunk {
    std::string_view type; ///< four letters
    std::string_view data;
    std::string_view whole; ///< its length, type, data and checksum

    /// Whether the checksum is that of type and data.
    bool isSound() const;
};

/// The chunks of a PNG file one after the other. Views into `png`, which must outlive them. Not thread-safe.
class PngChunks
{
public:
    /// Has none where the bytes are no PNG.
    explicit PngChunks(std::string_view png);

    /// Nothing at the end of the file, and before a chunk of which a part is missing.
    std::optional<PngChunk> next();
    /// Where the chunk that came last ends.
    std::size_t place() const { return m_place; }

private:
    std::string_view m_png;
    std::size_t m_place;
};

/// Whether the bytes begin as every PNG file does.
bool isPng(std::string_view bytes);

/// A whole chunk with its checksum.
std::string pngChunk(std::string_view type, std::string_view data);

} // namespace memewright
