#pragma once

#include <filesystem>
#include <vector>

#include <QObject>
#include <QStringList>

#include "jobs/ImportJob.h"

class QWidget;

namespace memewright {

class CorpusChoice;
class MessageBar;

/// How captions come in on the Train page: asks for files, shows what would become of them, and imports. Says in the message bar
/// how it goes. GUI thread; the destructor stops an import, and nothing of it remains.
class TrainImport : public QObject
{
    Q_OBJECT

public:
    /// Where captions come from and go.
    struct Folders {
        std::filesystem::path library;
        std::filesystem::path starterCaptions;
        std::vector<std::filesystem::path> templates; ///< a CSV may name the templates in them
    };

    /// All outlive this; dialogs belong to `page`.
    TrainImport(Folders folders, const CorpusChoice& corpora, MessageBar& messages, QWidget& page);

    void importStarter();
    void chooseFiles();
    void chooseFolder();

Q_SIGNALS:
    void busyChanged(bool busy);
    /// The corpus has other captions by now.
    void imported(const QString& corpus);
    void failed(const memewright::Error& error);

private:
    void offer(const QStringList& paths, const QString& corpus, CaptionFormat format);
    void start(ImportRequest request);
    void showProgress(const Progress& progress);
    void end(const ImportOutcome& outcome);

    Folders m_folders;
    const CorpusChoice& m_corpora;
    MessageBar& m_messages;
    QWidget& m_page;
    ImportJob m_job; ///< last: joins first
};

} // namespace memewright
