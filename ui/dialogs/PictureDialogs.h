#pragma once

#include <functional>

#include <QString>

class QWidget;

namespace memewright {

/// Asks for a picture to caption. Returns at once; nothing happens when the person cancels.
void askForPictureToOpen(QWidget* parent, const QString& folder, std::function<void(const QString&)> done);

} // namespace memewright
