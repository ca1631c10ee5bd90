#include "generation/Originality.h"

#include <algorithm>

#include "data/Split.h"
#include "generation/CaptionIndex.h"
#include "generation/GramFilter.h"
#include "storage/Library.h"

namespace memewright {
namespace {

std::vector<std::uint32_t> trainingCaptions(const Corpus& corpus, const TrainedOn& trained)
{
    if (trained.split != "caption" || !trained.validationRatio || !trained.seed)
        return allCaptions(corpus);
    return splitCorpus(corpus, SplitMode::Caption, *trained.validationRatio, *trained.seed).training.captions();
}

/// Models of one corpus share an index, so its name need not be the model's.
std::vector<std::filesystem::path> indexesBeside(const std::filesystem::path& model)
{
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::absolute(model).parent_path(), ignored))
        if (entry.path().extension() == ".index")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

Result<std::shared_ptr<const Originality>> byCorpus(const TrainedOn& trained, const std::filesystem::path& libraryFolder)
{
    auto library = Library::openExisting(libraryFolder);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto corpora = library->corpora();
    if (!corpora)
        return tl::make_unexpected(corpora.error());
    const auto found = std::ranges::find(*corpora, trained.corpusHash, &CorpusSummary::hash);
    if (trained.corpusHash.empty() || found == corpora->end())
        return fail(ErrorCode::NotFound, "the captions that this model was trained on are not in the library",
            "import them again to see what it copies");
    const auto corpus = library->loadCorpus(found->name);
    if (!corpus)
        return tl::make_unexpected(corpus.error());
    return CaptionIndex::build(*corpus, trainingCaptions(*corpus, trained));
}

} // namespace

double copiedShare(const Originality& originality, std::string_view text)
{
    const SharedPiece piece = originality.longestShared(text);
    return piece.of > 0 ? static_cast<double>(piece.length) / static_cast<double>(piece.of) : 0.0;
}

Result<std::shared_ptr<const Originality>> originalityOf(const TrainedOn& trained, const std::filesystem::path& libraryFolder)
{
    std::optional<Error> broken;
    for (const auto& file : indexesBeside(trained.model)) {
        auto index = GramFilter::read(file);
        if (index && index->corpusHash() == trained.corpusHash)
            return std::make_shared<const GramFilter>(std::move(*index));
        if (!index && !broken)
            broken = index.error();
    }
    auto exact = byCorpus(trained, libraryFolder);
    if (!exact && broken)
        return tl::make_unexpected(*broken);
    return exact;
}

} // namespace memewright
