#pragma once

#include <filesystem>
#include <optional>

#include "base/Error.h"

namespace memewright {

/// How a run is shown wherever it stands: kept in its own folder, so that it goes into the trash and comes back with it.
struct RunLook {
    int series = 0; ///< its colour: index into the palette's series
    bool shown = false; ///< ticked: its curve is in the plot
    bool operator==(const RunLook&) const = default;
};

/// RUN/look.json; nothing for a run that was never shown, or when the file cannot be read. Blocks.
std::optional<RunLook> readRunLook(const std::filesystem::path& runFolder);
/// Nothing for a folder that is not there any more: looks are not what brings one back. Blocks. Unwritable.
Status writeRunLook(const std::filesystem::path& runFolder, const RunLook& look);

} // namespace memewright
