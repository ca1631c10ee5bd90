#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

#include <unicode/ucnv.h>

#include "text/EncodingGuess.h"
#include "text/TextFile.h"

using namespace memewright;
using namespace std::string_view_literals;

namespace {

std::string in(const char* encoding, std::string_view text)
{
    UErrorCode error = U_ZERO_ERROR;
    std::string bytes(4 * text.size() + 1, '\0');
    const auto length = ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()), text.data(),
        static_cast<std::int32_t>(text.size()), &error);
    REQUIRE(U_SUCCESS(error));
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

std::string nameOf(std::string_view bytes)
{
    return likelyEncoding(bytes).value_or("none");
}

constexpr std::string_view kGerman = "Wenn du größere Fehler übersiehst und die Prüfung schön früher läuft\n",
                           kRussian = "Когда ты исправил одну ошибку, а появилось ещё десять новых\n",
                           kChinese = "当你终于修好了那个错误,却发现又出现了十个新的错误。\n",
                           kJapanese = "バグを一つ直したら、また十個の新しいバグが見つかった。\n",
                           kPolish = "Kiedy naprawiłeś błąd, a pojawiło się dziesięć nowych żółtych błędów\n";

} // namespace

TEST_CASE("an encoding is known by what is written in it")
{
    struct Row {
        const char* encoding;
        std::string_view text;
        std::string_view name;
    };
    for (const auto& [encoding, text, name] : {Row{"GBK", kChinese, "GBK (GB18030)"},
             {"Big5", "當你終於修好了那個錯誤，卻發現十個新的。\n", "Big5"}, {"Shift_JIS", kJapanese, "Shift_JIS"},
             {"EUC-JP", kJapanese, "EUC-JP"}, {"EUC-KR", "버그 하나를 고쳤더니 새로운 버그 열 개가 나타났다.\n", "EUC-KR"},
             {"KOI8-R", kRussian, "KOI8-R"}, {"windows-1251", kRussian, "Windows-1251"},
             {"windows-1250", kPolish, "Windows-1250"}, {"ISO-8859-2", kPolish, "ISO-8859-2"},
             {"ISO-8859-7", "Όταν διορθώνεις ένα σφάλμα και εμφανίζονται δέκα νέα\n", "ISO-8859-7"},
             {"ISO-8859-1", kGerman, "Latin-1"}, {"windows-1252", "When it’s late and you don’t know “why”\n", "Windows-1252"},
             {"windows-1252", "it’s", "Windows-1252"}, {"ISO-8859-1", "café", "Latin-1"}}) {
        CAPTURE(name);
        CAPTURE(text);
        const std::string bytes = in(encoding, text);
        CHECK(nameOf(bytes) == name);
        CHECK(nameOf("template,top\n1," + bytes) == name);
        std::string file;
        for (int i = 0; i < 2000; ++i)
            file += "a line\n";
        const auto error = decodeText(file + bytes, "a.txt").error().text;
        CHECK(error == "a.txt is not UTF-8 text (line 2001; it looks like " + std::string(name) + ")");
    }
}

TEST_CASE("an encoding that is not sure has no name")
{
    for (const char* encoding : {"IBM437", "IBM850", "macintosh"})
        CHECK(nameOf(in(encoding, kGerman)) == "none");
    CHECK(nameOf(in("IBM866", kRussian)) == "none");
    CHECK(nameOf("\xe9") == "none");
    CHECK(nameOf("") == "none");
    CHECK(nameOf("plain words of ASCII alone") == "none");
    std::string noise;
    for (unsigned i = 0, x = 1; i < 5000; ++i, x = x * 1103515245 + 12345)
        noise += static_cast<char>(1 + (x >> 16) % 255);
    CHECK(nameOf(noise) == "none");
}

TEST_CASE("damaged UTF-8 is called by no other name")
{
    for (const std::string_view text : {kGerman, kRussian, kChinese, kPolish}) {
        std::string bytes;
        for (int i = 0; i < 20; ++i)
            bytes += text;
        CHECK(nameOf(bytes + "caf\xe9\n") == "none");
        CHECK(nameOf(bytes + "\xff") == "none");
        CHECK(decodeText(bytes + "caf\xe9\n", "a.txt").error().text == "a.txt is not UTF-8 text (line 21)");
    }
}
