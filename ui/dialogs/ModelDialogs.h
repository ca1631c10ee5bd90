#pragma once

#include <functional>

#include <QString>

class QWidget;

namespace memewright {

/// Asks for a model that Keras saved and, unless a params.json lies beside it, for that too. Returns at once; nothing happens
/// when the person cancels.
void askForKerasModel(
    QWidget* parent, const QString& folder, std::function<void(const QString& model, const QString& params)> done);

} // namespace memewright
