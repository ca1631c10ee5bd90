#include "pages/data/CorpusContent.h"

#include <algorithm>

#include "data/Split.h"

namespace memewright {

Result<CorpusContent> readCorpusContent(Library& library, const std::string& name)
{
    CorpusContent content;
    const auto corpora = library.corpora();
    if (!corpora)
        return tl::make_unexpected(corpora.error());
    if (const auto found = std::ranges::find(*corpora, name, &CorpusSummary::name); found != corpora->end())
        content.summary = *found;
    auto report = library.report(name);
    if (!report)
        return tl::make_unexpected(report.error());
    content.report = std::move(*report);
    auto corpus = library.loadCorpus(name);
    if (!corpus)
        return tl::make_unexpected(corpus.error());
    content.corpus = std::make_shared<const Corpus>(std::move(*corpus));
    content.templates = content.corpus->templates();
    content.validationRatio = defaultValidationRatio(content.corpus->rows());
    const Split split = splitCorpus(*content.corpus, SplitMode::Caption, content.validationRatio, 0);
    content.validation.assign(content.corpus->size(), false);
    for (const std::uint32_t caption : split.validation.captions())
        content.validation[caption] = true;
    content.validationCaptions = split.validation.captions().size();
    content.sharedCaptions = sharedCaptions(split);
    return content;
}

} // namespace memewright
