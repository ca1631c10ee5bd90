#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/App.hpp>
#include <nlohmann/json_fwd.hpp>

#include "generation/Generation.h"
#include "meme/Template.h"
#include "network/Network.h"

namespace memewright::cli {

/// The options that generate and make share.
struct GenerationOptions {
    std::string model, templateName, draw = "threshold", beam = "log-probability", device = "auto", precision = "float32";
    std::string start, lock;
    std::string block = "default";
    std::optional<int> boxes;
    std::optional<std::uint64_t> seed;
    int threads = 0;
    GenerationConfig config; ///< numbers are bound straight to it
    bool json = false;
};

void addGenerationOptions(CLI::App& command, GenerationOptions& options);

/// A network and what it is asked for.
struct GenerationTask {
    std::shared_ptr<const Network> network;
    GenerationConfig config;
    GenerationHooks hooks; ///< where more is drawn than handed out: how much of a caption was copied
};

/// Checks the options against the model and loads it. `picture`: the template to caption, when there is one.
Result<GenerationTask> prepare(const GenerationOptions& options, const std::optional<Template>& picture);

/// The contract's object for a candidate.
nlohmann::ordered_json candidateJson(const Candidate& candidate);

} // namespace memewright::cli
