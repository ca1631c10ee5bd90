// What the settings of the next run come to: the run itself, and what is kept of them.
#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QSpinBox>

#include "base/Random.h"
#include "pages/train/TrainSettings.h"
#include "pages/train/TrainStart.h"
#include "training/Presets.h"
#include "widgets/KeptControls.h"
#include "widgets/OffSpinBox.h"

namespace memewright {

void TrainSettings::saveState(QSettings& settings) const
{
    saveControls(*m_fields, settings);
    settings.setValue(QStringLiteral("presetKey"), QString::fromLatin1(presets()[size_t(m_preset->currentIndex())].key.data()));
    settings.remove(m_name->objectName()); // each run has a fresh one
    settings.setValue(m_from->objectName(), QString::fromStdString(m_from->path().string())); // its place in the list may change
    settings.setValue(QStringLiteral("startChosen"), m_startChosen);
    settings.setValue(m_rate->objectName(), QLocale().toDouble(m_rate->text())); // the language may change
}

void TrainSettings::restoreState(const QSettings& settings)
{
    const std::string key = settings.value(QStringLiteral("presetKey")).toString().toStdString();
    const auto preset = std::ranges::find(presets(), key, &Preset::key);
    if (preset == presets().end())
        return;
    m_preset->setCurrentIndex(int(preset - presets().begin()));
    applyUsual();
    restoreControls(*m_fields, settings);
    m_rate->setText(QLocale().toString(settings.value(m_rate->objectName()).toDouble(), 'g', 6));
    m_startChosen = settings.value(QStringLiteral("startChosen"), false).toBool();
    m_wantedStart = settings.value(m_from->objectName()).toString().toStdString();
    m_wantedIsNew = false;
}

RunRequest TrainSettings::request() const
{
    RunRequest request;
    request.run = m_name->text().toStdString();
    request.corpus = m_corpus ? m_corpus->name : std::string();
    if (!m_popular->isOff())
        request.mostPopular = static_cast<std::size_t>(m_popular->value());
    TrainingConfig& config = request.config;
    config = usual();
    config.network = network();
    config.batchRows = static_cast<std::size_t>(m_batch->value());
    config.epochs = m_epochs->value();
    config.learningRate = QLocale().toDouble(m_rate->text());
    config.optimiser = static_cast<OptimiserKind>(m_optimiser->currentData().toInt());
    request.tensorBoard = m_tensorBoard->isChecked();
    config.split = m_split->currentIndex() == 1 ? SplitMode::Row : SplitMode::Caption;
    config.validationRatio = m_ratio->isOff() ? std::nullopt : std::optional(m_ratio->value());
    config.seed = m_seed->isOff() ? randomSeed() : static_cast<std::uint64_t>(m_seed->value());
    return request;
}

} // namespace memewright
