#include "pages/train/TrainStart.h"

#include <algorithm>
#include <utility>

#include "models/ModelNames.h"

namespace memewright {

TrainStart::TrainStart(QWidget* parent) : QComboBox(parent)
{
    addItem(tr("Nothing"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names may be long
}

void TrainStart::setModels(std::vector<ModelEntry> models)
{
    const std::filesystem::path kept = path();
    m_models = std::move(models);
    while (count() > 1)
        removeItem(count() - 1);
    for (const ModelEntry& entry : m_models)
        addItem(modelTitle(entry));
    if (!choose(kept))
        setCurrentIndex(0);
}

const ModelEntry* TrainStart::model() const
{
    return currentIndex() > 0 ? &m_models[static_cast<std::size_t>(currentIndex()) - 1] : nullptr;
}

std::filesystem::path TrainStart::path() const
{
    return model() == nullptr ? std::filesystem::path() : model()->path;
}

bool TrainStart::choose(const std::filesystem::path& model)
{
    if (model.empty()) {
        setCurrentIndex(0);
        return true;
    }
    const auto found = std::ranges::find(m_models, model, &ModelEntry::path);
    if (found != m_models.end())
        setCurrentIndex(static_cast<int>(found - m_models.begin()) + 1);
    return found != m_models.end();
}

const ModelEntry* TrainStart::starter() const
{
    const auto found = std::ranges::find(m_models, true, &ModelEntry::builtIn);
    return found == m_models.end() ? nullptr : &*found;
}

} // namespace memewright
