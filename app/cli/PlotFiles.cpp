#include "PlotFiles.h"

#include "Console.h"
#include "OffscreenQt.h"
#include "plots/RunPlotFiles.h"

namespace memewright::cli {

void PlotFiles::refresh(const std::filesystem::path& runFolder)
{
    if (!m_qt)
        m_qt = std::make_shared<OffscreenQt>();
    // A run of hours goes on without its pictures; once is enough to say so.
    if (const auto written = writeRunPlots(runFolder); !written && !m_said) {
        m_said = true;
        printNote("warning: " + written.error().text);
    }
}

} // namespace memewright::cli
