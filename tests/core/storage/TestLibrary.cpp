#include <doctest/doctest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

#include "storage/Database.h"
#include "storage/Library.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

ImportRequest small(const test::TemporaryFolder& folder, const std::string& corpus)
{
    ImportRequest request;
    request.paths = {folder.write("small.csv", "template,1,2\n1,the first caption here,yes\n2,the second caption here,no\n")};
    request.corpus = corpus;
    return request;
}

} // namespace

TEST_CASE("A corpus that is not there is named with those that are")
{
    const test::TemporaryFolder folder;
    Library library = Library::open(folder / "new" / "library").value();
    CHECK(library.loadCorpus("cats").error().hint.find("import") != std::string::npos);
    REQUIRE(library.importCaptions(small(folder, "dogs"), {}, {}));
    const auto missing = library.loadCorpus("cats");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(missing.error().text.find("'cats'") != std::string::npos);
    CHECK(missing.error().hint.find("dogs") != std::string::npos);
    CHECK(library.report("cats").error().code == ErrorCode::NotFound);
    CHECK(library.removeCorpus("cats").error().code == ErrorCode::NotFound);
}

TEST_CASE("A corpus can be loaded in part and removed as a whole")
{
    const test::TemporaryFolder folder;
    Library library = Library::open(folder / "library").value();
    REQUIRE(library.importCaptions(small(folder, "dogs"), {}, {}));
    REQUIRE(library.importCaptions(small(folder, "cats"), {}, {}));
    CHECK(library.loadCorpus("dogs", 1).value().size() == 1);
    REQUIRE(library.removeCorpus("dogs"));
    CHECK(library.corpora().value().size() == 1);
    CHECK_FALSE(library.loadCorpus("dogs"));
    CHECK(library.loadCorpus("cats").value().size() == 2);
    // Nothing of the old one is left to count as a duplicate or in the report.
    CHECK(library.importCaptions(small(folder, "dogs"), {}, {}).value().report.kept == 2);
    CHECK(library.report("dogs").value().read == 2);
}

TEST_CASE("Two connections to one library see each other's work")
{
    const test::TemporaryFolder folder;
    Library first = Library::open(folder / "library").value();
    Library second = Library::open(folder / "library").value();
    REQUIRE(first.importCaptions(small(folder, "dogs"), {}, {}));
    CHECK(second.corpora().value().size() == 1);
    CHECK(second.importCaptions(small(folder, "dogs"), {}, {}).value().report.kept == 0);
}

TEST_CASE("What is no library is said by name and left alone")
{
    const test::TemporaryFolder folder;
    folder.write("text/library.sqlite", std::string(5000, 'x'));
    const auto text = Library::open(folder / "text");
    REQUIRE_FALSE(text);
    CHECK(text.error().code == ErrorCode::Malformed);
    CHECK(text.error().text.find("library.sqlite") != std::string::npos);
    CHECK(std::filesystem::file_size(folder / "text" / "library.sqlite") == 5000);

    const auto onFile = Library::open(folder.write("file", "x"));
    REQUIRE_FALSE(onFile);
    CHECK(onFile.error().code == ErrorCode::Unwritable);

    std::filesystem::create_directories(folder / "odd" / "library.sqlite");
    const auto odd = Library::open(folder / "odd");
    REQUIRE_FALSE(odd);
    CHECK(odd.error().code == ErrorCode::Unwritable);
}

TEST_CASE("A library in a folder without write permission is refused")
{
    if (::geteuid() == 0) {
        MESSAGE("skipped: root may write everywhere");
        return;
    }
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "locked");
    std::filesystem::permissions(folder / "locked", std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    CHECK(Library::open(folder / "locked").error().code == ErrorCode::Unwritable);
}

namespace {

/// Lets no file of this process grow beyond `bytes` while it lives, as a disk without room would.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit small{bytes, m_old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_signal);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    void (*m_signal)(int);
    rlimit m_old{};
};

} // namespace

TEST_CASE("A disk without room fails an import with a clear error and leaves the library as it was")
{
    const test::TemporaryFolder folder;
    std::string many = "template,1\n";
    for (int i = 0; i < 20'000; ++i)
        many += "1,when the disk is full of captions like number " + std::to_string(i) + "\n";
    ImportRequest request;
    request.paths = {folder.write("many.csv", many)};
    request.corpus = "cats";
    Library library = Library::open(folder / "library").value();
    REQUIRE(library.importCaptions(small(folder, "dogs"), {}, {}));
    {
        const FileSizeLimit limit(300'000);
        const auto broken = library.importCaptions(request, {}, {});
        REQUIRE_FALSE(broken);
        CHECK((broken.error().code == ErrorCode::Unreadable || broken.error().code == ErrorCode::Unwritable));
        CHECK(broken.error().text.find("library.sqlite") != std::string::npos);
        CHECK(library.corpora().value().size() == 1);
    }
    CHECK(library.importCaptions(request, {}, {}).value().report.kept == 20'000);
}

TEST_CASE("The default library lies in the person's data folder")
{
    const char* old = std::getenv("XDG_DATA_HOME");
    const std::string saved = old == nullptr ? "" : old;
    ::setenv("XDG_DATA_HOME", "/data", 1);
    CHECK(defaultLibraryFolder() == "/data/memewright");
    ::setenv("XDG_DATA_HOME", "relative", 1);
    CHECK(defaultLibraryFolder().is_absolute());
    CHECK(defaultLibraryFolder().string().ends_with("/.local/share/memewright"));
    ::setenv("XDG_DATA_HOME", saved.c_str(), 1);
}

TEST_CASE("What a failing database means is said in words with a hint that fits")
{
    const auto error = [](int code, const char* text) {
        return databaseError("/tmp/library.sqlite", SQLite::Exception(text, code));
    };
    const Error full = error(SQLITE_FULL, "database or disk is full");
    CHECK(full.text.find("disk of /tmp/library.sqlite is full") != std::string::npos);
    CHECK(full.hint.find("make room") != std::string::npos);
    // An extended code, as SQLite gives for a disk that is full but for the last bytes.
    const Error broken = error(SQLITE_IOERR_WRITE, "disk I/O error");
    CHECK(broken.text.find("cannot read or write /tmp/library.sqlite") != std::string::npos);
    CHECK(broken.hint.find("room") != std::string::npos);
    const Error damaged = error(SQLITE_ERROR, "no such table: captions");
    CHECK(damaged.code == ErrorCode::Malformed);
    for (const int code :
        {SQLITE_ERROR, SQLITE_BUSY, SQLITE_CORRUPT, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_MISUSE})
        CHECK_FALSE(error(code, "something else").hint.empty());
}
