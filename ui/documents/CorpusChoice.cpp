#include "documents/CorpusChoice.h"

#include <utility>

namespace memewright {

CorpusChoice::CorpusChoice(LibraryWorker& library, QObject* parent) : QObject(parent), m_library(library) { }

void CorpusChoice::refresh(const QString& wanted)
{
    m_library.ask([](Library& library) { return library.corpora(); },
        [this, wanted](const Result<std::vector<CorpusSummary>>& corpora) {
            if (!corpora)
                Q_EMIT failed(corpora.error());
            list(corpora.value_or(std::vector<CorpusSummary>{}), wanted);
        });
}

void CorpusChoice::list(std::vector<CorpusSummary> corpora, const QString& wanted)
{
    m_corpora = std::move(corpora);
    const QStringList all = names();
    const QString liked = wanted.isEmpty() ? m_chosen : wanted;
    m_chosen = all.contains(liked) ? liked : all.value(0);
    Q_EMIT listed();
    choose(m_chosen);
}

QStringList CorpusChoice::names() const
{
    QStringList names;
    for (const CorpusSummary& corpus : m_corpora)
        names += QString::fromStdString(corpus.name);
    return names;
}

void CorpusChoice::choose(const QString& corpus)
{
    m_chosen = corpus;
    Q_EMIT chosenChanged(corpus);
    if (corpus.isEmpty())
        return;
    m_library.ask([name = corpus.toStdString()](Library& library) { return readCorpusFacts(library, name); },
        [this, corpus](const Result<CorpusFacts>& facts) {
            if (m_chosen != corpus)
                return; // another one was chosen meanwhile
            if (facts)
                Q_EMIT factsRead(*facts);
            else
                Q_EMIT failed(facts.error());
        });
}

} // namespace memewright
