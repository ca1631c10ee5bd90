#include "Console.h"
#include "PlotFiles.h"

namespace memewright::cli {

PlotFiles::PlotFiles() = default;
PlotFiles::~PlotFiles() = default;

void PlotFiles::refresh(const std::filesystem::path&)
{
    if (!m_said)
        printNote("This build has no Qt: no loss.png and acc.png are written.");
    m_said = true;
}

} // namespace memewright::cli
