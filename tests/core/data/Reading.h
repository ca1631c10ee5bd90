#pragma once

#include <filesystem>
#include <vector>

#include "data/CaptionReader.h"

namespace memewright::test {

/// All that a reader gives for one path.
struct Reading {
    Status status;
    std::vector<RawCaption> captions;
    std::vector<TemplateName> names;
    std::vector<Progress> progress;
};

inline Reading readAll(const std::filesystem::path& path, const ReadOptions& options = {})
{
    Reading reading;
    reading.status = readCaptions(
        path, options, [&](const RawCaption& caption) { reading.captions.push_back(caption); },
        [&](const TemplateName& name) { reading.names.push_back(name); }, {},
        [&](const Progress& progress) { reading.progress.push_back(progress); });
    return reading;
}

using Boxes = std::vector<std::string>;

} // namespace memewright::test
