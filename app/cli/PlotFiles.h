#pragma once

#include <filesystem>
#include <memory>

namespace memewright::cli {

/// Writes loss.png and acc.png into a run's folder from its history.json. A build without Qt writes none, and says so once.
class PlotFiles
{
public:
    PlotFiles();
    ~PlotFiles();
    PlotFiles(const PlotFiles&) = delete;
    PlotFiles& operator=(const PlotFiles&) = delete;

    void refresh(const std::filesystem::path& runFolder);

private:
    bool m_said = false;
};

} // namespace memewright::cli
