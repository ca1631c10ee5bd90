#pragma once

#include <memory>

class QApplication;

namespace memewright::cli {

/// A Qt application without a screen: fonts, pictures and plots need one, servers have no display. One at a time, on the
/// main thread.
class OffscreenQt
{
public:
    OffscreenQt();
    ~OffscreenQt();
    OffscreenQt(const OffscreenQt&) = delete;
    OffscreenQt& operator=(const OffscreenQt&) = delete;

private:
    int m_argc = 1;
    char m_name[15] = "memewright-cli";
    char* m_argv[2] = {m_name, nullptr};
    std::unique_ptr<QApplication> m_application;
};

} // namespace memewright::cli
