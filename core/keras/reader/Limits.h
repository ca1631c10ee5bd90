#pragma once

#include <cstddef>

namespace memewright {

/// Processor time of this process: the system ends it afterwards.
void limitProcessorTime(unsigned seconds);

/// Address space from here on: what the process has now and `more` bytes. Without effect under a sanitizer, which needs
/// terabytes of it.
void limitMemory(std::size_t more);

} // namespace memewright
