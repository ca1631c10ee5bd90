#pragma once

#include <QStandardPaths>
#include <QString>

namespace memewright {

/// Where a file dialog begins: in `last` while that folder is there, else in the person's usual folder for such files, else at
/// home. Where the program was started is no place for files.
QString firstFolder(const QString& last, QStandardPaths::StandardLocation usual = QStandardPaths::DocumentsLocation);

} // namespace memewright
