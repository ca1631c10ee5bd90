#include "jobs/PictureLoader.h"

#include <utility>

#include "render/PictureSource.h"

namespace memewright {

namespace {

Result<QImage> render(const Template& meme, QSize size, Qt::AspectRatioMode mode)
{
    // Loaded, used and dropped on this thread: a drawing must not change threads.
    const auto source = PictureSource::forTemplate(meme);
    if (!source)
        return tl::make_unexpected(source.error());
    if (size.isEmpty())
        return source->image();
    const QSize scaled = source->size().scaled(size, mode).expandedTo({1, 1});
    const QImage image = source->image(scaled);
    if (mode == Qt::KeepAspectRatio)
        return image;
    const QPoint corner((scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2);
    return image.copy(QRect(corner, size));
}

} // namespace

PictureLoader::PictureLoader(QObject* parent) : QObject(parent) { }

void PictureLoader::whole(const Template& meme, QSize size, Done done)
{
    m_worker.run([meme, size] { return render(meme, size, Qt::KeepAspectRatio); }, std::move(done));
}

void PictureLoader::filling(const Template& meme, QSize size, Done done)
{
    m_worker.run([meme, size] { return render(meme, size, Qt::KeepAspectRatioByExpanding); }, std::move(done));
}

} // namespace memewright
