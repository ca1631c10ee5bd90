#pragma once

#include <filesystem>
#include <vector>

#include <QComboBox>

#include "AppContext.h"

namespace memewright {

/// Chooses the model that a run starts from: nothing, a built-in one, or one of the library.
class TrainStart : public QComboBox
{
    Q_OBJECT

public:
    explicit TrainStart(QWidget* parent = nullptr);

    /// Keeps the choice where that model is still there; else nothing is chosen.
    void setModels(std::vector<ModelEntry> models);
    /// Null while nothing is chosen; lasts until setModels().
    const ModelEntry* model() const;
    std::filesystem::path path() const; ///< of the model; empty while nothing is chosen
    /// False, and nothing is changed, for a model that is not listed. An empty path chooses nothing.
    bool choose(const std::filesystem::path& model);
    const ModelEntry* starter() const; ///< the first built-in one; null where there is none

private:
    std::vector<ModelEntry> m_models; ///< that of item i + 1
};

} // namespace memewright
