#pragma once

#include <string_view>

namespace memewright {

/// This program's version, as CMakeLists.txt says it: "0.1.0".
std::string_view programVersion();

} // namespace memewright
