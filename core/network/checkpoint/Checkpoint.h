#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "data/Corpus.h"
#include "network/NetworkSettings.h"
#include "text/Vocabulary.h"

namespace memewright {

/// Figures at the moment of saving.
struct CheckpointMetrics {
    std::uint64_t rows = 0; ///< training rows seen
    int epoch = 0; ///< epochs begun, from 1
    std::optional<double> loss, accuracy, validationLoss, validationAccuracy;
};

/// Everything of a checkpoint but its tensors: `__metadata__` of the safetensors file.
struct CheckpointInfo {
    NetworkSettings settings;
    Vocabulary vocabulary;
    Labels labels;
    std::vector<TemplateEntry> templates; ///< empty (converted ones): any template id is taken
    CheckpointMetrics metrics;
    std::string corpus; ///< name; may be empty
    std::string corpusHash; ///< as Corpus::hash(); may be empty
    std::string split; ///< "caption" or "row"; may be empty
    std::optional<double> validationRatio;
    std::optional<std::uint64_t> seed; ///< of the split
    std::uint64_t parameters = 0; ///< total
    std::string fromSha256; ///< of the model file that its training began with; empty: from nothing
};

TableSizes tableSizes(const CheckpointInfo& info);

/// Reads and checks the header only (no torch, no tensors): cheap. NotFound, Unreadable, Malformed, Unsupported.
Result<CheckpointInfo> readCheckpointInfo(const std::filesystem::path& file);

struct ModelSummary {
    std::filesystem::path path;
    CheckpointInfo info;
};

/// The models of a library: the best checkpoints of its runs (runs/RUN/model.safetensors) and those imported (models/), by
/// path; a broken file is left out.
std::vector<ModelSummary> listModels(const std::filesystem::path& libraryFolder);

/// Whether the model learnt template 0, 'general', by leaving templates out now and then: for pictures that no template
/// stands for. Recurrent networks do.
bool hasGeneralTemplate(const CheckpointInfo& info);

/// Entry by id or by (other) name, ignoring case, blanks and dashes; what generation may be asked for.
/// With no templates in the model any id of up to 12 digits is taken; "0" and "general" find the general one where there is
/// one. NotFound lists what there is.
Result<TemplateEntry> findTemplate(const CheckpointInfo& info, const std::string& idOrName);

} // namespace memewright
