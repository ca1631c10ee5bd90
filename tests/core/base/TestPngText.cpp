#include <doctest/doctest.h>

#include "base/PngText.h"

using namespace memewright;

namespace {

std::string bytes(std::initializer_list<int> values)
{
    std::string text;
    for (const int value : values)
        text += static_cast<char>(value);
    return text;
}

/// The smallest PNG: one grey pixel.
std::string onePixel()
{
    return "\x89PNG\r\n\x1a\n" + bytes({0, 0, 0, 13}) + "IHDR"
        + bytes({0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55}) + bytes({0, 0, 0, 10}) + "IDAT"
        + bytes({0x78, 0x9c, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81, 0x77, 0xcd, 0x72, 0xb6}) + bytes({0, 0, 0, 0}) + "IEND"
        + bytes({0xae, 0x42, 0x60, 0x82});
}

} // namespace

TEST_CASE("a text in a PNG comes back, each by its own keyword")
{
    const std::string text = "{\"text\": \"\xc3\xbcn\xc3\xaf \xf0\x9f\x98\x80\"}";
    const std::string png = withPngText(withPngText(onePixel(), {"memewright", text}).value(), {"other", ""}).value();
    CHECK(isPng(png));
    CHECK(pngText(png, "memewright").value() == text);
    CHECK(pngText(png, "other").value() == "");
    CHECK_FALSE(pngText(png, "meme").value());
    CHECK_FALSE(pngText(onePixel(), "memewright").value());
}

TEST_CASE("keywords that PNG does not allow are refused")
{
    CHECK(withPngText(onePixel(), {"", "x"}).error().code == ErrorCode::InvalidArgument);
    CHECK(withPngText(onePixel(), {std::string(80, 'k'), "x"}).error().code == ErrorCode::InvalidArgument);
    CHECK(withPngText(onePixel(), {std::string("a\0b", 3), "x"}).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("damaged PNGs give errors, never a wrong text")
{
    const std::string png = withPngText(onePixel(), {"memewright", "some recipe"}).value();
    for (std::size_t length = 0; length < png.size(); ++length) {
        const auto text = pngText(png.substr(0, length), "memewright");
        CHECK((!text || *text == "some recipe"));
    }
    std::string changed = png;
    changed[png.find("recipe")] = 'X';
    CHECK(pngText(changed, "memewright").error().code == ErrorCode::Malformed);
    CHECK_FALSE(withPngText("no png", {"memewright", "x"}));
    CHECK_FALSE(pngText("\xff\xd8 jpeg", "memewright"));
}

TEST_CASE("the chunks of a PNG come one after the other, those that are whole")
{
    const std::string png = onePixel();
    for (std::size_t length = 0; length <= png.size(); ++length) {
        PngChunks chunks(std::string_view(png).substr(0, length));
        std::string seen;
        while (const auto chunk = chunks.next()) {
            CHECK(chunk->isSound());
            CHECK(pngChunk(chunk->type, chunk->data) == chunk->whole);
            seen += std::string(chunk->type) + " " + std::to_string(chunk->data.size()) + " ";
            CHECK(chunks.place() <= length);
        }
        // 8 bytes of signature, then 12 around the data of each.
        CHECK(seen
            == (length < 33       ? ""
                    : length < 55 ? "IHDR 13 "
                    : length < 67 ? "IHDR 13 IDAT 10 "
                                  : "IHDR 13 IDAT 10 IEND 0 "));
    }
    std::string damaged = png;
    damaged[8 + 8] = 1; // in the header
    PngChunks chunks(damaged);
    CHECK_FALSE(chunks.next()->isSound());
    CHECK(chunks.next()->isSound());
    std::string endless = png;
    endless[8] = '\xff'; // a length beyond all
    CHECK_FALSE(PngChunks(endless).next());
    CHECK_FALSE(PngChunks("GIF89a and more than twelve bytes").next());
}
