#pragma once

#include <deque>
#include <functional>
#include <vector>

#include <QObject>

#include "dialogs/ExportDialog.h"
#include "jobs/WorkerThread.h"
#include "meme/Recipe.h"
#include "render/MemeExport.h"

class QMimeData;
class QSettings;

namespace memewright {

class MessageBar;

/// What the page has to export, in the order in which it is shown: recipes, whose picture's hash is filled in when they are
/// written.
struct ExportSubject {
    Recipe shown;
    std::vector<Recipe> all;
    std::vector<Recipe> starred;
};

/// Takes captioned pictures out of the Create page: files, the clipboard, another program by dragging. Everything slow happens
/// on a thread of its own, a picture at a time; results and errors go to the page's message bar. GUI thread.
class CreateExports : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this object.
    CreateExports(QWidget* page, MessageBar* messages);
    ~CreateExports() override;

    /// Opens the export dialog; what it asks for is then written.
    void ask(ExportSubject subject);
    void copy(const Recipe& recipe);
    /// Writes the picture into a temporary folder; `ready` gets data to drag out once it is there.
    void prepareDrag(const Recipe& recipe, std::function<void(QMimeData*)> ready);
    /// Files that are still to be written are left out; a message says how many there are.
    void stop();
    /// Files are being written.
    bool isExporting() const { return !m_batches.empty(); }

    void saveState(QSettings& settings) const { m_last.save(settings); }
    void restoreState(const QSettings& settings) { m_last = ExportRequest::restored(settings); }

Q_SIGNALS:
    /// For the status bar; an empty sentence when nothing goes on.
    void activityChanged(const QString& sentence, double share);

private:
    /// Files that were asked for at once.
    struct Batch {
        std::vector<Recipe> recipes;
        std::vector<QString> files; ///< as many
        ExportShape shape;
        std::size_t done = 0;
        bool stopped = false;
    };
    void start(const ExportSubject& subject, const ExportRequest& request);
    void writeNext();
    /// One more is there, or none.
    void wrote(const Status& written);
    void writeSheet(const std::vector<Recipe>& recipes, const QString& path, int quality);
    void saved(const std::vector<QString>& files);
    void showError(const Error& error);

    QWidget* m_page;
    MessageBar* m_messages;
    ExportRequest m_last;
    std::deque<Batch> m_batches; ///< the first one is being written
    WorkerThread m_worker;
};

/// The name's parts of a recipe; `number` counts from 1.
NameParts namePartsOf(const Recipe& recipe, int number);

} // namespace memewright
