#pragma once

#include <QWidget>

class QComboBox;

namespace memewright {

class CreateActions;
class HintLabel;
class MemeDocument;
class ModelChoice;
class NameLabel;
class TemplateShelf;

/// Above the picture: what it is called and when it is used, or whose captions are written for one's own; undo, redo and the
/// boxes' frames. GUI thread.
class CreateHead : public QWidget
{
    Q_OBJECT

public:
    /// All of them outlive it.
    CreateHead(const MemeDocument& document, const ModelChoice& models, TemplateShelf& shelf, const CreateActions& actions,
        QWidget* parent = nullptr);

private:
    void showPicture();
    void showFormats();

    const MemeDocument& m_document;
    const ModelChoice& m_models;
    const TemplateShelf& m_shelf;
    NameLabel* m_name;
    HintLabel* m_useWhen;
    QComboBox* m_format; ///< of an own template: which captions the model writes for it
};

} // namespace memewright
