#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/SharedData.h"

namespace {

namespace fs = std::filesystem;

struct Include {
    fs::path file; ///< relative to the project
    std::string target;
};

/// Rooms in the order of dependence: a room includes only itself and those above it.
const std::vector<std::string> kCoreRooms = {
    "base", "text", "data", "library", "storage", "network", "keras", "training", "generation", "meme"};
const std::vector<std::string> kUiRooms = {
    "style", "widgets", "render", "jobs", "models", "plots", "documents", "dialogs", "pages"};

std::vector<Include> includesBelow(const std::string& folder)
{
    static const std::regex line(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<Include> found;
    const fs::path root = memewright::test::sourceFolder();
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp")
            continue;
        std::ifstream stream(entry.path());
        std::smatch match;
        for (std::string text; std::getline(stream, text);)
            if (std::regex_search(text, match, line))
                found.push_back({fs::relative(entry.path(), root), match[1]});
    }
    return found;
}

bool startsWith(const std::string& text, const std::vector<std::string>& beginnings)
{
    return std::ranges::any_of(beginnings, [&](const std::string& beginning) { return text.starts_with(beginning); });
}

bool isTorch(const std::string& target)
{
    return startsWith(target, {"torch/", "ATen/", "c10/"});
}
bool isQt(const std::string& target)
{
    return std::regex_match(target, std::regex(R"((Q[A-Z]\w+|Qt\w+/.*|qcustomplot\.h))"));
}

std::string roomOf(const fs::path& path)
{
    auto part = path.begin();
    return std::next(part) == path.end() ? "" : std::next(part)->string();
}

/// The place of an included room in the list, or nothing for files of other libraries.
int placeOf(const std::vector<std::string>& rooms, const std::string& room)
{
    const auto found = std::ranges::find(rooms, room);
    return found == rooms.end() ? -1 : static_cast<int>(found - rooms.begin());
}

/// The folder of core/network that a file lies in, by its path within core ("network/kernels/Products.h": kernels); empty for
/// files of the room itself and of other rooms.
std::string networkWing(const fs::path& path)
{
    const std::vector<std::string> parts(path.begin(), path.end());
    return parts.size() == 3 && parts.front() == "network" ? parts[1] : "";
}

void checkOrder(const std::string& folder, const std::vector<std::string>& rooms)
{
    for (const Include& include : includesBelow(folder)) {
        const int target = placeOf(rooms, fs::path(include.target).begin()->string());
        const int own = placeOf(rooms, roomOf(include.file));
        if (target < 0 || own < 0)
            continue;
        CAPTURE(include.file.string());
        CAPTURE(include.target);
        CHECK(target <= own);
    }
}

} // namespace

TEST_CASE("the scanner sees the includes it judges by")
{
    const auto includes = includesBelow("core");
    CHECK(std::ranges::any_of(includes, [](const Include& include) { return include.target == "base/Error.h"; }));
    CHECK(isQt("QString"));
    CHECK(isQt("QtCore/QString"));
    CHECK_FALSE(isQt("Quantity.h"));
    CHECK(isTorch("torch/torch.h"));
}

TEST_CASE("core knows no Qt and no window")
{
    for (const Include& include : includesBelow("core")) {
        CAPTURE(include.file.string());
        CAPTURE(include.target);
        CHECK_FALSE(isQt(include.target));
        const std::string first = fs::path(include.target).begin()->string();
        CHECK(std::ranges::find(kUiRooms, first) == kUiRooms.end());
    }
}

TEST_CASE("a room of core includes only rooms above it")
{
    checkOrder("core", kCoreRooms);
}
TEST_CASE("a room of ui includes only rooms above it")
{
    checkOrder("ui", kUiRooms);
}

TEST_CASE("a document knows no widget")
{
    static const std::regex widget(
        R"(Q(Application|Widget|Dialog|Label|Layout|[HV]BoxLayout|Menu|StackedWidget|AbstractItemView|.*(View|Button|Box|Edit|Slider|Dialog|Delegate))|(widgets|style)/.*)");
    CHECK(std::regex_match("QTreeView", widget));
    CHECK(std::regex_match("widgets/Panel.h", widget));
    CHECK_FALSE(std::regex_match("QAbstractTableModel", widget));
    int read = 0;
    for (const Include& include : includesBelow("ui/documents")) {
        CAPTURE(include.file.string());
        CAPTURE(include.target);
        CHECK_FALSE(std::regex_match(include.target, widget));
        ++read;
    }
    CHECK(read > 10);
}

