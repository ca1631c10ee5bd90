#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "jobs/TrainingJob.h"

namespace memewright::test {

inline TrainingStart fakeStart(std::uint64_t epochRows, int epochs)
{
    TrainingStart start;
    start.trainingRows = epochRows;
    start.plannedRows = epochRows * static_cast<std::uint64_t>(epochs);
    return start;
}

inline TrainingPoint fakePoint(std::uint64_t rows, std::uint64_t epochRows)
{
    const double epoch = static_cast<double>(rows) / static_cast<double>(epochRows);
    return {rows, epoch, epoch * 10, 1.5 + 2 / (1 + epoch), 0.6 - 0.4 / (1 + epoch), static_cast<double>(epochRows) / 10, 1e-3};
}

inline ValidationPoint fakeValidation(std::uint64_t rows, std::uint64_t epochRows, double loss, std::optional<double> before)
{
    ValidationPoint point;
    point.rows = rows;
    point.epoch = static_cast<double>(rows) / static_cast<double>(epochRows);
    point.seconds = point.epoch * 10;
    point.loss = loss + 0.1;
    point.validationLoss = loss;
    point.validationAccuracy = 0.3;
    point.previousBest = before;
    point.improved = !before || loss < *before;
    return point;
}

/// Waits, as a trainer does between steps, until it is told to stop.
inline void untilStopped(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait(lock, stop, [] { return false; });
}

/// A run of two epochs' figures that then goes on until it is stopped.
inline TrainingFunction trainerThatWaits()
{
    return [](const RunRequest& request, std::stop_token stop, TrainingSink& sink) -> Result<TrainingOutcome> {
        constexpr std::uint64_t kRows = 1000;
        sink.started(fakeStart(kRows, request.config.epochs));
        for (std::uint64_t rows = 100; rows <= 2 * kRows; rows += 100)
            sink.point(fakePoint(rows, kRows));
        sink.validated(fakeValidation(kRows, kRows, 1.635, {}));
        sink.validated(fakeValidation(2 * kRows, kRows, 1.605, 1.635));
        untilStopped(stop);
        return TrainingOutcome{TrainingEnd::Stopped, 2 * kRows, 1.605, "model.safetensors", {}};
    };
}

/// A run that stands still when it is asked to, and ends each epoch at once; then it goes on until it is stopped.
inline TrainingFunction trainerThatPauses(int epochs = 2)
{
    return [epochs](const RunRequest&, std::stop_token stop, TrainingSink& sink) -> Result<TrainingOutcome> {
        constexpr std::uint64_t kRows = 1000;
        sink.started(fakeStart(kRows, epochs));
        for (int epoch = 1; epoch <= epochs; ++epoch) {
            sink.point(fakePoint(static_cast<std::uint64_t>(epoch) * kRows, kRows));
            sink.epochEnded(epoch);
        }
        while (!stop.stop_requested()) {
            if (sink.pauseWanted())
                sink.standStill(stop);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        return TrainingOutcome{TrainingEnd::Stopped, kRows, {}, {}, {}};
    };
}

} // namespace memewright::test
