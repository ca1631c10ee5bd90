#include "widgets/ErrorText.h"

#include <QCoreApplication>

namespace memewright {

namespace {

struct Context {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString nextStep(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return Context::tr("Check that it is still where it was.");
    case ErrorCode::Unreadable:
        return Context::tr("Check that the file may be read.");
    case ErrorCode::Unwritable:
        return Context::tr("Check that the folder may be written to and that the disk is not full.");
    case ErrorCode::OutOfMemory:
        return Context::tr("Close other programs, or choose smaller settings.");
    default:
        return {};
    }
}

} // namespace

QString sentenceText(const std::string& sentence)
{
    QString text = QString::fromStdString(sentence);
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    if (!text.endsWith(QLatin1Char('.')) && !text.endsWith(QLatin1Char('?')))
        text += QLatin1Char('.');
    return text;
}

QString errorText(const Error& error)
{
    const QString happened = sentenceText(error.text);
    const QString hint = error.hint.empty() ? nextStep(error.code) : sentenceText(error.hint);
    return hint.isEmpty() ? happened : happened + QLatin1Char(' ') + hint;
}

} // namespace memewright
