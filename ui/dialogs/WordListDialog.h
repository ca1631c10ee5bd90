#pragma once

#include <string>
#include <vector>

#include <QDialog>

class QPlainTextEdit;

namespace memewright {

/// A list of words or phrases to edit, one a line. Deletes itself when closed. GUI thread.
class WordListDialog : public QDialog
{
    Q_OBJECT

public:
    /// `original`: what 'As it came' puts back.
    WordListDialog(const std::vector<std::string>& words, const std::vector<std::string>& original, QWidget* parent);

Q_SIGNALS:
    void wordsChosen(const std::vector<std::string>& words);

private:
    void setWords(const std::vector<std::string>& words);
    std::vector<std::string> words() const;

    QPlainTextEdit* m_text;
};

} // namespace memewright
