#pragma once

#include <QObject>

#include "base/Error.h"

namespace memewright {

class CaptionWriter;
class CreateBoxes;
class CreateHistory;
class MemeDocument;
class MessageBar;
class ModelChoice;
class PictureIntake;
class TemplateShelf;

/// The sentences of the Create page: what happened to the documents, and what can be done about it. GUI thread.
class CreateNotices : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    CreateNotices(MessageBar& messages, const MemeDocument& document, QObject* parent = nullptr);

    void tellOf(const ModelChoice& models);
    void tellOf(CaptionWriter& writer);
    void tellOf(TemplateShelf& shelf);
    void tellOf(PictureIntake& intake);
    void tellOf(const CreateBoxes& boxes);
    void tellOf(const CreateHistory& history, CaptionWriter& writer);
    void showError(const Error& error);
    void nothingToPaste();

Q_SIGNALS:
    void trainRequested();

private:
    MessageBar& m_messages;
    const MemeDocument& m_document;
};

} // namespace memewright
