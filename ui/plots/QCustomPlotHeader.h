#pragma once

#include <QtGlobal>

// QCustomPlot 2.1 is written with Qt's keywords, which the rest of the program does without.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
#undef emit
#undef slots
#undef signals
