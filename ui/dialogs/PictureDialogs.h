#pragma once

#include <functional>

#include <QString>

#include "meme/Template.h"

class QWidget;

namespace memewright {

/// Asks for a picture to caption. Returns at once; nothing happens when the person cancels.
void askForPictureToOpen(QWidget* parent, const QString& folder, std::function<void(const QString&)> done);

/// A template around a picture of one's own: a box at the top, one at the foot.
Template ownTemplate(const QString& picture);
/// The same boxes and format, on another picture.
Template withOwnPicture(Template meme, const QString& picture);

} // namespace memewright
