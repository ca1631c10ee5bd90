#include "documents/CreateActions.h"

#include <utility>

#include <QUndoStack>

#include "documents/CaptionWriter.h"
#include "documents/MemeDocument.h"
#include "models/TemplateWords.h"

namespace memewright {

CreateActions::CreateActions(MemeDocument& document, CaptionWriter& writer, QObject* parent)
    : QObject(parent), m_document(document), m_writer(writer)
{
    make(Generate, "generate", tr("Generate"), {},
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    make(Stop, "stop", tr("Stop"), tr("Ends at once and keeps the captions that are there (Esc)."),
        {QKeySequence(Qt::Key_Escape)});
    make(Undo, "undo", tr("Undo"), tr("Takes the last change of texts or boxes back (Ctrl+Z)."), {QKeySequence::Undo});
    make(Redo, "redo", tr("Redo"), tr("Makes the change again that was taken back (Ctrl+Shift+Z)."),
        QKeySequence::keyBindings(QKeySequence::Redo));
    make(ShowBoxes, "showBoxes", tr("Show the boxes"),
        tr("Shows or hides the frames of the boxes here; exported pictures never have them."));
    make(AddBox, "addBox", tr("Add a box"), tr("One more box for text, in the middle of the picture. It can be undone."));
    make(DeleteBox, "deleteBox", tr("Delete the box"),
        tr("Takes the chosen box and its text off the picture (Delete, on the picture). It can be undone."));
    // Ctrl+E goes to a line's end where one has the caret.
    make(Export, "export", tr("Export…"), tr("Saves the picture, all candidates, the starred ones or a contact sheet (Ctrl+S)."),
        {QKeySequence::Save, QKeySequence(Qt::CTRL | Qt::Key_E)});
    make(Copy, "copy", tr("Copy"),
        tr("Puts the picture with its captions on the clipboard, to paste it elsewhere (Ctrl+Shift+C)."),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    make(Open, "openPicture", tr("Open a picture…"), {}, {QKeySequence::Open});
    make(Paste, "pastePicture", tr("Paste a picture"), {}, {QKeySequence::Paste});
    make(Reproduce, "reproducePicture", tr("Reproduce…"), {});
    make(Find, "findPicture", tr("Search"), {}, {QKeySequence::Find});
    m_actions[ShowBoxes]->setCheckable(true);
    m_actions[ShowBoxes]->setChecked(true);

    connect(m_actions[Generate], &QAction::triggered, &writer, &CaptionWriter::generate);
    connect(m_actions[Stop], &QAction::triggered, &writer, &CaptionWriter::stop);
    connect(m_actions[Undo], &QAction::triggered, document.undoStack(), &QUndoStack::undo);
    connect(m_actions[Redo], &QAction::triggered, document.undoStack(), &QUndoStack::redo);
    connect(document.undoStack(), &QUndoStack::indexChanged, this, &CreateActions::update);
    connect(&document, &MemeDocument::chosen, this, &CreateActions::update);
    connect(&document, &MemeDocument::boxesReplaced, this, &CreateActions::update);
    connect(&document, &MemeDocument::formatChanged, this, &CreateActions::update);
    connect(&writer, &CaptionWriter::runningChanged, this, &CreateActions::update);
    connect(&writer, &CaptionWriter::modelChanged, this, &CreateActions::update);
    update();
}

void CreateActions::make(
    Name name, const char* objectName, const QString& text, const QString& toolTip, const QList<QKeySequence>& keys)
{
    auto* action = m_actions[name] = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    action->setToolTip(toolTip);
    action->setShortcuts(keys);
    // A menu on a button says what it does in a word; the buttons beside it name their keys in their tooltips.
    action->setShortcutVisibleInContextMenu(false);
}

void CreateActions::setExporting(bool exporting)
{
    m_exporting = exporting;
    update();
}

QString CreateActions::neverSeen(const Template& meme)
{
    return tr("This model has never seen captions of “%1”. Choose another picture or model, or write them by hand.")
        .arg(templateName(meme));
}

void CreateActions::update()
{
    const std::optional<Template>& meme = m_document.meme();
    const bool running = m_writer.isRunning();
    const bool knows = m_writer.templateId().has_value();
    const bool pictured = meme && m_document.hasPicture();
    m_actions[Generate]->setToolTip(!meme ? tr("Choose a picture first.")
            : !knows                      ? neverSeen(*meme)
                                          : tr("Writes captions for this picture, best first (Ctrl+Return)."));
    const std::pair<Name, bool> possible[] = {{Generate, knows && !running}, {Stop, running || m_exporting},
        {Undo, m_document.undoStack()->canUndo()}, {Redo, m_document.undoStack()->canRedo()}, {ShowBoxes, meme.has_value()},
        {AddBox, meme.has_value()}, {DeleteBox, meme && meme->boxes.size() > 1}, {Export, pictured}, {Copy, pictured}};
    // What becomes possible first: it may take the focus of what does not.
    for (const bool now : {true, false})
        for (const auto& [name, can] : possible)
            if (can == now)
                m_actions[name]->setEnabled(can);
}

} // namespace memewright
