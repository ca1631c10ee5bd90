#include "jobs/ModelLoader.h"

#include <utility>

#include "base/Sha256.h"

namespace memewright {

namespace {

Result<std::vector<ModelEntry>> findModels(const AppContext& context)
{
    if (context.findModels)
        return context.findModels();
    std::vector<ModelEntry> models;
    for (const std::filesystem::path& file : context.builtInModels)
        if (auto info = readCheckpointInfo(file))
            models.push_back({file, std::move(*info), true});
    for (ModelSummary& summary : listModels(context.libraryFolder))
        models.push_back({std::move(summary.path), std::move(summary.info), false});
    return models;
}

/// With the file's hash. A run may write a better checkpoint while it is being read: then it is read again, so that the hash
/// is that of the network.
Result<LoadedModel> readWithHash(const ModelReader& read, const std::filesystem::path& file)
{
    for (;;) {
        const std::string before = sha256OfFile(file).value_or(std::string());
        auto model = read(file);
        if (!model || sha256OfFile(file).value_or(std::string()) == before) {
            if (model)
                model->sha256 = before;
            return model;
        }
    }
}

} // namespace

ModelLoader::ModelLoader(AppContext context, QObject* parent) : QObject(parent), m_context(std::move(context)) { }

void ModelLoader::refresh()
{
    m_finder.clear();
    m_finder.run([context = m_context] { return findModels(context); },
        [this](Result<std::vector<ModelEntry>> models) { Q_EMIT listed(models ? *models : std::vector<ModelEntry>{}); });
}

void ModelLoader::load(const std::filesystem::path& file)
{
    const quint64 number = ++m_newest;
    m_reader.clear();
    m_reader.run([read = m_context.readModel, file] { return readWithHash(read, file); },
        [this, number, file](Result<LoadedModel> model) {
            if (number != m_newest)
                return;
            if (model)
                Q_EMIT loaded(file, *model);
            else
                Q_EMIT failed(file, model.error());
        });
}

} // namespace memewright
