#pragma once

// Private to core/network and core/training: pulls in torch.

#include <exception>
#include <new>
#include <string>
#include <string_view>

#include <c10/util/Exception.h>

#include "base/Error.h"

namespace memewright {

/// Thrown between layers when the person pressed Stop; never leaves core.
struct ComputingStopped {
};

/// Runs `work` (which returns a Result or Status) and turns whatever the backend throws into an Error: the one place for it
/// at the border of computing.
template <class Work>
auto guarded(Work work) -> decltype(work())
{
    const auto outOfMemory = [] {
        return fail(ErrorCode::OutOfMemory, "the memory did not suffice", "choose fewer filters or smaller batches");
    };
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return outOfMemory();
    } catch (const c10::OutOfMemoryError&) {
        return outOfMemory();
    } catch (const c10::Error& error) {
        // The CPU allocator has no exception of its own.
        const std::string text = error.what_without_backtrace();
        if (text.find("can't allocate memory") != std::string::npos || text.find("out of memory") != std::string::npos)
            return outOfMemory();
        return fail(ErrorCode::Internal, "computing failed: " + text.substr(0, text.find('\n')), "please report this");
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, std::string("computing failed: ") + error.what(), "please report this");
    }
}

} // namespace memewright
