#pragma once

// Private to core/training: pulls in torch.

#include <memory>
#include <optional>
#include <stop_token>

#include "data/KeyedPermutation.h"
#include "data/Split.h"
#include "network/ArticleNetwork.h"
#include "training/PointMeter.h"
#include "training/RmsProp.h"
#include "training/RowEncoder.h"
#include "training/RunState.h"
#include "training/Training.h"

namespace memewright {

/// What a run needs besides its settings. References outlive the trainer.
struct TrainerContext {
    const Corpus& corpus;
    std::stop_token stop;
    TrainingSink& sink;
    const Clock& clock;
};

/// One training run of the article's network, row by row: trains, validates, saves. Lives on the stack of train() and on its
/// thread. The state machine asks, before each step, what is due; every answer follows from RunState, so a run that is
/// stored and taken up again does the same as one that never stopped.
class Trainer
{
public:
    /// `config` has its ratio filled in.
    Trainer(TrainingConfig config, const TrainerContext& context, DeviceInfo device);

    /// Fresh weights, or those of last.safetensors; then the run's files.
    Status prepare(const std::optional<CheckpointFile>& last);
    Result<TrainingOutcome> run();

private:
    enum class Turn { GoOn, Finished, Stopped };

    Status restore(const CheckpointFile& last);
    void announce();
    Result<Turn> turn();
    Status step();
    void sendPoint();
    double epochsSeen() const;
    Status validate();
    Status saveBest(const ValidationPoint& point);
    Status endEpoch(const ValidationPoint& point);
    Status saveLast();
    Result<TrainingOutcome> finish(TrainingEnd end);

    bool atEpochEnd() const { return m_state.position == m_split.training.size(); }
    bool atRunEnd() const { return m_state.rows >= m_planned || (atEpochEnd() && m_state.epoch + 1 >= m_config.epochs); }
    bool validationDue() const;
    FigureSums measureValidation(std::uint64_t rows) const;
    StopCheck stopCheck() const;
    CheckpointInfo infoNow() const;
    bool weightsFinite() const;

    TrainingConfig m_config;
    TrainerContext m_context;
    DeviceInfo m_device;
    Split m_split;
    CheckpointInfo m_info;
    RowEncoder m_encoder;
    ArticleNetwork m_network;
    RmsProp m_optimiser;
    RunState m_state;
    KeyedPermutation m_order; ///< of the current epoch
    KeyedPermutation m_validationOrder;
    std::uint64_t m_planned = 0;
    std::uint64_t m_sample = 0; ///< rows of the validation sample
    PointMeter m_meter;
    EncodedRows m_batch;
    double m_savedAt = 0;
};

} // namespace memewright
