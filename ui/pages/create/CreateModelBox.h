#pragma once

#include <QComboBox>

namespace memewright {

class ModelChoice;

/// The models to choose from. GUI thread.
class CreateModelBox : public QComboBox
{
    Q_OBJECT

public:
    /// Shows the models, which outlive it.
    explicit CreateModelBox(ModelChoice& models, QWidget* parent = nullptr);

private:
    void showModels();

    ModelChoice& m_models;
};

} // namespace memewright
