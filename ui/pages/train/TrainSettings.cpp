#include "pages/train/TrainSettings.h"

#include <algorithm>
#include <initializer_list>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "documents/TrainWords.h"
#include "network/NetworkFamily.h"
#include "pages/train/TrainField.h"
#include "pages/train/TrainStart.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "training/Presets.h"
#include "widgets/HeadingLabel.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kWidth = 288;
constexpr int kMostFilters = 4096;
constexpr int kMostUnits = 4096;
constexpr int kMostPieces = 16'384;
constexpr int kMostBatchRows = 65536;
constexpr int kMostEpochs = 10000;
constexpr double kRandomSeed = -1;
constexpr double kLargestSeed = 2147483647;

template <class Box>
Box* named(Box* box, const char* name, const QString& toolTip)
{
    box->setObjectName(QString::fromLatin1(name));
    box->setToolTip(toolTip);
    return box;
}

LimitedBox<QSpinBox>* wholeNumber(int least, int most, int step)
{
    auto* box = new LimitedBox<QSpinBox>;
    box->setLimits(least, most);
    box->setSingleStep(step);
    box->setAlignment(Qt::AlignRight);
    box->setGroupSeparatorShown(true);
    return box;
}

LimitedBox<OffSpinBox>* numberOr(double off, const QString& word, double most, int decimals)
{
    auto* box = new LimitedBox<OffSpinBox>(off, word);
    box->setDecimals(decimals);
    box->setLimits(off, most);
    box->setSingleStep(decimals > 0 ? 0.05 : 1);
    return box;
}

} // namespace

TrainSettings::TrainSettings(QWidget* parent) : Panel(parent), m_fields(new QWidget)
{
    setObjectName(QStringLiteral("trainSettings"));
    setFixedWidth(kWidth);
    auto* fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(kGroup, 0, kGroup, 0);
    fields->setSpacing(kGap);
    makeNetworkFields(fields);
    makeLearningFields(fields);
    makeDataFields(fields);
    fields->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setWidget(m_fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_fields->setAutoFillBackground(false);

    auto* foot = makeFoot();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGap, 0, 0);
    layout->setSpacing(kPair);
    layout->addWidget(makeHead());
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    applyUsual();
}

QVBoxLayout* TrainSettings::makeFoot()
{
    m_parameters = new HintLabel;
    m_parameters->setObjectName(QStringLiteral("parameterCount"));
    m_estimate = new HintLabel;
    m_estimate->setObjectName(QStringLiteral("runEstimate"));
    m_estimate->setWordWrap(true);
    m_measure = new QPushButton(tr("Measure"));
    m_measure->setObjectName(QStringLiteral("measureRun"));
    m_measure->setToolTip(tr("Takes up to 20 steps or 5 seconds with these settings, to tell the time and the memory of a run."));
    connect(m_measure, &QPushButton::clicked, this, &TrainSettings::measureRequested);
    m_start = new QPushButton(icons::icon(QStringLiteral("play"), Role::OnAccent), tr("Start training"));
    m_start->setObjectName(QStringLiteral("startTraining"));
    setMainAction(m_start);
    m_queue = new QPushButton(icons::icon(QStringLiteral("plus")), tr("Add to the queue"));
    m_queue->setObjectName(QStringLiteral("queueTraining"));
    m_queue->setToolTip(tr("The run begins when those before it are over."));
    m_queue->hide();
    connect(m_start, &QPushButton::clicked, this, &TrainSettings::startRequested);
    connect(m_queue, &QPushButton::clicked, this, &TrainSettings::startRequested);
    auto* estimate = new QHBoxLayout;
    estimate->setSpacing(kGap);
    estimate->addWidget(m_estimate, 1);
    estimate->addWidget(m_measure);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(kGroup, kGap, kGroup, kGroup);
    foot->setSpacing(kGap);
    foot->addWidget(m_parameters);
    foot->addLayout(estimate);
    foot->addWidget(m_start);
    foot->addWidget(m_queue);
    return foot;
}

