#include "Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace memewright {

namespace {

const QString kTranslations = QStringLiteral(":/translations");

/// Qt writes 24736 for the %n of a translation, and 24,736 for its %Ln: no sentence is to forget the L.
class GroupingTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* source, const char* comment, int number) const override
    {
        const QString text = QTranslator::translate(context, source, comment, number);
        return number < 0 ? text : QString(text).replace(QLatin1String("%n"), QLatin1String("%Ln"));
    }
};

void install(const QLocale& locale, const QString& name, const QString& folder)
{
    auto* texts = new GroupingTranslator(QCoreApplication::instance());
    if (texts->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(texts);
    else
        delete texts;
}

/// Qt 6.4 writes Spain's 2.276.101 as 2276.101; Argentina's numbers look the same, and are whole.
QLocale withWholeNumbers(const QLocale& locale)
{
    const bool broken = locale.language() == QLocale::Spanish && locale.toString(1'000'000).count(locale.groupSeparator()) == 1;
    return broken ? QLocale(QLocale::Spanish, QLocale::Argentina) : locale;
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
    QLocale::setDefault(withWholeNumbers(QLocale()));
    const QLocale locale;
    // The plurals of English, where there is nothing better.
    install(QLocale(QStringLiteral("en")), QStringLiteral("memewright"), kTranslations);
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("memewright"), kTranslations);
}

} // namespace memewright
