#include "pages/train/TrainDetails.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSlider>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include "documents/ComparedSettings.h"
#include "documents/RunsModel.h"
#include "documents/TrainWords.h"
#include "style/Metrics.h"
#include "widgets/HeadingLabel.h"
#include "widgets/SegmentedControl.h"
#include "widgets/WholeRows.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kHeight = 176;
constexpr int kLeastHeight = 120;
constexpr int kLeastWidth = 220;
constexpr int kSettingRow = 24;

} // namespace

TrainDetails::TrainDetails(const RunsModel& runs, QWidget* parent)
    : Panel(parent), m_runs(runs), m_choice(new SegmentedControl), m_stack(new QStackedWidget)
{
    m_choice->setAccessibleName(tr("What is shown of the run"));
    m_choice->addSegment(tr("Samples"), tr("What the run's best model wrote after each epoch, always from the same seeds."),
        QStringLiteral("detailsSamples"));
    m_choice->addSegment(tr("Settings"), tr("The settings in which the ticked runs differ."), QStringLiteral("detailsSettings"));
    m_choice->addSegment(tr("Notes"), tr("Your own words on the run, kept with it."), QStringLiteral("detailsNotes"));
    m_stack->addWidget(makeSamples());
    m_stack->addWidget(makeSettings());
    m_stack->addWidget(makeNotes());
    auto* slider = new QHBoxLayout;
    slider->setSpacing(kGap);
    slider->addWidget(m_choice);
    slider->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGroup, kPair, kGroup, kGap);
    layout->setSpacing(kPair);
    layout->addLayout(slider);
    layout->addWidget(m_stack, 1);
    connect(m_choice, &SegmentedControl::currentChanged, this, [this](int index) {
        saveNote();
        m_stack->setCurrentIndex(index);
        showSamples();
    });
    connect(m_slider, &QSlider::valueChanged, this, &TrainDetails::showSamples);
    connect(&runs, &RunsModel::shownChanged, this, &TrainDetails::showSettings);
    connect(&runs, &RunsModel::modelReset, this, &TrainDetails::showSettings);
    connect(&runs, &RunsModel::modelReset, this, [this] { showRun(false); });
    connect(&runs, &RunsModel::edited, this, [this](const QString& run) {
        if (run == m_run)
            showRun(false);
    });
    showRun(true);
    showSettings();
}

QWidget* TrainDetails::makeSamples()
{
    m_epoch = new HintLabel;
    m_epoch->setObjectName(QStringLiteral("samplesEpoch"));
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setObjectName(QStringLiteral("samplesSlider"));
    m_slider->setAccessibleName(tr("Epoch of the samples"));
    m_slider->setToolTip(tr("Goes back through the epochs: see how the captions became better."));
    m_slider->setPageStep(1);
    auto* part = new QWidget;
    m_captions = new QVBoxLayout(part);
    m_captions->setContentsMargins(0, 0, 0, 0);
    m_captions->setSpacing(0);
    auto* epochs = new QHBoxLayout;
    epochs->setSpacing(kGap);
    epochs->addWidget(m_epoch);
    epochs->addWidget(m_slider, 1);
    m_captions->addLayout(epochs);
    for (int i = 0; i < 3; ++i) {
        auto* line = new HintLabel;
        line->setFont(scaled(line->font(), kBodyPoints));
        line->setForegroundRole(QPalette::WindowText);
        line->setTextFormat(Qt::PlainText);
        line->setObjectName(QStringLiteral("sample%1").arg(i + 1));
        m_lines.push_back(line);
        m_captions->addWidget(line);
    }
    return part;
}

QWidget* TrainDetails::makeSettings()
{
    m_settings = new QTableWidget;
    m_settings->setObjectName(QStringLiteral("comparedSettings"));
    m_settings->setAccessibleName(tr("Settings that differ"));
    m_settings->setFrameShape(QFrame::NoFrame);
    m_settings->setShowGrid(false);
    m_settings->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_settings->setSelectionMode(QAbstractItemView::NoSelection);
    m_settings->setTabKeyNavigation(false);
    m_settings->viewport()->setAutoFillBackground(false);
    m_settings->verticalHeader()->hide();
    m_settings->verticalHeader()->setDefaultSectionSize(kSettingRow);
    m_settings->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_settings->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_alike = new QLabel;
    m_alike->setObjectName(QStringLiteral("settingsAlike"));
    m_alike->setForegroundRole(QPalette::PlaceholderText);
    m_alike->setWordWrap(true);
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_alike);
    layout->addWidget(m_settings, 1);
    m_settings->installEventFilter(this);
    return part;
}

