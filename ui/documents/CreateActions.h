#pragma once

#include <array>

#include <QAction>
#include <QKeySequence>

#include "meme/Template.h"

namespace memewright {

class CaptionWriter;
class MemeDocument;

/// What can be done on the Create page: an action's name, words, tooltip, keys, and whether it can be done now, stand here and
/// nowhere else. Captions and undo are done here; what needs a window is for the page to connect. GUI thread.
class CreateActions : public QObject
{
    Q_OBJECT

public:
    enum Name { Generate, Stop, Undo, Redo, ShowBoxes, AddBox, DeleteBox, Export, Copy, Open, Paste, Reproduce, Find, kCount };

    /// Both outlive it.
    CreateActions(MemeDocument& document, CaptionWriter& writer, QObject* parent = nullptr);

    QAction* operator[](Name name) const { return m_actions[name]; }
    const std::array<QAction*, kCount>& all() const { return m_actions; }
    /// Files are being written, which can be stopped.
    void setExporting(bool exporting);
    /// Says that the model cannot write for the picture.
    static QString neverSeen(const Template& meme);

private:
    void make(
        Name name, const char* objectName, const QString& text, const QString& toolTip, const QList<QKeySequence>& keys = {});
    void update();

    MemeDocument& m_document;
    CaptionWriter& m_writer;
    bool m_exporting = false;
    std::array<QAction*, kCount> m_actions{};
};

} // namespace memewright
