#include "documents/ModelChoice.h"

#include <algorithm>

namespace memewright {

namespace {

std::filesystem::file_time_type changedAt(const std::filesystem::path& file)
{
    std::error_code ignored;
    return std::filesystem::last_write_time(file, ignored);
}

} // namespace

ModelChoice::ModelChoice(const AppContext& context, QObject* parent) : QObject(parent), m_loader(context)
{
    connect(&m_loader, &ModelLoader::listed, this, &ModelChoice::found);
    connect(&m_loader, &ModelLoader::loaded, this, [this](const std::filesystem::path& file, const LoadedModel& model) {
        m_loadedFile = file;
        m_model = model;
        Q_EMIT loaded();
    });
    connect(&m_loader, &ModelLoader::failed, this,
        [this](const std::filesystem::path&, const Error& error) { Q_EMIT failed(error); });
}

int ModelChoice::index() const
{
    if (m_entries.empty())
        return -1;
    const auto wanted = std::ranges::find(m_entries, m_wanted, &ModelEntry::path);
    return wanted == m_entries.end() ? 0 : int(wanted - m_entries.begin());
}

void ModelChoice::found(const std::vector<ModelEntry>& entries)
{
    m_entries = entries;
    if (entries.empty()) {
        m_model = {};
        m_loadedFile.clear();
    }
    Q_EMIT listed();
    choose(index());
}

void ModelChoice::choose(int index)
{
    if (index < 0 || std::size_t(index) >= m_entries.size())
        return;
    const std::filesystem::path& file = m_entries[std::size_t(index)].path;
    m_wanted = file;
    const auto changed = changedAt(file);
    if (file == m_loadedFile && changed == m_loadedTime)
        return;
    m_loadedTime = changed;
    m_loader.load(file);
}

std::optional<std::int64_t> ModelChoice::templateFor(const Template& meme) const
{
    if (!m_model.scorer)
        return {};
    const auto& known = m_model.info.templates;
    if (known.empty())
        return meme.templateId.value_or(0);
    if (meme.templateId && std::ranges::find(known, *meme.templateId, &TemplateEntry::id) != known.end())
        return meme.templateId;
    if (hasGeneralTemplate(m_model.info))
        return 0;
    if (meme.templateId)
        return {};
    // A picture of one's own is captioned in the manner of the template that the model has seen most.
    return std::ranges::max_element(known, {}, &TemplateEntry::captions)->id;
}

} // namespace memewright
