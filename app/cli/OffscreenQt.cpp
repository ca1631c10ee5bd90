#include "OffscreenQt.h"

#include <filesystem>
#include <string>

#include <QApplication>
#include <unistd.h>

#include "base/Numbers.h"

namespace memewright::cli {

namespace {

/// Without a login there is no runtime folder, and Qt would warn about it on every call.
void provideRuntimeFolder()
{
    if (qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        return;
    const auto folder = std::filesystem::temp_directory_path() / ("memewright-" + numberText(getuid()));
    std::error_code ignored;
    std::filesystem::create_directory(folder, ignored);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
    qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString(folder.string()));
}

} // namespace

OffscreenQt::OffscreenQt()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    provideRuntimeFolder();
    m_application = std::make_unique<QApplication>(m_argc, m_argv);
}

OffscreenQt::~OffscreenQt() = default;

} // namespace memewright::cli
