#include "PlotFiles.h"

#include "Console.h"

namespace memewright::cli {

void PlotFiles::refresh(const std::filesystem::path&)
{
    if (!m_said)
        printNote("This build has no Qt: no loss.png and acc.png are written.");
    m_said = true;
}

} // namespace memewright::cli
