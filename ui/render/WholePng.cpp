#include "render/WholePng.h"

#include "base/PngChunks.h"

namespace memewright {

QByteArray wholePng(const QByteArray& bytes)
{
    static const std::string end = pngChunk("IEND", {});
    bool pixels = false;
    std::size_t place = 0;
    PngChunks chunks({bytes.constData(), std::size_t(bytes.size())});
    for (auto chunk = chunks.next(); chunk; chunk = chunks.next()) {
        if (chunk->type == "IEND") {
            if (chunk->whole == end)
                return bytes;
            break;
        }
        pixels = pixels || chunk->type == "IDAT";
        place = chunks.place();
    }
    return pixels ? bytes.left(qsizetype(place)) + QByteArray::fromStdString(end) : bytes;
}

} // namespace memewright
