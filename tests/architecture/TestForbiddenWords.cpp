#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include "support/SharedData.h"

namespace {

namespace fs = std::filesystem;

/// Numbers and letters by the rules of the system's language, which differ from one desktop to the next.
const std::regex kFollowsLocale(
    R"(\b(v?(f|s|sn|as|d)?printf|v?(f|s)?scanf|strto(d|f|ld|l|ul|ll|ull|imax|umax)|ato(i|l|ll|f))"
    R"(|sto(i|l|ll|ul|ull|f|d|ld)|to_w?string|is(alnum|alpha|blank|cntrl|digit|graph|lower|print|punct)"
    R"(|space|upper|xdigit)|to(lower|upper)|strftime|put_time|get_time|strcoll|vformat|strerror(_r)?)\s*\()"
    R"(|\bstd::(format|cin|cout|cerr|clog)\b|\b[io]?stringstream\b|#include <(sstream|iomanip|iostream)>)");

/// Opens what may be a pipe, which waits for ever; base/Files.h asks first.
const std::regex kOpensFiles(R"(\bstd::ifstream\s*(\w+\s*)?[({])");

/// JSON without limits of size and depth, and errors as exceptions.
const std::regex kParsesJson(R"(\b([jJ]son|ordered_json|basic_json)\s*::\s*(parse|sax_parse|accept)\s*\(|>>\s*[jJ]son\b)");

/// Without the comment at its end.
std::string codeOf(const std::string& line)
{
    return line.substr(0, line.find("//"));
}

struct Place {
    std::string file; ///< relative to the project
    std::string line;
};

std::vector<Place> placesOf(const std::regex& words)
{
    std::vector<Place> places;
    const fs::path root = memewright::test::sourceFolder();
    for (const char* folder : {"core", "app", "ui"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp")
                continue;
            std::ifstream stream(entry.path());
            for (std::string line; std::getline(stream, line);)
                if (std::regex_search(codeOf(line), words))
                    places.push_back({fs::relative(entry.path(), root).string(), line});
        }
    return places;
}

} // namespace

TEST_CASE("the scanner knows the words it forbids")
{
    for (const char* line : {"std::snprintf(text, 3, x);", "printf (x)", "std::to_string(5)", "x = strtod(p, nullptr)",
             "std::tolower(c)", "isspace(c)", "std::ostringstream text;", "std::stod(text)", "std::cout << x",
             "#include <iomanip>", "std::format(\"{:L}\", 1)"})
        CHECK_MESSAGE(std::regex_search(codeOf(line), kFollowsLocale), line);
    for (const char* line : {"text.toLower()", "// printf(x)", "QString::number(x)", "numberText(x)", "std::ifstream raw(file);",
             "restore(x)", "isDigit(c)", "informat(x)"})
        CHECK_FALSE_MESSAGE(std::regex_search(codeOf(line), kFollowsLocale), line);
    for (const char* line :
        {"json::parse(text)", "nlohmann::ordered_json::parse(text, nullptr, false)", "Json::parse(a, b)", "stream >> json;"})
        CHECK_MESSAGE(std::regex_search(codeOf(line), kParsesJson), line);
    CHECK_FALSE(std::regex_search("parseJson<Json>(text, what)", kParsesJson));
    for (const char* line :
        {"std::ifstream stream(file, std::ios::binary);", "std::ifstream(file).read(x, 8);", "std::ifstream s{f};"})
        CHECK_MESSAGE(std::regex_search(codeOf(line), kOpensFiles), line);
    CHECK_FALSE(std::regex_search("Result<std::ifstream> openFile(const std::filesystem::path& path);", kOpensFiles));
    CHECK_FALSE(std::regex_search("json::parse_error& error", kParsesJson));
}

TEST_CASE("no number and no letter follows the language of the system, but for what Qt writes for people")
{
    for (const Place& place : placesOf(kFollowsLocale))
        FAIL_CHECK(place.file, ": ", place.line);
}

TEST_CASE("files are opened by the one function that knows pipes from files")
{
    const std::vector<std::string> openers{"core/base/Files.cpp", // and what the system itself says of the program
        "core/base/ProcessMemory.cpp", "core/network/Device.cpp", "core/training/RunFiles.cpp"};
    for (const Place& place : placesOf(kOpensFiles))
        if (std::ranges::find(openers, place.file) == openers.end())
            FAIL_CHECK(place.file, ": ", place.line);
}

TEST_CASE("JSON is read within limits of size and depth")
{
    const std::vector<std::string> readers{"core/base/Json.h", "core/data/JsonEntries.cpp"};
    for (const Place& place : placesOf(kParsesJson))
        if (std::ranges::find(readers, place.file) == readers.end())
            FAIL_CHECK(place.file, ": ", place.line);
}
