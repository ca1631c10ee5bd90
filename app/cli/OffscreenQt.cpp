#include "OffscreenQt.h"

#include <filesystem>

#include <QApplication>

namespace memewright::cli {

OffscreenQt::OffscreenQt()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Without a login there is no runtime folder, and Qt would warn about it on every call.
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString(std::filesystem::temp_directory_path().string()));
    m_application = std::make_unique<QApplication>(m_argc, m_argv);
}

OffscreenQt::~OffscreenQt() = default;

} // namespace memewright::cli
