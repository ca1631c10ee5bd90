#pragma once

class QSettings;
class QWidget;

namespace memewright {

/// Writes what the named controls below a widget hold (numbers, lines, choices, switches) under their object names.
void saveControls(const QWidget& parent, QSettings& settings);
/// Sets them again, as if by hand. What is not stored, or not as this control holds it, stays as it is.
void restoreControls(QWidget& parent, const QSettings& settings);

} // namespace memewright
