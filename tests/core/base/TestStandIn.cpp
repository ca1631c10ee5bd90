#include <doctest/doctest.h>

#include "base/StandIn.h"

using namespace memewright;

TEST_CASE("pointers of Git LFS and web pages are told from the files that are meant")
{
    const auto pointer = standIn("version https://git-lfs.github.com/spec/v1\noid sha256:00ff\nsize 7\n");
    REQUIRE(pointer);
    CHECK(pointer->text.find("Git LFS pointer") != std::string::npos);
    CHECK(pointer->hint.find("git lfs pull") != std::string::npos);
    for (const char* page : {"<!DOCTYPE html>\n<body>Sign in, please</body>\n", "\xef\xbb\xbf\n <!doctype HTML><p>a, b",
             "<HTML lang=\"de\">\n<title>Gr\xfc\xdf dich</title>"}) {
        REQUIRE(standIn(page));
        CHECK(standIn(page)->text.find("is a web page") != std::string::npos);
    }
    for (const char* other : {"", " ", "<", "<htm", "<?xml version='1.0'?><!DOCTYPE svg><svg/>", "<!DOCTYPE svg PUBLIC ''>",
             "version 2 of a caption", "template,top\n1,<html> is no language"})
        CHECK_FALSE(standIn(other));
}
