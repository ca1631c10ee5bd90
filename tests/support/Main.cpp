#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <locale>
#include <stdexcept>

namespace {

/// As Qt does for the programs, and for C++ streams too: what is not written by the locale's rules passes under every one.
void useLanguageOfSystem()
{
    try {
        std::locale::global(std::locale(""));
    } catch (const std::runtime_error&) {
        // The system lacks the language that its environment names; the C locale stays.
    }
}

} // namespace

int main(int argc, char** argv)
{
    useLanguageOfSystem();
    return doctest::Context(argc, argv).run();
}
