#include "network/Network.h"

#include "network/NetworkFamily.h"
#include "network/checkpoint/CheckpointFile.h"
#include "network/kernels/Guarded.h"

namespace memewright {

Result<std::shared_ptr<const Network>> loadNetwork(const std::filesystem::path& file, DeviceChoice device, Precision precision)
{
    const auto resolved = resolveDevice(device);
    if (!resolved)
        return tl::make_unexpected(resolved.error());
    const auto opened = openCheckpoint(file);
    if (!opened)
        return tl::make_unexpected(opened.error());
    return guarded([&] { return familyOf(opened->info.settings.kind).load(*opened, *resolved, precision); });
}

} // namespace memewright
