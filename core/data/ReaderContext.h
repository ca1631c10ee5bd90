#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "base/ProgressGate.h"
#include "data/CaptionReader.h"

namespace memewright {

/// What every reader of this folder is given: where captions go, when to stop, and the progress in bytes.
struct ReaderContext {
    const ReadOptions& options;
    const RawCaptionSink& caption;
    const TemplateNameSink& name;
    std::stop_token stop;
    ProgressGate progress;
    std::uint64_t bytesBefore = 0; ///< in files already read
    std::uint64_t bytesTotal = 0;

    void report(const std::filesystem::path& file, std::uint64_t bytesOfFile);
};

/// A whole text file without its byte order mark. Fails by name when it cannot be read, is not UTF-8 or is binary.
Result<std::string> readText(const std::filesystem::path& path);

Status readImgflip(const std::filesystem::path& folder, ReaderContext& context);
Status readPairs(const std::filesystem::path& file, ReaderContext& context);
Status readCsv(const std::filesystem::path& file, ReaderContext& context);
Status readTxt(const std::filesystem::path& file, ReaderContext& context);

} // namespace memewright
