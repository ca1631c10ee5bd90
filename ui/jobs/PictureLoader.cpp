#include "jobs/PictureLoader.h"

#include <utility>

#include <QPainter>

#include "render/PictureSource.h"

namespace memewright {

namespace {

constexpr int kBlur = 8; ///< pixels of the ground that become one

/// The middle of the picture, as large as it takes to leave nothing bare.
QImage cropped(const PictureSource& source, QSize size)
{
    const QSize scaled = source.size().scaled(size, Qt::KeepAspectRatioByExpanding).expandedTo({1, 1});
    const QPoint corner((scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2);
    return source.image(scaled).copy(QRect(corner, size));
}

/// The middle of an upright picture seldom holds its point: the whole of it, over a blurred ground of its own colours.
QImage wholeOverGround(const PictureSource& source, QSize size)
{
    const QSize small = (size / kBlur).expandedTo({1, 1});
    QImage image = cropped(source, size)
                       .scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                       .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QSize whole = source.size().scaled(size, Qt::KeepAspectRatio).expandedTo({1, 1});
    QPainter painter(&image);
    painter.drawImage(QPoint((size.width() - whole.width()) / 2, (size.height() - whole.height()) / 2), source.image(whole));
    return image;
}

Result<QImage> render(const Template& meme, QSize size, Qt::AspectRatioMode mode)
{
    // Loaded, used and dropped on this thread: a drawing must not change threads.
    const auto source = PictureSource::forTemplate(meme);
    if (!source)
        return tl::make_unexpected(source.error());
    if (size.isEmpty())
        return source->image();
    if (mode == Qt::KeepAspectRatio)
        return source->image(source->size().scaled(size, mode).expandedTo({1, 1}));
    return source->size().height() > source->size().width() ? wholeOverGround(*source, size) : cropped(*source, size);
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
