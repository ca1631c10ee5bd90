#pragma once

#include <QString>
#include <QStringList>

namespace memewright {

/// The languages that the program speaks, as their codes: "en", "de", "es".
QStringList languages();

/// What a language is called by those who speak it.
QString languageName(const QString& code);

/// Lets the program speak a language, with its numbers and dates; an empty or unknown code is the desktop's, or English. Before
/// any widget is made: what there is does not change any more.
void installLanguage(const QString& code);

} // namespace memewright
