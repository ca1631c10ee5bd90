#pragma once

#include <filesystem>
#include <memory>

namespace memewright::cli {

class OffscreenQt;

/// Writes loss.png and acc.png into a run's folder from its history.json. A build without Qt writes none, and says so once.
/// Main thread.
class PlotFiles
{
public:
    void refresh(const std::filesystem::path& runFolder);

private:
    std::shared_ptr<OffscreenQt> m_qt; ///< shared_ptr: a build without Qt knows only its name
    bool m_said = false;
};

} // namespace memewright::cli
