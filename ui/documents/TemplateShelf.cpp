#include "documents/TemplateShelf.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QFileInfo>
#include <QTimer>

#include "base/Numbers.h"
#include "documents/MemeDocument.h"
#include "documents/ModelChoice.h"
#include "meme/TemplateFolders.h"

namespace memewright {

namespace {

constexpr std::chrono::milliseconds kPause{400}; ///< after which moved boxes are kept

TextBox box(const char* id, double y)
{
    TextBox result;
    result.id = id;
    result.x = 0.04;
    result.width = 0.92;
    result.y = y;
    result.height = 0.2;
    return result;
}

} // namespace

Template ownTemplate(const QString& picture)
{
    Template meme;
    const QFileInfo info(picture);
    meme.name = info.completeBaseName().toStdString();
    meme.boxes = {box("top", 0.03), box("foot", 0.77)};
    // The picture is looked for beside the template's file, so the file is named as if it stood there.
    meme.picture = info.fileName().toStdString();
    meme.file = (info.absolutePath() + QStringLiteral("/own.json")).toStdString();
    return meme;
}

TemplateShelf::TemplateShelf(const AppContext& context, MemeDocument& document, const ModelChoice& models, QObject* parent)
    : QObject(parent), m_context(context), m_document(document), m_models(models), m_store(context.libraryFolder),
      m_model(new TemplateModel(this)), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &TemplateShelf::keepBoxes);
    connect(&models, &ModelChoice::loaded, this, &TemplateShelf::learnModel);
    connect(&document, &MemeDocument::aboutToChoose, this, &TemplateShelf::keepBoxes);
    connect(&document, &MemeDocument::layoutChanged, this, &TemplateShelf::boxesMoved);
}

TemplateShelf::~TemplateShelf()
{
    keepBoxes();
    m_files.finish();
}

void TemplateShelf::run(std::function<Status()> work, std::function<void()> done)
{
    m_files.run(std::move(work), [this, done = std::move(done)](const Status& ended) {
        if (!ended)
            Q_EMIT failed(ended.error());
        else if (done)
            done();
    });
}

void TemplateShelf::refresh()
{
    m_files.run([folders = m_context.allTemplateFolders()]() -> Result<TemplateCollection> { return readTemplates(folders); },
        [this](Result<TemplateCollection> found) {
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            setTemplates(std::move(found->templates));
            if (!found->broken.empty())
                Q_EMIT failed(found->broken.front());
        });
}

void TemplateShelf::setTemplates(std::vector<Template> templates)
{
    m_model->setFavourites(m_store.favourites());
    m_model->setPictures(m_store.withLayouts(std::move(templates)));
    choose(m_wanted);
}

void TemplateShelf::learnModel()
{
    const CheckpointInfo& info = m_models.model().info;
    m_model->setKnown(info.templates, hasGeneralTemplate(info));
    if (!m_document.meme())
        choose(m_wanted);
}

bool TemplateShelf::choose(const std::string& name)
{
    if (m_document.meme() && m_document.meme()->name == name)
        return true;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const QModelIndex index = m_model->index(row); m_model->meme(index).name == name) {
            m_document.choose(Template(m_model->meme(index)), m_model->hasPicture(index));
            return true;
        }
    return false;
}

void TemplateShelf::add(Template meme, std::string bytes, const std::string& ending)
{
    // The history and the gallery know templates by name.
    const auto taken = [&](const std::string& name) {
        return std::ranges::find(m_model->pictures(), name, &Template::name) != m_model->pictures().end();
    };
    const std::string name = meme.name;
    for (int number = 2; taken(meme.name); ++number)
        meme.name = name + ' ' + numberText(number);
    m_files.run(
        [store = m_store, meme = std::move(meme), bytes = std::move(bytes), ending] { return store.add(meme, bytes, ending); },
        [this](const Result<Template>& added) {
            if (!added) {
                Q_EMIT failed(added.error());
                return;
            }
            // Another picture had this name before; a card that got its picture keeps its texts.
            if (!(m_document.meme() && m_document.meme()->name == added->name))
                m_document.forget(added->name);
            takeUp(*added);
        });
}

void TemplateShelf::takeUp(const Template& meme)
{
    std::vector<Template> pictures = m_model->pictures();
    pictures.push_back(meme);
    m_model->setPictures(std::move(pictures));
    m_document.choose(meme, true);
    Q_EMIT added(meme);
}

void TemplateShelf::remove(const Template& meme)
{
    // What is still to be saved of it would bring its file back.
    keepBoxes();
    run([store = m_store, meme] { return store.remove(meme); },
        [this, meme] {
            std::vector<Template> pictures = m_model->pictures();
            std::erase_if(pictures, [&](const Template& one) { return one.file == meme.file; });
            m_model->setPictures(std::move(pictures));
            if (m_document.hasPicture()
                && std::ranges::find(m_model->pictures(), m_document.meme()->file, &Template::file) == m_model->pictures().end())
                Q_EMIT chosenGone();
            Q_EMIT removed(meme);
        });
}

void TemplateShelf::putBack(const Template& meme)
{
    run([store = m_store, meme] { return store.putBack(meme); }, [this, meme] { takeUp(meme); });
}

void TemplateShelf::keepFavourites(const std::vector<std::string>& names)
{
    run([store = m_store, names] { return store.keepFavourites(names); });
}

std::vector<TextBox> TemplateShelf::usualBoxes(std::optional<std::int64_t> format) const
{
    std::vector<TextBox> boxes = ownTemplate(QString()).boxes;
    const auto& known = m_models.model().info.templates;
    const auto entry = std::ranges::find_if(known, [&](const TemplateEntry& one) { return format && one.id == *format; });
    if (entry == known.end() || entry->boxes < 1 || std::size_t(entry->boxes) == boxes.size())
        return boxes;
    // The texts of boxes of one name stay when the format changes.
    std::vector<TextBox> places = templateOf(*entry).boxes;
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i].id = i < boxes.size() ? boxes[i].id : "box " + numberText(i + 1);
    return places;
}

void TemplateShelf::resetBoxes()
{
    const std::optional<Template>& meme = m_document.meme();
    if (meme)
        m_document.setBoxes(
            isOwn(*meme) ? usualBoxes(meme->templateId) : readTemplate(meme->file).value_or(*meme).boxes, tr("Reset boxes"));
}

void TemplateShelf::setFormat(std::optional<std::int64_t> format)
{
    const Template& meme = *m_document.meme();
    const bool asCame = meme.boxes == usualBoxes(meme.templateId);
    m_document.setFormat(format);
    if (asCame)
        m_document.setBoxes(usualBoxes(format), tr("Boxes of the format"));
}

void TemplateShelf::boxesMoved()
{
    m_model->replace(*m_document.meme());
    m_moved = true;
    m_pause->start();
}

void TemplateShelf::keepBoxes()
{
    m_pause->stop();
    if (!std::exchange(m_moved, false) || m_document.meme()->file.empty())
        return;
    run([store = m_store, meme = *m_document.meme()]() -> Status {
        // Boxes as they came need no file of their own.
        const bool asCame = !store.isOwn(meme) && readTemplate(meme.file).value_or(Template()).boxes == meme.boxes;
        return asCame ? store.reset(meme) : store.save(meme);
    });
}

} // namespace memewright
