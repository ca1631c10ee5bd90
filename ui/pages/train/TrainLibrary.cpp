#include "pages/train/TrainLibrary.h"

#include "text/Vocabulary.h"

namespace memewright {

Result<std::vector<StoredRun>> readRuns(Library& library)
{
    auto summaries = library.runs();
    if (!summaries)
        return tl::make_unexpected(summaries.error());
    std::vector<StoredRun> runs;
    for (RunSummary& summary : *summaries) {
        auto history = readRunHistory(summary.folder);
        if (history && summary.state != "finished")
            history->endAt(static_cast<double>(summary.rows));
        // A run without readable figures is still a run: its line shows what the library knows.
        runs.push_back({std::move(summary), history ? std::move(*history) : RunHistory{}});
    }
    return runs;
}

Result<CorpusFacts> readCorpusFacts(Library& library, const std::string& name)
{
    const auto corpus = library.loadCorpus(name);
    if (!corpus)
        return tl::make_unexpected(corpus.error());
    VocabularyBuilder characters;
    for (std::size_t i = 0; i < corpus->size(); ++i)
        characters.addCaption(corpus->templateId(i), corpus->text(i));
    return CorpusFacts{
        name, corpus->rows(), corpus->templates().size(), characters.vocabulary().size(), characters.labels().size()};
}

} // namespace memewright