QWidget* TrainDetails::makeNotes()
{
    m_note = new QPlainTextEdit;
    m_note->setObjectName(QStringLiteral("runNote"));
    m_note->setAccessibleName(tr("Notes on the run"));
    m_note->setFrameShape(QFrame::NoFrame);
    m_note->setTabChangesFocus(true);
    m_note->installEventFilter(this);
    return m_note;
}

void TrainDetails::setRun(const QString& run)
{
    if (run == m_run)
        return;
    saveNote();
    m_run = run;
    showRun(true);
}

void TrainDetails::showRun(bool other)
{
    const RunEntry* run = m_runs.find(m_run);
    const bool atEnd = other || m_slider->value() == m_slider->maximum();
    {
        const QSignalBlocker blocker(m_slider);
        m_slider->setRange(0, run ? std::max(0, int(run->samples.size()) - 1) : 0);
        if (atEnd)
            m_slider->setValue(m_slider->maximum());
    }
    showSamples();
    m_note->setEnabled(run);
    m_note->setPlaceholderText(run ? tr("Notes on ‘%1’").arg(m_run) : QString());
    const QString note = run ? run->note : QString();
    if ((other || !m_note->hasFocus()) && m_note->toPlainText() != note)
        m_note->setPlainText(note);
}

void TrainDetails::showSamples()
{
    const RunEntry* run = m_runs.find(m_run);
    const bool any = run && !run->samples.empty();
    const bool shown = m_choice->currentIndex() == 0 && any;
    m_epoch->setVisible(shown);
    m_slider->setVisible(shown && run->samples.size() > 1);
    QStringList texts(any ? QString()
            : run         ? tr("‘%1’ writes three captions here after each epoch.").arg(m_run)
                          : tr("What a run writes after each epoch stands here."));
    QStringList templates;
    if (any) {
        const EpochSamples& samples = run->samples[std::size_t(std::clamp(m_slider->value(), 0, int(run->samples.size()) - 1))];
        m_epoch->setText(tr("after epoch %1").arg(QLocale().toString(samples.epoch)));
        texts = sampleTexts(samples.captions);
        for (const SampleCaption& caption : samples.captions)
            templates += QString::fromStdString(caption.templateName);
    }
    if (m_lines.front()->wordWrap() == any)
        m_lines.front()->setWordWrap(!any); // a caption stays in its line, a sentence is read whole
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setText(texts.value(int(i)));
        m_lines[i]->setAccessibleDescription(templates.value(int(i)));
    }
}

void TrainDetails::showSettings()
{
    const std::vector<const RunEntry*> runs = m_runs.shown();
    const std::vector<ComparedSetting> settings = comparedSettings(runs);
    const bool any = !settings.empty();
    m_settings->setVisible(any);
    m_alike->setVisible(!any);
    m_alike->setText(runs.empty() ? tr("Tick runs to compare their settings.")
            : runs.size() == 1    ? tr("The settings of this run are not known yet.")
                                  : tr("The ticked runs have the same settings."));
    QStringList heads(tr("Setting"));
    for (const RunEntry* run : runs)
        heads += run->name();
    m_settings->setColumnCount(int(heads.size()));
    m_settings->setHorizontalHeaderLabels(heads);
    m_settings->setRowCount(int(settings.size()));
    for (int row = 0; row < int(settings.size()); ++row) {
        const ComparedSetting& setting = settings[std::size_t(row)];
        m_settings->setItem(row, 0, new QTableWidgetItem(settingTitle(setting.name)));
        for (int run = 0; run < int(setting.values.size()); ++run)
            m_settings->setItem(
                row, run + 1, new QTableWidgetItem(settingValue(setting.name, setting.values[run].toStdString())));
    }
}

void TrainDetails::saveNote()
{
    const RunEntry* run = m_runs.find(m_run);
    if (run && m_note->toPlainText() != run->note)
        Q_EMIT noteChanged(m_run, m_note->toPlainText());
}

bool TrainDetails::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        saveNote();
    if (watched == m_settings && event->type() == QEvent::Resize)
        wholeRows::keep(
            m_settings->parentWidget()->layout(), m_settings, kSettingRow, m_settings->horizontalHeader()->height(), 0);
    return Panel::eventFilter(watched, event);
}

QSize TrainDetails::sizeHint() const
{
    return {kLeastWidth, kHeight};
}

QSize TrainDetails::minimumSizeHint() const
{
    return {kLeastWidth, kLeastHeight};
}

} // namespace memewright
