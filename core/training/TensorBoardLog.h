#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "training/ForwardingSink.h"

namespace memewright {

/// Passes a run's figures on and writes them into RUN/tensorboard as an event log that TensorBoard reads: records as TensorFlow
/// frames them (length and CRC-32C), each an `Event` message. Steps are rows; tags: loss, accuracy, rows_per_s, learning_rate,
/// val_loss, val_accuracy. A run that is taken up again writes a file of its own, which begins by telling TensorBoard to forget
/// what the run had written beyond its last save. Where it cannot write it says so once, and the run goes on. Lives on the
/// training thread.
class TensorBoardLog final : public ForwardingSink
{
public:
    TensorBoardLog(TrainingSink& sink, std::filesystem::path runFolder);

    void point(const TrainingPoint& point) override;
    void validated(const ValidationPoint& point) override;
    void standStill(std::stop_token stop) override;

private:
    using Scalars = std::vector<std::pair<std::string_view, double>>;

    void write(std::uint64_t rows, const Scalars& scalars);
    bool open(std::uint64_t rows);

    std::filesystem::path m_folder;
    std::ofstream m_stream;
    bool m_opened = false;
    bool m_failed = false;
};

} // namespace memewright
