#pragma once

#include <exception>
#include <new>
#include <string>
#include <string_view>

#include "base/Error.h"

namespace memewright {

/// Runs a piece of core work and turns whatever it throws (torch's errors, bad_alloc) into an Error.
/// The one catch of a worker thread: nothing may leave a std::jthread as an exception.
template <class Work>
auto withinThread(Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "memory ran out", "close other programs or choose smaller settings");
    } catch (const std::exception& error) {
        // Torch adds a stack trace below the first line, which tells a person nothing.
        const std::string_view what = error.what();
        return fail(ErrorCode::Internal, std::string(what.substr(0, what.find('\n'))));
    } catch (...) {
        return fail(ErrorCode::Internal, "something failed without saying what");
    }
}

} // namespace memewright
