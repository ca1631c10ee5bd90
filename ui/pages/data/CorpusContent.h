#pragma once

#include <memory>
#include <vector>

#include "storage/Library.h"

namespace memewright {

/// Everything that the Data page shows of one corpus.
struct CorpusContent {
    CorpusSummary summary;
    CleaningReport report;
    std::shared_ptr<const Corpus> corpus;
    std::vector<TemplateEntry> templates; ///< by falling number of captions
    double validationRatio = 0;
    std::vector<bool> validation; ///< a flag for each caption: the side on which a run with seed 0 has it
    std::size_t validationCaptions = 0;
    std::size_t sharedCaptions = 0; ///< on both sides
};

/// Reads the whole corpus into memory: a second for a million captions. For a LibraryWorker.
Result<CorpusContent> readCorpusContent(Library& library, const std::string& name);

} // namespace memewright
