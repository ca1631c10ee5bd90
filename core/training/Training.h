#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/Clock.h"
#include "base/Error.h"
#include "data/Corpus.h"
#include "data/Split.h"
#include "network/Device.h"
#include "network/NetworkSettings.h"
#include "training/LossComparison.h"
#include "training/OptimiserKind.h"

namespace memewright {

/// How the article's network is computed: each distinct window of a batch of whole captions once, or every row by itself.
enum class Compute { Shared, Rows };

struct TrainingConfig {
    NetworkSettings network;
    std::size_t batchRows = 256;
    int epochs = 48;
    std::optional<std::uint64_t> maxRows; ///< training rows seen in all, then validate and end; the last batch
                                          ///< is cut to it, and a run taken up again goes on with the caption behind
    double learningRate = 1e-3;
    std::optional<OptimiserKind> optimiser; ///< none: usualOptimiser() of the network
    std::uint64_t seed = 0;
    DeviceChoice device = DeviceChoice::Auto;
    Precision precision = Precision::Float32;
    Compute compute = Compute::Shared;
    SplitMode split = SplitMode::Caption;
    std::optional<double> validationRatio; ///< default: defaultValidationRatio()
    int threads = 0; ///< 0: all cores
    std::uint64_t validationEveryRows = 500'000; ///< also at each epoch's and the run's end
    std::size_t validationSample = 20'000; ///< rows of the fixed sample the best is chosen on
    double saveEverySeconds = 60; ///< last.safetensors
    std::filesystem::path runFolder; ///< must exist
    /// A model to start from, of the same kind and size as `network`: its weights are the first ones, and its vocabulary, labels
    /// and templates are joined by those of the corpus. Empty: fresh weights.
    std::filesystem::path from;
    /// Go on from runFolder's last.safetensors with the settings stored there; only epochs (0: as stored), maxRows (none: as
    /// stored), threads, device and saveEverySeconds count; the model that it started from is not needed again. The corpus must
    /// be the same.
    bool resume = false;
};

inline OptimiserKind optimiserOf(const TrainingConfig& config)
{
    return config.optimiser.value_or(usualOptimiser(config.network.kind));
}

/// A step's figures, averaged over the steps since the last point (at most about 50 points a second are made).
struct TrainingPoint {
    std::uint64_t rows = 0; ///< training rows seen so far
    double epoch = 0; ///< rows / rows of an epoch
    double seconds = 0; ///< of training, without validation and pauses
    double loss = 0; ///< nats a character
    double accuracy = 0; ///< share of characters
    double rowsPerSecond = 0;
    double learningRate = 0;
};

struct ValidationPoint {
    std::uint64_t rows = 0;
    double epoch = 0;
    double seconds = 0;
    double loss = 0, accuracy = 0; ///< training, since the last validation
    double validationLoss = 0, validationAccuracy = 0; ///< on the fixed sample
    std::optional<double> wholeValidationLoss; ///< on all validation rows, at an epoch's end
    double rowsPerSecond = 0;
    double guessingLoss = std::numeric_limits<double>::infinity(); ///< of guessing all characters alike: isWorseThanGuessing()
    std::optional<double> previousBest; ///< best validation loss before this one
    bool improved = false; ///< and so model.safetensors was saved
};

/// What a run is going to do, known before its first step.
struct TrainingStart {
    DeviceInfo device;
    std::uint64_t parameters = 0;
    std::uint64_t trainingRows = 0, validationRows = 0; ///< of the split
    std::uint64_t plannedRows = 0; ///< rows the whole run will see
    SplitMode split = SplitMode::Caption;
    std::size_t sharedCaptions = 0; ///< texts on both sides of the split
    std::size_t unusedCaptions = 0; ///< more that the corpus holds by now: a run goes on with those it began with
};

/// Listens to a run; every call comes on the training thread and should return soon.
class TrainingSink
{
public:
    virtual ~TrainingSink() = default;
    virtual void started(const TrainingStart&) { }
    virtual void point(const TrainingPoint&) { }
    virtual void validated(const ValidationPoint&) { }
    /// history.json has a new line: the moment for plots.
    virtual void epochEnded(int /*epoch, from 1*/) { }
    virtual void warned(const std::string& /*sentence*/) { }
    /// Asked between layers, as the stop is: whether the run is to stand still. The step it is in is given up, and taken anew
    /// when the run goes on.
    virtual bool pauseWanted() const { return false; }
    /// The run stands still, its state saved and a model of its weights there. Returns when it may go on or `stop` is asked for;
    /// pauseWanted() is false then.
    virtual void standStill(std::stop_token /*stop*/) { }
};

enum class TrainingEnd { Finished, Stopped };

struct TrainingOutcome {
    TrainingEnd end = TrainingEnd::Finished;
    std::uint64_t rows = 0;
    std::optional<double> bestValidationLoss;
    std::filesystem::path model; ///< best checkpoint; empty if stopped before the first validation saved one
    std::optional<double> lastValidationLoss; ///< of a finished run: that of the weights it ended with
    double guessingLoss = std::numeric_limits<double>::infinity(); ///< as in ValidationPoint

    /// Finished, but worse than guessing.
    bool isAstray() const { return lastValidationLoss && isWorseThanGuessing(*lastValidationLoss, guessingLoss); }
};

/// Trains a network on the corpus: writes model.safetensors (best), last.safetensors, history.json, params.json and
/// summary.txt into config.runFolder. Knows no thread: runs on the caller's and blocks until done or stopped; the stop is
/// seen between micro-batches and layers, and the state is saved before returning. Errors: InvalidArgument (settings, too few
/// captions, another network than that of the model to start from), those of reading that model, AlreadyExists (a new run in a
/// folder that holds a model), Unwritable, OutOfMemory, Diverged (rolled back to the last good state).
Result<TrainingOutcome> train(const TrainingConfig& config, const Corpus& corpus, std::stop_token stop, TrainingSink& sink,
    const Clock& clock = Clock::steady());

/// The settings with which the run in the folder goes on: what its last.safetensors keeps, epochs and maxRows included. NotFound,
/// Malformed.
Result<TrainingConfig> storedSettings(const std::filesystem::path& runFolder);

struct Evaluation {
    std::uint64_t rows = 0;
    double nats = 0; ///< a character
    double accuracy = 0;
    std::string part; ///< "all", "validation", "training"
    std::uint64_t skipped = 0; ///< captions of templates the model does not know
};
enum class CorpusPart { Default, All, Validation, Training };

/// Loss and accuracy of a saved model on a corpus. Default part: validation if the model's corpus hash is this corpus's, else
/// all. Rows whose next character the model does not have are left out. Stopped early, the figures are those of the rows
/// seen until then (`rows` says how many). Blocks. Errors: readCheckpointInfo's, InvalidArgument, OutOfMemory.
Result<Evaluation> evaluate(const std::filesystem::path& model, const Corpus& corpus, CorpusPart part, DeviceChoice device,
    std::stop_token stop, const std::function<void(std::uint64_t done, std::uint64_t total)>& progress);

} // namespace memewright
