#include "documents/BlockedWordList.h"

#include "base/Files.h"
#include "text/BlockedWords.h"

namespace memewright {

BlockedWordList::BlockedWordList(std::filesystem::path libraryFolder, std::vector<std::string> usual, QObject* parent)
    : QObject(parent), m_file(std::move(libraryFolder) / "blocked-words.txt"), m_usual(std::move(usual)), m_words(m_usual)
{
}

BlockedWordList::~BlockedWordList()
{
    m_writing.finish();
}

void BlockedWordList::read()
{
    auto own = readWordList(m_file);
    if (own)
        m_words = std::move(*own);
    else if (own.error().code != ErrorCode::NotFound)
        Q_EMIT failed(own.error());
}

void BlockedWordList::set(std::vector<std::string> words)
{
    m_words = std::move(words);
    std::string text;
    for (const std::string& word : m_words)
        text += word + '\n';
    m_writing.run(
        [file = m_file, text = std::move(text)]() -> Status {
            const Status made = createFolder(file.parent_path());
            return made ? writeFileAtomically(file, text) : made;
        },
        [this](const Status& kept) {
            if (!kept)
                Q_EMIT failed(kept.error());
        });
    Q_EMIT changed();
}

} // namespace memewright
