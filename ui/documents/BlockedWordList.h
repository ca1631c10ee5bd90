#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "jobs/WorkerThread.h"

namespace memewright {

/// The words that no caption shall hold: the program's own until the person changes them, then the file in the library, which is
/// written on a thread of its own; the destructor waits for that. GUI thread.
class BlockedWordList : public QObject
{
    Q_OBJECT

public:
    /// `usual` are the program's own.
    BlockedWordList(std::filesystem::path libraryFolder, std::vector<std::string> usual, QObject* parent = nullptr);
    ~BlockedWordList() override;

    const std::vector<std::string>& words() const { return m_words; }
    const std::vector<std::string>& usual() const { return m_usual; }
    /// Reads the file, if there is one; failed() when it cannot be read. Blocks.
    void read();
    /// Other words, kept at once.
    void set(std::vector<std::string> words);

Q_SIGNALS:
    void changed();
    void failed(const memewright::Error& error);

private:
    std::filesystem::path m_file;
    std::vector<std::string> m_usual;
    std::vector<std::string> m_words;
    WorkerThread m_writing;
};

} // namespace memewright
