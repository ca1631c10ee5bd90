#pragma once

// Private to core/training: pulls in torch.

#include <functional>
#include <memory>

#include "base/Random.h"
#include "data/KeyedPermutation.h"
#include "data/Split.h"
#include "network/checkpoint/NamedTensors.h"
#include "training/Measure.h"
#include "training/Training.h"

namespace memewright {

/// The next step of a run: the places of the epoch's order from `position` on, as many as make a batch.
struct StepRequest {
    const KeyedPermutation& order; ///< of the epoch, over Learner::places()
    std::uint64_t position = 0; ///< first place not yet learnt, below places()
    std::uint64_t rowsLeft = 0; ///< of the run; no more are learnt
    std::uint64_t rowsPlanned = 0; ///< of the whole run; for schedules
    std::size_t batchRows = 0; ///< at most so many in the step, but at least one place
    std::uint64_t step = 0; ///< steps taken before; with the seed, it is all the chance of the step
    StopCheck check = [] {};
};

struct StepResult {
    double loss = 0; ///< mean of the rows, nats; no finite number: nothing was changed
    std::uint64_t correct = 0;
    std::uint64_t rows = 0;
    std::uint64_t places = 0; ///< of the order, now learnt
    double learningRate = 0; ///< the step was taken with
};

/// A network in training, with its optimiser: what differs from network to network and from one way of computing to another.
/// The trainer decides what is due and keeps the books. Used on the training thread only.
class Learner
{
public:
    virtual ~Learner() = default;

    /// Places of an epoch's order: rows, or captions where a batch is made of whole captions.
    virtual std::uint64_t places() const = 0;
    virtual void initialise(Random& random) = 0;
    /// Begins with the weights of a model instead, whose tables those of the context's info contain. Errors as readStart.
    virtual Status startFrom(const CheckpointFile& base) = 0;
    /// Leaves everything as it was when the check throws ComputingStopped.
    virtual StepResult step(const StepRequest& request) = 0;
    virtual FigureSums measure(const MeasureRequest& request) const = 0;

    /// What model.safetensors holds: weights to be used.
    virtual void storeModel(StoredTensors& tensors) const = 0;
    /// What last.safetensors holds: enough to go on exactly.
    virtual void storeState(StoredTensors& tensors) const = 0;
    virtual Status restoreState(const CheckpointFile& last) = 0;
    virtual bool finite() const = 0;
};

/// References outlive the learner.
struct LearnerContext {
    const TrainingConfig& config;
    const CheckpointInfo& info; ///< tables and settings of the network
    const Rows& training;
    DeviceInfo device;
    std::uint64_t dropoutKey = 0;
};

/// All that training knows of a kind of network: a row beside the kind's NetworkFamily.
struct LearnerFamily {
    NetworkKind kind = NetworkKind::Article;
    /// For the way of computing that the config names.
    std::unique_ptr<Learner> (*make)(const LearnerContext& context) = nullptr;
    /// Loss and hits of a saved model in inference mode. Rows whose next character it does not have are left out. Errors as
    /// readTensors.
    Result<FigureSums> (*measure)(const CheckpointFile& file, const DeviceInfo& device, const MeasureRequest& request) = nullptr;
};
const LearnerFamily& learnersOf(NetworkKind kind);

/// The learner for the network that the context names.
std::unique_ptr<Learner> makeLearner(const LearnerContext& context);
using MakeLearner = std::function<std::unique_ptr<Learner>(const LearnerContext& context)>;

} // namespace memewright
