#include "pages/train/RunPictureWriter.h"

#include <utility>

#include "plots/RunHistory.h"
#include "plots/RunPlotFiles.h"

namespace memewright {

RunPictureWriter::~RunPictureWriter()
{
    m_worker.finish(); // pictures that are drawn are written
}

void RunPictureWriter::write(const std::filesystem::path& runFolder)
{
    if (m_writing) {
        m_next = runFolder;
        return;
    }
    m_writing = true;
    m_worker.run([runFolder] { return readRunHistory(runFolder); },
        [this, runFolder](const Result<RunHistory>& history) {
            if (!history)
                return writeNext(); // the trainer reports what it could not write
            m_worker.run([pictures = drawRunPictures(*history), runFolder] { return saveRunPictures(pictures, runFolder); },
                [this](const Status& saved) {
                    if (!saved)
                        Q_EMIT failed(saved.error());
                    writeNext();
                });
        });
}

void RunPictureWriter::writeNext()
{
    m_writing = false;
    if (!m_next.empty())
        write(std::exchange(m_next, {}));
}

} // namespace memewright
