#include "Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace memewright {

namespace {

const QString kTranslations = QStringLiteral(":/translations");

void install(const QLocale& locale, const QString& name, const QString& folder)
{
    auto* texts = new QTranslator(QCoreApplication::instance());
    if (texts->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(texts);
    else
        delete texts;
}

} // namespace

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("es")};
}

QString languageName(const QString& code)
{
    // QLocale names a country's kind of it: 'American English', 'español de España'.
    if (code == QLatin1String("de"))
        return QStringLiteral("Deutsch");
    return code == QLatin1String("es") ? QStringLiteral("Español") : QStringLiteral("English");
}

void installLanguage(const QString& code)
{
    if (languages().contains(code))
        QLocale::setDefault(QLocale(code));
    const QLocale locale;
    // The plurals of English, where there is nothing better.
    install(QLocale(QStringLiteral("en")), QStringLiteral("memewright"), kTranslations);
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("memewright"), kTranslations);
}

} // namespace memewright
