#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace memewright {

/// What kind of thing went wrong. The window chooses its sentence by this code; the command line prints the text.
enum class ErrorCode {
    InvalidArgument, ///< a setting outside its range, or settings that contradict each other
    NotFound, ///< a file, corpus, run, template or model that does not exist
    AlreadyExists, ///< creating it would overwrite something
    Unreadable, ///< a file or folder that cannot be opened or read
    Unwritable, ///< a file or folder that cannot be written: rights, or a full disk
    Malformed, ///< content that is not what its format says
    Unsupported, ///< well formed, but this program (or this build) cannot do it
    OutOfMemory, ///< main or device memory ran out
    Diverged, ///< training produced a number that is not finite
    Internal ///< a defect of the program
};

/// A failure as a value. Never used for 'the person pressed Stop': that is an outcome.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string text; ///< one plain sentence in English without a final stop, naming the file or value
    std::string hint; ///< what to do next; may be empty
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string text, std::string hint = {})
{
    return tl::make_unexpected(Error{code, std::move(text), std::move(hint)});
}

} // namespace memewright
