#pragma once

namespace memewright {

/// Sets the C library's numbers back to a decimal point: QApplication gives the whole process the system's language, and
/// libraries below (JSON's among them) read and write numbers in it. Qt's own texts for people keep the language. Call right
/// after QApplication is made.
void usePlainNumbers();

} // namespace memewright