QWidget* TrainSettings::makeHead()
{
    m_fold = named(new QToolButton, "foldSettings", tr("Fold the settings away: more room for the curves"));
    m_fold->setIcon(icons::icon(QStringLiteral("chevron-left")));
    m_fold->setAccessibleName(tr("Fold the settings away"));
    setQuiet(m_fold);
    connect(m_fold, &QToolButton::clicked, this, &TrainSettings::foldRequested);
    auto* head = new QWidget;
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(kGroup, 0, kGap, 0);
    layout->addWidget(new HeadingLabel(tr("Settings of the next run")));
    layout->addStretch(1);
    layout->addWidget(m_fold);
    return head;
}

TrainField* TrainSettings::addField(QVBoxLayout* layout, const QString& text, QWidget* editor, std::function<QString()> problem)
{
    auto* field = new TrainField(text, editor);
    layout->addWidget(field);
    if (problem)
        m_checks.push_back({field, std::move(problem)});
    return field;
}

TrainField* TrainSettings::addNumber(QVBoxLayout* layout, const QString& text, WholeBox* box)
{
    connect(box, &QSpinBox::valueChanged, this, &TrainSettings::check);
    return addField(layout, text, box, [box] {
        const QLocale locale;
        return box->isWithin() ? QString()
                               : tr("A number from %1 to %2.").arg(locale.toString(box->least()), locale.toString(box->most()));
    });
}

TrainField* TrainSettings::addNumber(QVBoxLayout* layout, const QString& text, NumberOrOff* box, std::function<QString()> problem)
{
    connect(box, &QDoubleSpinBox::valueChanged, this, &TrainSettings::check);
    return addField(layout, text, box, [box, problem = std::move(problem)] {
        if (box->isWithin())
            return problem ? problem() : QString();
        const QString most = QLocale().toString(box->most(), 'f', box->decimals());
        return tr("A number up to %1, or ‘%2’.").arg(most, box->textFromValue(box->least()));
    });
}

void TrainSettings::makeNetworkFields(QVBoxLayout* layout)
{
    m_name = named(new QLineEdit, "runName", tr("Names the run's folder, its curve and its model."));
    m_preset = named(new QComboBox, "preset",
        tr("Fills in all settings below. Fast: the best text for the time. Quick: a minute or two with the starter captions. "
           "Article: the network of the article, small or whole, which takes hours. 'Measure' tells the time on this machine."));
    for (const Preset& preset : presets())
        m_preset->addItem(presetTitle(preset.key));
    m_from = named(new TrainStart, "startFrom",
        tr("The model that the run goes on from, with its size and what it knows; your captions teach it your manner. With few "
           "captions this is far better than nothing to start from."));
    m_filters = named(wholeNumber(1, kMostFilters, 16), "filters",
        tr("Channels of each convolution. More: learns more of a large corpus, and takes four times as long for twice as many."));
    m_units = named(wholeNumber(1, kMostUnits, 64), "units",
        tr("Size of the recurrent network's memory. More: learns more of a large corpus, and takes four times as long for twice "
           "as many."));
    m_pieces = named(numberOr(0, tr("off"), kMostPieces, 0), "pieces",
        tr("How many pieces of words the network may write with, instead of single characters. With many captions it learns two "
           "to "
           "three times as much in the same time; with few of them characters do better."));
    m_pieces->setSingleStep(256);
    m_kernel = named(new QComboBox, "kernel", tr("How many neighbouring characters a convolution sees at once. Wider: slower."));
    for (const int width : {2, 3, 5, 7})
        m_kernel->addItem(QString::number(width), width);
    m_activation = named(new QComboBox, "activation",
        tr("What a convolution does with values below zero.\nReLU drops them, as the article; leaky ReLU keeps three tenths."));
    m_activation->addItem(tr("ReLU"), static_cast<int>(Activation::Relu));
    m_activation->addItem(tr("Leaky ReLU"), static_cast<int>(Activation::LeakyRelu));
    m_dropout = named(numberOr(0, tr("off"), 0.95, 2), "dropout",
        tr("Share of channels left out at random while training.\nHigher: learns less by heart, and more slowly."));

    addField(layout, tr("Run name"), m_name, [this] { return nameProblem(); });
    addField(layout, tr("Preset"), m_preset);
    addField(layout, tr("Start from"), m_from);
    m_filtersField = addNumber(layout, tr("Filters"), m_filters);
    m_kernelField = addField(layout, tr("Kernel"), m_kernel);
    m_activationField = addField(layout, tr("Activation"), m_activation);
    m_unitsField = addNumber(layout, tr("Units"), m_units);
    m_piecesField = addNumber(layout, tr("Pieces"), m_pieces);
    addNumber(layout, tr("Dropout"), m_dropout);
    connect(m_name, &QLineEdit::textChanged, this, &TrainSettings::check);
    for (QComboBox* choice : {m_preset, static_cast<QComboBox*>(m_from)})
        connect(choice, &QComboBox::activated, this, [this] {
            m_startChosen = true;
            applyUsual();
        });
    connect(m_kernel, &QComboBox::currentIndexChanged, this, &TrainSettings::check);
}