TEST_CASE("torch stays inside core/network and core/training, and out of what others include")
{
    std::set<std::string> withTorch; // headers, by the path they are included by
    for (const std::string folder : {"core", "ui", "app"})
        for (const Include& include : includesBelow(folder)) {
            if (!isTorch(include.target))
                continue;
            CAPTURE(include.file.string());
            const std::string room = roomOf(include.file);
            CHECK(folder == "core");
            CHECK((room == "network" || room == "training"));
            if (include.file.extension() == ".h")
                withTorch.insert(fs::relative(include.file, "core").string());
        }
    for (const std::string folder : {"core", "ui", "app"})
        for (const Include& include : includesBelow(folder)) {
            const std::string room = roomOf(include.file);
            if (folder == "core" && (room == "network" || room == "training"))
                continue;
            CAPTURE(include.file.string());
            CHECK_FALSE(withTorch.contains(include.target));
        }
}

TEST_CASE("no wing of core/network includes its neighbour, and kernels and checkpoints know no network")
{
    std::set<std::string> wings;
    for (const Include& include : includesBelow("core/network")) {
        const std::string wing = networkWing(fs::relative(include.file, "core"));
        const std::string target = networkWing(include.target);
        wings.insert(wing);
        CAPTURE(include.file.string());
        CAPTURE(include.target);
        const bool shared = target == "checkpoint" || target == "kernels";
        if (wing == "kernels" || wing == "checkpoint")
            CHECK((target.empty() || target == wing));
        else if (!wing.empty())
            CHECK((target.empty() || target == wing || shared));
        else // the table of kinds alone names them
            CHECK((target.empty() || shared || include.file.filename() == "NetworkFamily.cpp"));
        if (wing == "kernels" && include.target.starts_with("network/") && target.empty())
            CHECK(include.target == "network/Device.h");
    }
    for (const std::string wing : {"checkpoint", "kernels", "article", "recurrent"})
        CHECK(wings.contains(wing));
}

TEST_CASE("what others include of core/network is its public headers and what a checkpoint says of itself")
{
    for (const std::string folder : {"core", "ui", "app"})
        for (const Include& include : includesBelow(folder)) {
            CAPTURE(include.file.string());
            CAPTURE(include.target);
            const std::string room = folder == "core" ? roomOf(include.file) : "";
            if (room == "network" && include.file.extension() == ".h" && networkWing(fs::relative(include.file, "core")).empty())
                CHECK_FALSE(isTorch(include.target));
            if (room != "network" && room != "training" && room != "keras" && !networkWing(include.target).empty())
                CHECK(include.target == "network/checkpoint/Checkpoint.h");
        }
}

TEST_CASE("Qt and torch never meet in one file")
{
    std::map<fs::path, std::pair<bool, bool>> files;
    for (const std::string folder : {"core", "ui", "app"})
        for (const Include& include : includesBelow(folder)) {
            files[include.file].first |= isQt(include.target);
            files[include.file].second |= isTorch(include.target);
        }
    for (const auto& [file, uses] : files) {
        CAPTURE(file.string());
        CHECK_FALSE((uses.first && uses.second));
    }
}

TEST_CASE("tests assert no time: they wait until a thing is there, and only the watchdog of the window measures")
{
    // Qt's macros give up after five seconds unless support/Patience.h has replaced them; the others read a clock or wait for
    // one.
    static const std::regex time(
        R"(<Qt?Test>|_WITH_TIMEOUT|\bqWait\(|\bq?[sS]leep\(|QElapsedTimer|QDeadlineTimer|_clock::now|clock_gettime|\.wait\([0-9])");
    // SoakWindow lasts as long as it is told to; TestWatchdog tests the watchdog.
    const std::set<std::string> exempt = {
        "Patience.h", "Watchdog.h", "TestWatchdog.cpp", "SoakWindow.cpp", "TestLayering.cpp", "LateThreads.cpp"};
    const fs::path tests = memewright::test::sourceFolder() / "tests";
    int read = 0;
    for (const auto& entry : fs::recursive_directory_iterator(tests)) {
        const fs::path& file = entry.path();
        if ((file.extension() != ".h" && file.extension() != ".cpp") || exempt.contains(file.filename().string())
            || file.parent_path().filename() == "bench")
            continue;
        std::ifstream stream(file);
        for (std::string text; std::getline(stream, text);) {
            CAPTURE(file.string());
            CAPTURE(text);
            CHECK_FALSE(std::regex_search(text, time));
        }
        ++read;
    }
    CHECK(read > 100);
}

TEST_CASE("only ui/plots knows QCustomPlot")
{
    for (const std::string folder : {"ui", "app"})
        for (const Include& include : includesBelow(folder))
            if (include.target == "qcustomplot.h") {
                CAPTURE(include.file.string());
                CHECK(roomOf(include.file) == "plots");
            }
}
