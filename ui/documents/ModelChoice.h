#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "AppContext.h"
#include "jobs/ModelLoader.h"
#include "meme/Template.h"

namespace memewright {

/// The models there are, the one that the person wants, and the one that is ready to write. Finding and reading happen on threads
/// of their own. GUI thread.
class ModelChoice : public QObject
{
    Q_OBJECT

public:
    explicit ModelChoice(const AppContext& context, QObject* parent = nullptr);

    const std::vector<ModelEntry>& entries() const { return m_entries; }
    /// The wanted one among the entries; -1 when there are none.
    int index() const;
    /// Ready to write; without a scorer before the first one is.
    const LoadedModel& model() const { return m_model; }
    /// The file of that one.
    const std::filesystem::path& file() const { return m_loadedFile; }
    const std::filesystem::path& wanted() const { return m_wanted; }
    /// Chosen as soon as it is found.
    void setWanted(std::filesystem::path file) { m_wanted = std::move(file); }

    /// Looks for models again: listed() answers. The wanted one (the first, where it is not there) is read when its file is
    /// another or has changed: loaded() or failed() answers.
    void refresh() { m_loader.refresh(); }
    void choose(int index);

    /// The id that the model is asked for to caption this picture; nothing when it knows nothing that fits.
    std::optional<std::int64_t> templateFor(const Template& meme) const;

Q_SIGNALS:
    void listed();
    void loaded();
    void failed(const memewright::Error& error);

private:
    void found(const std::vector<ModelEntry>& entries);

    ModelLoader m_loader;
    std::vector<ModelEntry> m_entries;
    std::filesystem::path m_wanted;
    std::filesystem::path m_loadedFile;
    std::filesystem::file_time_type m_loadedTime;
    LoadedModel m_model;
};

} // namespace memewright