void TrainSettings::makeLearningFields(QVBoxLayout* layout)
{
    m_batch = named(wholeNumber(1, kMostBatchRows, 32), "batchRows",
        tr("Rows a step. More: steadier and fewer steps an epoch; fewer: more steps, noisier."));
    m_epochs = named(wholeNumber(1, kMostEpochs, 1), "epochs", tr("How often the run goes through all training captions."));
    m_rate =
        named(new QLineEdit, "learningRate", tr("Size of a step. Too large: the loss jumps or runs away; too small: it creeps."));
    m_rate->setAlignment(Qt::AlignRight);
    m_optimiser = named(new QComboBox, "optimiser",
        tr("How a step follows from the gradient. RMSprop: the article's. Adam and AdamW: mostly quicker; AdamW keeps weights "
           "small."));
    for (const OptimiserKind kind : optimisers())
        m_optimiser->addItem(QString::fromLatin1(optimiserTitle(kind).data()), static_cast<int>(kind));
    m_tensorBoard = named(new QCheckBox(tr("Log for TensorBoard")), "tensorBoard",
        tr("Also writes an event log into the run's folder, for TensorBoard to read."));
    addNumber(layout, tr("Batch rows"), m_batch);
    addNumber(layout, tr("Epochs"), m_epochs);
    addField(layout, tr("Learning rate"), m_rate, [this] { return rateProblem(); });
    addField(layout, tr("Optimiser"), m_optimiser);
    layout->addWidget(m_tensorBoard);
    connect(m_rate, &QLineEdit::textChanged, this, &TrainSettings::check);
}

void TrainSettings::makeDataFields(QVBoxLayout* layout)
{
    m_ratio = named(numberOr(0, tr("automatic"), 0.9, 2), "validationRatio",
        tr("Share kept back to measure with.\nAutomatic: 0.20, and 0.02 from a million rows on."));
    m_split = named(new QComboBox, "split",
        tr("By caption: no caption is on both sides, so validation is honest.\nBy row: as the article does it, parts of a "
           "caption may "
           "be on both sides and its validation loss looks better than it is."));
    m_split->addItem(tr("By caption"));
    m_split->addItem(tr("By row (article)"));
    m_popular = named(numberOr(0, tr("all"), 1'000'000, 0), "mostPopular",
        tr("Only the templates with most captions. Fewer: learns sooner, knows fewer templates."));
    m_seed = named(
        numberOr(kRandomSeed, tr("random"), kLargestSeed, 0), "seed", tr("The same seed and settings repeat a run exactly."));
    m_seed->setGroupSeparatorShown(false); // a name, not an amount
    m_seed->setValue(kRandomSeed);
    addNumber(layout, tr("Validation"), m_ratio);
    addField(layout, tr("Split"), m_split);
    addNumber(layout, tr("Templates"), m_popular, [this] { return popularProblem(); });
    addNumber(layout, tr("Seed"), m_seed);
}

TrainingConfig TrainSettings::usual() const
{
    if (const ModelEntry* model = m_from->model()) {
        TrainingConfig config = startingFrom(model->info.settings, m_corpus ? m_corpus->rows : 0);
        config.from = model->path;
        return config;
    }
    return presets()[static_cast<std::size_t>(m_preset->currentIndex())].config;
}

