#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "training/Training.h"

namespace memewright {

class Library;

/// A run of a library: under which name, on which corpus, how.
struct RunRequest {
    std::string run;
    std::string corpus;
    std::optional<std::size_t> mostPopular; ///< only the N templates with most captions
    TrainingConfig config; ///< runFolder is set from the library
    bool tensorBoard = false; ///< also writes an event log into the run's folder
};

/// Trains as train() does, and keeps the library's books: registers the run, makes its folder, points runs/latest at it, and
/// notes how it ended, also after an error; a new run that fails before its first save leaves no trace. Blocks; call on the
/// thread that opened the library. With config.resume it goes on with the run of that name, on the same corpus. Besides train()'s
/// errors: AlreadyExists for the name, NotFound for the corpus or the run to resume.
Result<TrainingOutcome> trainInLibrary(Library& library, RunRequest request, std::stop_token stop, TrainingSink& sink);

} // namespace memewright
