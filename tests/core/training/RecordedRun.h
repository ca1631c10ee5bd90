#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/Files.h"
#include "core/training/TinyCorpus.h"
#include "training/Training.h"

namespace memewright::test {

/// Keeps what a run reports, and stops it when a test says so.
struct Recorder : TrainingSink {
    TrainingStart start;
    std::vector<TrainingPoint> points;
    std::vector<ValidationPoint> validations;
    std::vector<int> epochs;
    std::vector<std::string> warnings;
    std::stop_source source;
    std::optional<std::uint64_t> stopAtRows;

    void started(const TrainingStart& value) override { start = value; }
    void point(const TrainingPoint& value) override
    {
        points.push_back(value);
        if (stopAtRows && value.rows >= *stopAtRows)
            source.request_stop();
    }
    void validated(const ValidationPoint& value) override { validations.push_back(value); }
    void epochEnded(int epoch) override { epochs.push_back(epoch); }
    void warned(const std::string& sentence) override { warnings.push_back(sentence); }
};

/// Advances by a tenth of a second at each look, so that every step makes a point, whatever the machine.
class TickingClock : public Clock
{
public:
    std::chrono::duration<double> now() const override { return std::chrono::duration<double>(m_seconds += 0.1); }

private:
    mutable double m_seconds = 0;
};

/// A network that learns the tiny corpus in a second.
inline TrainingConfig tinyConfig(const std::filesystem::path& folder, int epochs = 3)
{
    TrainingConfig config;
    config.network.filters = 8;
    config.network.dropout = 0.1;
    config.batchRows = 16;
    config.epochs = epochs;
    config.learningRate = 0.005;
    config.seed = 7;
    config.device = DeviceChoice::Cpu;
    config.threads = 1;
    config.runFolder = folder;
    return config;
}

inline Result<TrainingOutcome> run(const TrainingConfig& config, Recorder& recorder, const Corpus& corpus = tinyCorpus())
{
    const TickingClock clock;
    return train(config, corpus, recorder.source.get_token(), recorder, clock);
}

inline nlohmann::json readJson(const std::filesystem::path& file)
{
    return nlohmann::json::parse(readFile(file).value());
}

inline std::string bytesOf(const std::filesystem::path& file)
{
    return readFile(file).value();
}

} // namespace memewright::test
