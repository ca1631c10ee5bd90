#include "training/Probe.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "base/Files.h"
#include "base/Numbers.h"
#include "base/ProcessMemory.h"
#include "base/Random.h"

namespace memewright {

namespace {

constexpr int kSteps = 20;
constexpr double kSeconds = 5;

double residentMegabytes()
{
    return static_cast<double>(processMemory().resident) / (1024.0 * 1024.0);
}

/// Gives freed memory back to the system: what an earlier run or probe left would be taken again without being seen.
void returnFreedMemory()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

/// A folder for one run that nobody wants to keep.
class PassingFolder
{
public:
    PassingFolder() : path(std::filesystem::temp_directory_path() / ("memewright-probe-" + numberText(randomSeed()))) { }
    ~PassingFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;

    const std::filesystem::path path;
};

/// Ends the run when enough was seen. The first point, with which memory is set up, does not count where there is another.
class ProbeSink final : public TrainingSink
{
public:
    ProbeSink(std::size_t batchRows, std::stop_source& enough) : m_rows(batchRows * kSteps), m_enough(enough) { }

    void started(const TrainingStart& start) override
    {
        result.parameters = start.parameters;
        result.epochRows = start.trainingRows;
        result.plannedRows = start.plannedRows;
    }
    void point(const TrainingPoint& point) override
    {
        m_most = std::max(m_most, residentMegabytes());
        if (!result.measured || m_firstRows == point.rows)
            result.rowsPerSecond = point.rowsPerSecond;
        else if (point.seconds > m_firstSeconds)
            result.rowsPerSecond = static_cast<double>(point.rows - m_firstRows) / (point.seconds - m_firstSeconds);
        if (!result.measured) {
            m_firstRows = point.rows;
            m_firstSeconds = point.seconds;
        }
        result.measured = true;
        result.megabytes = std::max(0.0, m_most - m_before);
        if (point.rows >= m_rows || point.seconds >= kSeconds)
            m_enough.request_stop();
    }

    ProbeResult result;

private:
    std::size_t m_rows;
    std::stop_source& m_enough;
    double m_before = residentMegabytes();
    double m_most = 0;
    std::uint64_t m_firstRows = 0;
    double m_firstSeconds = 0;
};

} // namespace

Result<ProbeResult> probe(TrainingConfig config, const Corpus& corpus, std::stop_token stop)
{
    const PassingFolder folder;
    if (const auto made = createFolder(folder.path); !made)
        return tl::make_unexpected(made.error());
    config.runFolder = folder.path;
    config.resume = false;
    config.validationEveryRows = std::max<std::uint64_t>(config.validationEveryRows, config.batchRows * (kSteps + 1));
    returnFreedMemory();
    std::stop_source enough;
    const std::stop_callback forward(stop, [&] { enough.request_stop(); });
    ProbeSink sink(config.batchRows, enough);
    const auto outcome = train(config, corpus, enough.get_token(), sink);
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    return sink.result;
}

} // namespace memewright
