#pragma once

#include <stop_token>

#include "base/Clock.h"
#include "base/Error.h"
#include "data/Corpus.h"
#include "training/Training.h"

namespace memewright {

/// What is measured: fresh weights, so that no model is needed.
struct BenchmarkRequest {
    NetworkSettings network; ///< the article's
    std::size_t batchRows = 256;
    std::uint64_t rows = 1024; ///< that each way of computing learns, in alternating steps; or characters, of generation
    std::size_t beams = 1; ///< texts in step, of generation
    Precision precision = Precision::Float32; ///< of the shared way
    DeviceChoice device = DeviceChoice::Auto;
    int threads = 0; ///< 0: all cores
};

/// Shared against row by row, taken alternately in one process. A unit is one input of one of the later convolutions under all
/// taps, kernel x filters x filters multiplications; row by row there are 120 in a row.
struct TrainingBenchmark {
    double sharedRowsPerSecond = 0, rowsRowsPerSecond = 0;
    double unitsPerRow = 0; ///< distinct ones, of the batches taken
    double productRate = 0; ///< floating-point operations a second of the best matrix product in the same run
    double sharedShare = 0, rowsShare = 0; ///< of the rate that the products alone would allow; those of rows are in float32
    double planShare = 0; ///< time to plan the batches, on its own thread, against that of the shared steps
    double sharedPeakMegabytes = 0; ///< greatest memory of the process over some steps before the first by row
};

struct GenerationBenchmark {
    double sharedMilliseconds = 0, rowsMilliseconds = 0; ///< a step, which gives each text one character
    double unitsPerStep = 0;
    double productRate = 0;
    double sharedShare = 0;
    double sharedPeakMegabytes = 0;
};

/// Both block for as long as the rows take, and end early when stopped (Interrupted figures are of what was done until then).
/// Errors: InvalidArgument (settings, a corpus too small), Unsupported (device, precision), OutOfMemory.
Result<TrainingBenchmark> benchmarkTraining(
    const BenchmarkRequest& request, const Corpus& corpus, std::stop_token stop, const Clock& clock = Clock::steady());
Result<GenerationBenchmark> benchmarkGeneration(
    const BenchmarkRequest& request, const Corpus& corpus, std::stop_token stop, const Clock& clock = Clock::steady());

} // namespace memewright
