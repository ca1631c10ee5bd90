#include "models/ModelNames.h"

#include <QCoreApplication>

#include "library/RunFolder.h"

namespace memewright {

QString modelTitle(const ModelEntry& entry)
{
    if (entry.builtIn)
        return entry.info.settings.kind == NetworkKind::Article ? QCoreApplication::translate("ModelNames", "Article’s network")
                                                                : QCoreApplication::translate("ModelNames", "Starter");
    const bool ofRun = RunFolder::isModelOfRun(entry.path);
    return QString::fromStdString((ofRun ? entry.path.parent_path().filename() : entry.path.stem()).string());
}

} // namespace memewright
