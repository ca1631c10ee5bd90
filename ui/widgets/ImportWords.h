#pragma once

#include <QString>
#include <QStringList>

#include "data/Cleaning.h"

namespace memewright {

// Words for what an import does, shared by the dialog and the pages that start it.

/// Why nothing is kept, with the rule that drops most and how to switch it off; empty where something is kept.
QString nothingKept(const CleaningReport& report);
/// What was changed in captions before the rules looked at them: 'HTML entities decoded in 4 captions, …'; empty: nothing.
QString changesMade(const CleaningReport& report);
/// Name filters of a dialog that opens caption files.
QStringList captionFileFilters();

} // namespace memewright
