#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include <QObject>
#include <QStringList>

#include "AppContext.h"
#include "jobs/WorkerThread.h"

namespace memewright {

/// A caption that a run's model wrote.
struct SampleCaption {
    std::string templateName; ///< its id where it has no name
    std::vector<std::string> boxes;
};

struct EpochSamples {
    int epoch = 0;
    std::vector<SampleCaption> captions;
};

/// RUN/samples.json: what a run's best model wrote after each epoch, always from the same seeds and templates. Without a file
/// there are none; Malformed. Blocks.
Result<std::vector<EpochSamples>> readSamples(const std::filesystem::path& runFolder);

/// A line each, boxes parted by ' / '.
QStringList sampleTexts(const std::vector<SampleCaption>& captions);

/// Lets the best model of a run write some captions and keeps them in its folder, on a thread of its own. Lives on the GUI
/// thread; the destructor stops what is being written and joins.
class SampleWriter : public QObject
{
    Q_OBJECT

public:
    /// Without a reader nothing is written.
    explicit SampleWriter(ModelReader readModel, QObject* parent = nullptr);
    ~SampleWriter() override;

    /// Captions of a model that no run goes on with; nothing is kept. sampled() answers if it can be read.
    void sample(const std::filesystem::path& model);
    void write(const QString& run, const std::filesystem::path& runFolder, int epoch);

Q_SIGNALS:
    void sampled(const std::filesystem::path& model, const std::vector<memewright::SampleCaption>& captions);
    /// All samples of the run so far.
    void written(const QString& run, const std::vector<memewright::EpochSamples>& samples);

private:
    ModelReader m_readModel;
    std::stop_source m_stop;
    int m_waiting = 0; ///< epochs whose captions are still to be written
    WorkerThread m_worker; ///< last: joins first
};

} // namespace memewright
