#pragma once

#include <QList>
#include <QMimeData>
#include <QUrl>

namespace memewright {

/// Whether what is dropped or pasted is a file or a picture.
inline bool holdsPicture(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return data.hasImage() || (!urls.isEmpty() && urls.first().isLocalFile());
}

} // namespace memewright