void TrainSettings::applySizes(const NetworkSettings& network)
{
    const auto has = [sizes = familyOf(network.kind).sizes](int NetworkSettings::*size) {
        return std::ranges::find(sizes, size, &NetworkSize::value) != sizes.end();
    };
    const bool article = network.kind == NetworkKind::Article;
    m_filtersField->setVisible(has(&NetworkSettings::filters));
    m_kernelField->setVisible(has(&NetworkSettings::kernel));
    m_activationField->setVisible(article);
    m_unitsField->setVisible(has(&NetworkSettings::units));
    m_piecesField->setVisible(has(&NetworkSettings::pieces));
    m_filters->setValue(network.filters);
    m_units->setValue(network.units);
    m_pieces->setValue(network.pieces);
    m_kernel->setCurrentIndex(m_kernel->findData(network.kernel));
    m_activation->setCurrentIndex(m_activation->findData(static_cast<int>(network.activation)));
    const bool free = m_from->model() == nullptr;
    for (QWidget* size : std::initializer_list<QWidget*>{m_preset, m_filters, m_units, m_pieces, m_kernel, m_activation})
        size->setEnabled(free);
}

void TrainSettings::applyUsual()
{
    const TrainingConfig config = usual();
    applySizes(config.network);
    m_dropout->setValue(config.network.dropout);
    m_batch->setValue(static_cast<int>(config.batchRows));
    m_epochs->setValue(config.epochs);
    m_rate->setText(QLocale().toString(config.learningRate, 'g', 6));
    m_optimiser->setCurrentIndex(m_optimiser->findData(static_cast<int>(optimiserOf(config))));
    m_ratio->setValue(config.validationRatio.value_or(0));
    m_split->setCurrentIndex(config.split == SplitMode::Row ? 1 : 0);
    if (m_name->text() == m_proposed)
        proposeName();
    check();
}

void TrainSettings::setModels(const std::vector<ModelEntry>& models)
{
    const std::filesystem::path before = m_from->path();
    m_from->setModels(models);
    const bool chosen = !m_wantedStart.empty() && m_from->choose(m_wantedStart);
    if (chosen)
        m_wantedStart.clear();
    if (chosen && !m_wantedIsNew)
        applySizes(usual().network);
    else if (m_from->path() != before)
        applyUsual();
    proposeStart();
}

void TrainSettings::startFrom(const std::filesystem::path& model)
{
    m_startChosen = true;
    m_wantedIsNew = true;
    m_wantedStart = m_from->choose(model) ? std::filesystem::path() : model;
    applyUsual();
}

void TrainSettings::proposeStart()
{
    if (m_startChosen || !m_corpus || m_from->starter() == nullptr || !m_wantedStart.empty())
        return;
    const bool small = m_corpus->captions < kSmallCorpus;
    const std::filesystem::path proposed = small ? m_from->starter()->path : std::filesystem::path();
    if (proposed == m_from->path())
        return;
    m_from->choose(proposed);
    applyUsual();
}

void TrainSettings::setCorpus(const std::optional<CorpusFacts>& facts)
{
    m_corpus = facts;
    m_expected = false;
    check();
    proposeStart();
}

void TrainSettings::expectCorpus()
{
    m_corpus.reset();
    m_expected = true;
    check();
}

void TrainSettings::setTakenNames(const QStringList& names)
{
    m_taken = names;
    if (m_name->text().isEmpty() || m_name->text() == m_proposed)
        proposeName();
    check();
}

void TrainSettings::proposeName()
{
    const QString stem = m_from->model() != nullptr
        ? tr("Fine-tuned")
        : presetTitle(presets()[static_cast<std::size_t>(m_preset->currentIndex())].key);
    int number = 1;
    do
        m_proposed = QStringLiteral("%1 %2").arg(stem).arg(number++);
    while (m_taken.contains(m_proposed, Qt::CaseInsensitive));
    m_name->setText(m_proposed);
}

