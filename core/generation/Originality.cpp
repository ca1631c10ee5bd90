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
    auto beside = GramFilter::read(std::filesystem::path(trained.model).replace_extension(".index"));
    if (beside && beside->corpusHash() == trained.corpusHash)
        return std::make_shared<const GramFilter>(std::move(*beside));
    auto exact = byCorpus(trained, libraryFolder);
    if (!exact && !beside && beside.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(beside.error());
    return exact;
}

} // namespace memewright
