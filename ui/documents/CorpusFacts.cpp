#include "documents/CorpusFacts.h"

#include "text/Vocabulary.h"

namespace memewright {

Result<CorpusFacts> readCorpusFacts(Library& library, const std::string& name)
{
    const auto corpus = library.loadCorpus(name);
    if (!corpus)
        return tl::make_unexpected(corpus.error());
    VocabularyBuilder characters;
    for (std::size_t i = 0; i < corpus->size(); ++i)
        characters.addCaption(corpus->templateId(i), corpus->text(i));
    return CorpusFacts{name, corpus->size(), corpus->rows(), corpus->templates().size(), characters.vocabulary().size(),
        characters.labels().size()};
}

} // namespace memewright
