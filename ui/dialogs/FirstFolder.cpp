#include "dialogs/FirstFolder.h"

#include <QDir>
#include <QFileInfo>

namespace memewright {

QString firstFolder(const QString& last, QStandardPaths::StandardLocation usual)
{
    for (const QString& folder : {last, QStandardPaths::writableLocation(usual)})
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    return QDir::homePath();
}

} // namespace memewright
