#pragma once

// Private to core/training.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "training/Training.h"

namespace memewright {

/// Loss and hits summed over rows.
struct FigureSums {
    double loss = 0;
    std::uint64_t correct = 0;
    std::uint64_t rows = 0;

    void add(double meanLoss, std::uint64_t hits, std::uint64_t count);
    double meanLoss() const { return rows == 0 ? 0 : loss / static_cast<double>(rows); }
    double accuracy() const { return rows == 0 ? 0 : static_cast<double>(correct) / static_cast<double>(rows); }
};

/// A line of history.json.
struct EpochFigures {
    double loss = 0, accuracy = 0, validationLoss = 0, validationAccuracy = 0;
    double seconds = 0; ///< of training in this epoch
    double peakMegabytes = 0; ///< greatest memory of the process in this epoch
};

/// Where a run stands, besides its tensors: enough to go on exactly. All its chance follows from the seed, the step and the
/// epoch, so that these numbers are its random state too.
struct RunState {
    std::uint64_t rows = 0; ///< seen in all
    std::uint64_t step = 0;
    int epoch = 0; ///< from 0
    std::uint64_t position = 0; ///< in the epoch's order
    double seconds = 0; ///< of training
    double epochSeconds = 0;
    FigureSums epochSums, sinceValidation;
    std::uint64_t validatedRows = 0; ///< where the last validation was
    std::optional<double> best; ///< least validation loss
    std::vector<EpochFigures> history; ///< of whole epochs
    std::optional<EpochFigures> unfinished; ///< of the epoch that goes on, where the run had ended within it before
};

/// State and settings as the JSON text that last.safetensors keeps.
std::string toText(const RunState& state, const TrainingConfig& config);

struct StoredRun {
    RunState state;
    TrainingConfig config; ///< as `now`, but for the settings that a run keeps
};
/// Malformed when the text is not what toText() writes. `now` gives what may change: epochs, max-rows, threads, device, folder.
Result<StoredRun> runFromText(const std::string& text, const TrainingConfig& now);

/// Writes history.json: the whole epochs, and the line of an unfinished one. Unwritable.
Status writeHistory(const std::filesystem::path& runFolder, const RunState& state);

} // namespace memewright
