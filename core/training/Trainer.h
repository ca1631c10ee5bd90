#pragma once

// Private to core/training: pulls in torch.

#include <memory>
#include <optional>
#include <stop_token>

#include "data/KeyedPermutation.h"
#include "data/Split.h"
#include "network/checkpoint/CheckpointFile.h"
#include "training/Learner.h"
#include "training/PointMeter.h"
#include "training/Training.h"

namespace memewright {

/// A model that a run starts from.
struct StartModel {
    CheckpointFile file;
    std::string sha256;
};

/// What a run needs besides its settings. References and pointers outlive the trainer.
struct TrainerContext {
    const Corpus& corpus;
    std::stop_token stop;
    TrainingSink& sink;
    const Clock& clock;
    const CheckpointFile* last = nullptr; ///< of a run that is taken up again
    const StartModel* from = nullptr; ///< of a new run that does not start from nothing
};

/// One training run of any network: trains, validates, saves; how a step is taken is its learner's. Lives on the stack of train()
/// and on its thread. The state machine asks, before each step, what is due; every answer follows from RunState, so a run that is
/// stored and taken up again does the same as one that never stopped.
class Trainer
{
public:
    /// `config` has its ratio filled in. `make`: another device's learner, in tests.
    Trainer(TrainingConfig config, const TrainerContext& context, DeviceInfo device, const MakeLearner& make = makeLearner);

    /// Fresh weights, those of the model to start from, or the run as it was; then the run's files.
    Status prepare();
    Result<TrainingOutcome> run();

private:
    enum class Turn { GoOn, Finished, Stopped };

    Status makeWeights();
    Status restore();
    Error tooFewCaptions() const;
    void announce();
    Result<Turn> turn();
    Status step();
    StepResult learn();
    void sendPoint();
    double epochsSeen() const;
    Status validate();
    Status saveBest(const ValidationPoint& point);
    Status endEpoch(const ValidationPoint& point);
    Status saveLast();
    Result<Turn> standStill();
    bool pauseWanted() const { return m_context.sink.pauseWanted(); }
    Result<TrainingOutcome> finish(TrainingEnd end);

    bool atEpochEnd() const { return m_state.position == m_learner->places(); }
    bool atRunEnd() const { return m_state.rows >= m_planned || (atEpochEnd() && m_state.epoch + 1 >= m_config.epochs); }
    bool validationDue() const;
    MeasureRequest validation(std::uint64_t captions) const;
    KeyedPermutation orderOfEpoch() const;
    StopCheck stopCheck() const;
    CheckpointInfo infoNow() const;
    double guessingLoss() const;

    TrainingConfig m_config;
    TrainerContext m_context;
    DeviceInfo m_device;
    Split m_split;
    CheckpointInfo m_info;
    std::unique_ptr<Learner> m_learner;
    RunState m_state;
    KeyedPermutation m_order; ///< of the current epoch
    KeyedPermutation m_validationOrder;
    std::uint64_t m_planned = 0;
    std::uint64_t m_sample = 0; ///< captions of the validation sample
    PointMeter m_meter;
    double m_learningRate = 0; ///< of the last step
    double m_savedAt = 0;
    bool m_modelSaved = false; ///< for a pause, without a validation
};

} // namespace memewright
