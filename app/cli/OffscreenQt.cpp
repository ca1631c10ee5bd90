#include "OffscreenQt.h"

#include <cstdio>
#include <filesystem>
#include <string>

#include <QApplication>
#include <unistd.h>

#include "base/Numbers.h"
#include "common/PlainNumbers.h"

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

/// What went wrong is told in sentences of our own; Qt's remarks on fonts and pictures would stand between them.
void dropRemarks(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fputs(qPrintable(qFormatLogMessage(type, context, text) + QLatin1Char('\n')), stderr);
}

} // namespace

OffscreenQt::OffscreenQt()
{
    qInstallMessageHandler(dropRemarks);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    provideRuntimeFolder();
    m_application = std::make_unique<QApplication>(m_argc, m_argv);
    usePlainNumbers();
}

OffscreenQt::~OffscreenQt() = default;

} // namespace memewright::cli
