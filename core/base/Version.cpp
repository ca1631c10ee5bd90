#include "base/Version.h"

namespace memewright {

std::string_view programVersion()
{
    return MEMEWRIGHT_VERSION;
}

} // namespace memewright
