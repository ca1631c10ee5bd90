#pragma once

#include <filesystem>

#include <QImage>

#include "base/Error.h"
#include "plots/RunCurve.h"
#include "plots/RunHistory.h"

namespace memewright {

/// A run's pictures by epoch, light, as the article has them.
struct RunPictures {
    QImage loss;
    QImage accuracy;
};

/// Needs a QApplication (the offscreen platform will do) and its thread; some milliseconds.
RunPictures drawRunPictures(const RunHistory& history);
/// Writes RUN/loss.png and RUN/acc.png, each whole or not at all. Any thread; blocks. Unwritable.
Status saveRunPictures(const RunPictures& pictures, const std::filesystem::path& runFolder);
/// All of it, from RUN/history.json: for programs without a window.
Status writeRunPlots(const std::filesystem::path& runFolder);

} // namespace memewright
