#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "training/ForwardingSink.h"

namespace memewright {

/// Passes a run's figures on and writes every one of them into RUN/points.csv: `kind` (training, validation, resumed where the
/// run was taken up again, or warned where it warned of something), rows, epoch, seconds, loss, accuracy, rows_per_s,
/// learning_rate. What a run that was cut off wrote beyond its last save is dropped when it is taken up. Lives on the training
/// thread.
class PointRecorder : public ForwardingSink
{
public:
    PointRecorder(TrainingSink& sink, std::filesystem::path runFolder, bool resumed);

    void point(const TrainingPoint& point) override;
    void validated(const ValidationPoint& point) override;
    void warned(const std::string& sentence) override;
    void standStill(std::stop_token stop) override;

private:
    void open(std::uint64_t rows);
    /// The lines of the file before those rows. What holds anything that cannot be read is moved aside, and that is said; fails
    /// where it cannot be: nothing that a person may have is thrown away.
    Result<std::string> linesBefore(std::uint64_t rows);
    void write(const std::string& line);
    void giveUp(const Status& status);

    std::filesystem::path m_file;
    bool m_resumed;
    std::uint64_t m_rows = 0; ///< of the last point
    bool m_opened = false;
    bool m_failed = false;
    std::ofstream m_stream;
};

} // namespace memewright
