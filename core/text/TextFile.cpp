#include "text/TextFile.h"

#include "base/Files.h"

namespace memewright {

Result<std::string> decodeText(std::string bytes, const std::string& what)
{
    return TextDecoder(what).decode(bytes, /*last=*/true);
}

std::string withPlainLineEnds(std::string text)
{
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool carriageReturn = text[i] == '\r';
        if (carriageReturn && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        text[end++] = carriageReturn ? '\n' : text[i];
    }
    text.resize(end);
    return text;
}

Result<std::string> readTextFile(const std::filesystem::path& file, std::size_t limit)
{
    return readFile(file, limit)
        .and_then([&](std::string bytes) { return decodeText(std::move(bytes), file.string()); })
        .map(withPlainLineEnds);
}

} // namespace memewright
