#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include <QSpinBox>
#include <QStringList>

#include "AppContext.h"
#include "documents/CorpusFacts.h"
#include "training/LibraryRun.h"
#include "widgets/LimitedBox.h"
#include "widgets/OffSpinBox.h"
#include "widgets/Panel.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QToolButton;
class QVBoxLayout;

namespace memewright {

class TrainField;
class TrainStart;

/// The settings of the next run, with a sentence beside every field that is not right, and the button that starts it.
class TrainSettings : public Panel
{
    Q_OBJECT

public:
    explicit TrainSettings(QWidget* parent = nullptr);

    /// All settings but the name, and back.
    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

    /// Nothing while no corpus is chosen or read.
    void setCorpus(const std::optional<CorpusFacts>& facts);
    /// A corpus is chosen, and its facts are on their way.
    void expectCorpus();
    /// That a run may start from. A small corpus is proposed the starter, until the person chooses otherwise.
    void setModels(const std::vector<ModelEntry>& models);
    /// Chooses the model to start from, as soon as it is listed, with the settings that suit it.
    void startFrom(const std::filesystem::path& model);
    /// Names that a new run may not have.
    void setTakenNames(const QStringList& names);
    /// Puts the first free name of the preset into the name's field and the cursor on it.
    void proposeName();
    /// While a run goes on the next one is put into the queue, and nothing is measured.
    void setBusy(bool busy);
    /// What the settings would take, or the sentence that says why that is not known.
    void setEstimate(const QString& sentence);
    /// While it is being measured.
    void setMeasuring(bool measuring);
    bool isComplete() const;
    /// The run as it stands in the fields; device and threads are the caller's.
    RunRequest request() const;

Q_SIGNALS:
    /// Or to be queued while another goes on.
    void startRequested();
    void measureRequested();
    /// What was measured is of other settings.
    void estimateOutOfDate();
    void foldRequested();

private:
    using WholeBox = LimitedBox<QSpinBox>;
    using NumberOrOff = LimitedBox<OffSpinBox>;
    /// What is wrong with a field; an empty sentence when nothing is.
    struct Check {
        TrainField* field;
        std::function<QString()> problem;
    };

    TrainField* addField(QVBoxLayout* layout, const QString& text, QWidget* editor, std::function<QString()> problem = {});
    TrainField* addNumber(QVBoxLayout* layout, const QString& text, WholeBox* box);
    /// `problem`: of a number that is within its limits.
    TrainField* addNumber(QVBoxLayout* layout, const QString& text, NumberOrOff* box, std::function<QString()> problem = {});
    QWidget* makeHead();
    void makeNetworkFields(QVBoxLayout* layout);
    void makeLearningFields(QVBoxLayout* layout);
    void makeDataFields(QVBoxLayout* layout);
    QVBoxLayout* makeFoot();
    /// Of the model to start from, or else of the preset.
    TrainingConfig usual() const;
    void applyUsual();
    /// The sizes of a network; those of a model to start from are not to be changed.
    void applySizes(const NetworkSettings& network);
    void proposeStart();
    void check();
    QString nameProblem() const;
    QString rateProblem() const;
    QString popularProblem() const;
    NetworkSettings network() const;

    std::optional<CorpusFacts> m_corpus;
    bool m_expected = false; ///< the facts are on their way
    QStringList m_taken;
    bool m_busy = false;
    bool m_measuring = false;
    QString m_proposed;
    bool m_startChosen = false; ///< by the person: what to start from is not proposed any more
    std::filesystem::path m_wantedStart; ///< to be chosen when it is listed
    bool m_wantedIsNew = false; ///< it then brings its settings along; a restored choice has them
    QWidget* m_fields;
    QToolButton* m_fold;
    QLineEdit* m_name;
    QComboBox* m_preset;
    TrainStart* m_from;
    WholeBox* m_filters;
    WholeBox* m_units;
    NumberOrOff* m_pieces;
    QComboBox* m_kernel;
    QComboBox* m_activation;
    NumberOrOff* m_dropout;
    WholeBox* m_batch;
    WholeBox* m_epochs;
    QLineEdit* m_rate;
    QComboBox* m_optimiser;
    QCheckBox* m_tensorBoard;
    NumberOrOff* m_ratio;
    QComboBox* m_split;
    NumberOrOff* m_popular;
    NumberOrOff* m_seed;
    TrainField* m_filtersField;
    TrainField* m_kernelField;
    TrainField* m_activationField;
    TrainField* m_unitsField;
    TrainField* m_piecesField;
    std::vector<Check> m_checks;
    QLabel* m_parameters;
    QLabel* m_estimate;
    QPushButton* m_measure;
    QPushButton* m_start;
    QPushButton* m_queue;
};

} // namespace memewright
