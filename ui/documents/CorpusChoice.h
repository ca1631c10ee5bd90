#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include "documents/CorpusFacts.h"
#include "jobs/LibraryWorker.h"

namespace memewright {

/// The corpora of the library, and the one that the next run learns from. GUI thread; answers of the library come as signals.
class CorpusChoice : public QObject
{
    Q_OBJECT

public:
    /// `library` outlives this.
    explicit CorpusChoice(LibraryWorker& library, QObject* parent = nullptr);

    /// Asks for the corpora, and chooses `wanted`, or else the one that is chosen, or else the first.
    void refresh(const QString& wanted = {});
    void choose(const QString& corpus);

    const std::vector<CorpusSummary>& corpora() const { return m_corpora; }
    QStringList names() const;
    const QString& chosen() const { return m_chosen; } ///< empty while there is none

Q_SIGNALS:
    /// corpora() and chosen() are new.
    void listed();
    /// One is chosen, and its facts are on their way; or there is none.
    void chosenChanged(const QString& corpus);
    void factsRead(const memewright::CorpusFacts& facts);
    void failed(const memewright::Error& error);

private:
    void list(std::vector<CorpusSummary> corpora, const QString& wanted);

    LibraryWorker& m_library;
    std::vector<CorpusSummary> m_corpora;
    QString m_chosen;
};

} // namespace memewright
