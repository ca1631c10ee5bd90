#include "base/StandIn.h"

#include <algorithm>

namespace memewright {
namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins(std::string_view text, std::string_view mark)
{
    return std::ranges::equal(text.substr(0, mark.size()), mark, {}, lower);
}

} // namespace

std::optional<Error> standIn(std::string_view beginning)
{
    if (beginning.starts_with("version https://git-lfs.github.com/spec/"))
        return Error{ErrorCode::Malformed, "is only a Git LFS pointer to the file that is meant",
            "fetch the file itself: 'git lfs pull' in its folder, or download it from the site's own page"};
    if (beginning.starts_with("\xef\xbb\xbf"))
        beginning.remove_prefix(3);
    beginning.remove_prefix(std::min(beginning.find_first_not_of(" \t\r\n"), beginning.size()));
    if (begins(beginning, "<!doctype html") || begins(beginning, "<html"))
        return Error{ErrorCode::Malformed, "is a web page, not the file that is meant",
            "download the file itself: the site answered with a page, perhaps to sign in"};
    return {};
}

} // namespace memewright