void TrainSettings::setBusy(bool busy)
{
    m_busy = busy;
    m_start->setVisible(!busy);
    m_queue->setVisible(busy);
    check();
}

void TrainSettings::setEstimate(const QString& sentence)
{
    m_estimate->setText(sentence);
}

void TrainSettings::setMeasuring(bool measuring)
{
    m_measuring = measuring;
    if (measuring)
        m_estimate->setText(tr("Measuring…"));
    m_measure->setEnabled(isComplete() && !m_busy && !m_measuring);
    m_measure->setAccessibleDescription(m_estimate->text());
}

QString TrainSettings::nameProblem() const
{
    const QString name = m_name->text();
    static const QRegularExpression allowed(QStringLiteral("^[\\p{L}\\p{N} _.-]+$"));
    if (name.trimmed().isEmpty())
        return tr("A run needs a name.");
    if (!allowed.match(name).hasMatch() || name.startsWith(QLatin1Char('.')))
        return tr("Letters, digits, blanks, '-', '_' and '.' only, and no '.' first.");
    if (m_taken.contains(name, Qt::CaseInsensitive))
        return tr("There is a run of this name: choose another.");
    return {};
}

QString TrainSettings::rateProblem() const
{
    bool isNumber = false;
    const double rate = QLocale().toDouble(m_rate->text(), &isNumber);
    return isNumber && rate > 0 && rate <= 1 ? QString()
                                             : tr("A number above 0 and up to 1, such as %1.").arg(QLocale().toString(0.001));
}

QString TrainSettings::popularProblem() const
{
    if (!m_corpus || m_popular->isOff() || m_popular->value() <= static_cast<double>(m_corpus->templates))
        return {};
    return tr("The corpus has %n template(s).", nullptr, static_cast<int>(m_corpus->templates));
}

NetworkSettings TrainSettings::network() const
{
    NetworkSettings settings = usual().network;
    settings.filters = m_filters->value();
    settings.units = m_units->value();
    settings.pieces = static_cast<int>(m_pieces->value());
    settings.kernel = m_kernel->currentData().toInt();
    settings.activation = static_cast<Activation>(m_activation->currentData().toInt());
    settings.dropout = m_dropout->value();
    return settings;
}

void TrainSettings::check()
{
    for (const Check& each : m_checks)
        each.field->setProblem(each.field->isHidden() ? QString() : each.problem());
    m_start->setEnabled(isComplete());
    m_queue->setEnabled(isComplete());
    if (!m_measuring)
        m_estimate->setText(
            m_busy ? tr("To be measured when no run goes on: they would slow each other down.") : tr("How long will it take?"));
    Q_EMIT estimateOutOfDate();
    setMeasuring(m_measuring);
    if (!m_corpus) {
        m_parameters->setText(m_expected ? tr("Counting the captions…") : tr("Choose a corpus to see the network's size."));
        return;
    }
    if (!m_filters->isWithin() || !m_units->isWithin())
        return; // there is no such network
    TableSizes tables{m_corpus->vocabulary, m_corpus->labels, m_corpus->templates};
    if (const ModelEntry* model = m_from->model()) { // what both know counts once; how much that is, the run will see
        const TableSizes known = tableSizes(model->info);
        tables = {std::max(tables.vocabulary, known.vocabulary), std::max(tables.labels, known.labels),
            std::max(tables.templates, known.templates)};
    } else if (network().pieces > 0) { // how many are worth learning, the captions decide
        tables.vocabulary = tables.labels = static_cast<std::size_t>(network().pieces);
    }
    const auto count = countParameters(network(), tables);
    m_parameters->setText(tr("%1 parameters, %2 rows")
                              .arg(QLocale().toString(qulonglong(count.total)), QLocale().toString(qulonglong(m_corpus->rows))));
    m_parameters->setToolTip(tr("Of the network with these settings; rows of the whole corpus, one for each character."));
}

bool TrainSettings::isComplete() const
{
    return m_corpus && std::ranges::all_of(m_checks, [](const Check& each) { return each.field->problem().isEmpty(); });
}

} // namespace memewright
