#pragma once

#include <QImage>
#include <QSize>

#include "jobs/WorkerThread.h"
#include "meme/Template.h"

namespace memewright {

/// Renders template pictures on a thread of its own: thumbnails, the canvas' picture, the picture to export.
/// Lives on the GUI thread.
class PictureLoader : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<QImage>)>;

    explicit PictureLoader(QObject* parent = nullptr);

    /// The whole picture inside `size` pixels, its shape kept; its own size when empty. `done` is called on the GUI thread.
    void whole(const Template& meme, QSize size, Done done);
    /// Filling `size` pixels: the middle of the picture, or the whole of an upright one over a blurred ground.
    void filling(const Template& meme, QSize size, Done done);

private:
    WorkerThread m_worker;
};

} // namespace memewright
