#include "dialogs/WordListDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "style/Metrics.h"
#include "style/Style.h"

namespace memewright {

using namespace metrics;

WordListDialog::WordListDialog(const std::vector<std::string>& words, const std::vector<std::string>& original, QWidget* parent)
    : QDialog(parent), m_text(new QPlainTextEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("wordListDialog"));
    setWindowTitle(tr("Blocked words"));
    m_text->setObjectName(QStringLiteral("wordList"));
    m_text->setAccessibleName(tr("Blocked words"));
    m_text->setMinimumSize(320, 280);
    setWords(words);
    auto* hint = new QLabel(tr("A word or phrase a line. Captions that hold one are not written."));
    hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox;
    auto* save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("wordListSave"));
    setMainAction(save);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* reset = buttons->addButton(tr("As it came"), QDialogButtonBox::ResetRole);
    reset->setObjectName(QStringLiteral("wordListReset"));
    connect(reset, &QPushButton::clicked, this, [this, original] { setWords(original); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT wordsChosen(this->words());
        accept();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGroup);
    layout->addWidget(hint);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
}

void WordListDialog::setWords(const std::vector<std::string>& words)
{
    QString text;
    for (const std::string& word : words)
        text += QString::fromStdString(word) + QLatin1Char('\n');
    m_text->setPlainText(text);
}

std::vector<std::string> WordListDialog::words() const
{
    std::vector<std::string> words;
    for (const QString& line : m_text->toPlainText().split(QLatin1Char('\n')))
        if (const QString word = line.trimmed(); !word.isEmpty())
            words.push_back(word.toStdString());
    return words;
}

} // namespace memewright
