#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <functional>
#include <set>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>
#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

#include "storage/Library.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;
namespace fs = std::filesystem;

namespace {

constexpr fs::perms kRead = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
constexpr fs::perms kEnter = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
constexpr fs::perms kWrite = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;

/// Asks as somebody who is bound by rights (root is not), in a process of its own; each answer is a character.
std::string askAsNobody(const std::function<std::string()>& question)
{
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t kNobody = 65534;
        const bool bound = ::geteuid() != 0 || (::setgroups(0, nullptr) == 0 && ::setgid(kNobody) == 0 && ::setuid(kNobody) == 0);
        const std::string answer = bound ? question() : "cannot step down";
        ::_exit(::write(pipe[1], answer.data(), answer.size()) == std::ssize(answer) ? 0 : 1);
    }
    ::close(pipe[1]);
    std::string answer;
    std::array<char, 256> some{};
    for (ssize_t got = 0; (got = ::read(pipe[0], some.data(), some.size())) > 0;)
        answer.append(some.data(), std::size_t(got));
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    return answer;
}

struct Fixture {
    TemporaryFolder folder;
    fs::path library = folder / "100 % mine? #1";

    Fixture()
    {
        fs::permissions(folder.path(), kRead | kEnter, fs::perm_options::add);
        Library made = Library::open(library).value();
        ImportRequest request;
        request.paths = {folder.write("a.csv", "template,1\n1,the first caption here\n2,the second caption here\n")};
        request.corpus = "tea";
        REQUIRE(made.importCaptions(request, {}, {}));
        RunSummary run;
        run.name = "first";
        run.corpus = "tea";
        run.state = "finished";
        REQUIRE(made.addRun(run));
        folder.write("100 % mine? #1/runs/first/model.safetensors", "a model");
        // As a crash between the two leaves it, which nobody can put in order here.
        folder.write("100 % mine? #1/trash/runs/first/model.safetensors", "a model");
    }
    ~Fixture()
    {
        setRights(kWrite, fs::perm_options::add);
        fs::permissions(library, kWrite, fs::perm_options::add);
    }

    void setRights(fs::perms rights, fs::perm_options how) const
    {
        for (const auto& entry : fs::recursive_directory_iterator(library))
            fs::permissions(entry.path(), rights, how);
    }

    std::set<std::string> files() const
    {
        std::set<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(library))
            names.insert(entry.path().string());
        return names;
    }

    std::string ask() const
    {
        return askAsNobody([this] {
            auto opened = Library::openExisting(library);
            if (!opened)
                return opened.error().text + " (" + opened.error().hint + ")";
            const auto corpora = opened->corpora();
            const auto runs = opened->runs();
            const auto corpus = opened->loadCorpus("tea");
            const auto trash = opened->trash();
            const auto starred = opened->history().find({});
            if (!corpora || !runs || !corpus || !trash || !starred)
                return std::string("cannot be read");
            const auto noted = opened->setNote("first", "written");
            const auto trashed = opened->trashRun("first");
            return std::to_string(corpora->size()) + std::to_string(runs->size()) + std::to_string(corpus->size()) + " "
                + (noted ? "noted" : noted.error().text) + (trashed ? ", trashed" : "");
        });
    }
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "a library that may only be read is listed, and what would change it says so")
{
    setRights(kRead | kEnter, fs::perm_options::replace);
    fs::permissions(library, kRead | kEnter, fs::perm_options::replace);
    const auto before = files();
    CHECK(ask() == "112 cannot write " + (library / "library.sqlite").string());
    CHECK(files() == before);
}

TEST_CASE_FIXTURE(Fixture, "a folder that may not be written is enough to make a library read-only, and so is the file")
{
    fs::permissions(library, kRead | kEnter, fs::perm_options::replace);
    fs::permissions(library / "library.sqlite", kRead | kWrite, fs::perm_options::replace);
    CHECK(ask() == "112 cannot write " + (library / "library.sqlite").string());
    fs::permissions(library, kRead | kEnter | kWrite, fs::perm_options::replace);
    fs::permissions(library / "library.sqlite", kRead, fs::perm_options::replace);
    CHECK(ask() == "112 cannot write " + (library / "library.sqlite").string());
}

TEST_CASE_FIXTURE(Fixture, "a read-only library of an earlier version says what to do")
{
    SQLite::Database((library / "library.sqlite").string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 1");
    setRights(kRead | kEnter, fs::perm_options::replace);
    fs::permissions(library, kRead | kEnter, fs::perm_options::replace);
    CHECK(ask().find("earlier version") != std::string::npos);
}
