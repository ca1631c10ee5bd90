#include "pages/create/CreateControls.h"

#include <algorithm>

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "pages/create/CreateScoreBars.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "widgets/HeadingLabel.h"
#include "widgets/LabelledSlider.h"
#include "widgets/OffSpinBox.h"
#include "widgets/SegmentedControl.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr Draw kDraws[] = {Draw::Threshold, Draw::Proportional, Draw::Uniform, Draw::Argmax};
constexpr int kArgmax = 3;
constexpr int kMost = 64; ///< beams, candidates
constexpr double kNoSeed = -1;
constexpr double kLargestSeed = 2147483647;

QSpinBox* makeCount(const QString& name, const QString& toolTip)
{
    auto* box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(1, kMost);
    box->setAlignment(Qt::AlignRight);
    box->setFixedWidth(64);
    box->setToolTip(toolTip);
    return box;
}

OffSpinBox* makeOff(const QString& name, double off, const QString& word, const QString& toolTip)
{
    auto* box = new OffSpinBox(off, word);
    box->setObjectName(name);
    box->setToolTip(toolTip);
    return box;
}

QLabel* label(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    label->setToolTip(buddy->toolTip());
    return label;
}

} // namespace

CreateControls::CreateControls(QWidget* parent) : QWidget(parent), m_bars(new CreateScoreBars)
{
    m_minScore = new LabelledSlider(QStringLiteral("MIN_SCORE"), {0, 1, 0.01, 2});
    m_minScore->slider()->setObjectName(QStringLiteral("minScoreSlider"));
    m_minScore->number()->setObjectName(QStringLiteral("minScore"));
    m_minScore->setToolTip(tr("Characters with less than this share of the best one's score are never written.\n"
                              "Lower: more surprising, more nonsense. Higher: safer, more alike. 0: nothing is cut."));
    setAccentSlider(m_minScore->slider());
    m_bars->setObjectName(QStringLiteral("scoreBars"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(makeDrawRow());
    layout->addSpacing(kGap);
    layout->addWidget(m_minScore);
    layout->addWidget(m_bars);
    layout->addSpacing(kGap);
    layout->addWidget(makeCounts());
    layout->addWidget(makeFold());
    m_more = makeMore();
    m_more->hide();
    layout->addWidget(m_more);

    connect(m_draw, &SegmentedControl::currentChanged, this, &CreateControls::updateDraw);
    reset();
    showDraw();
    connect(this, &CreateControls::changed, this, &CreateControls::showDraw);
    connect(m_minScore, &LabelledSlider::valueChanged, this, &CreateControls::changed);
    connect(m_draw, &SegmentedControl::currentChanged, this, &CreateControls::changed);
    for (QSpinBox* box : {m_beamWidth, m_count})
        connect(box, &QSpinBox::valueChanged, this, &CreateControls::changed);
    for (OffSpinBox* box : {m_temperature, m_topK, m_topP, m_seed, m_tries})
        connect(box, &QDoubleSpinBox::valueChanged, this, &CreateControls::changed);
}

QWidget* CreateControls::makeDrawRow()
{
    m_draw = new SegmentedControl;
    m_draw->setAccessibleName(tr("Draw"));
    m_draw->addSegment(tr("threshold"),
        tr("A new cut is thrown between MIN_SCORE and the best score at every character, and one of those above it is taken.\n"
           "Mostly the likely ones, now and then a leap."),
        QStringLiteral("drawThreshold"));
    m_draw->addSegment(tr("proportional"),
        tr("Above the cut, a character is taken as often as its score says.\nThe most natural mix."),
        QStringLiteral("drawProportional"));
    m_draw->addSegment(tr("uniform"),
        tr("Above the cut, every character is as likely as any other.\nThe wildest; raise MIN_SCORE with it."),
        QStringLiteral("drawUniform"));
    m_draw->addSegment(tr("argmax"),
        tr("Always the best character: no chance, and MIN_SCORE has no effect.\nThe safest; candidates of a template are alike."),
        QStringLiteral("drawArgmax"));

    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(new HeadingLabel(tr("Draw")));
    head->addStretch(1);
    head->addWidget(new HintLabel(tr("for the next Generate")));
    auto* row = new QWidget;
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPair);
    layout->addLayout(head);
    layout->addWidget(m_draw);
    return row;
}

QWidget* CreateControls::makeCounts()
{
    m_beamWidth = makeCount(QStringLiteral("beamWidth"),
        tr("How many unfinished captions are followed at once; the best becomes a candidate.\n"
           "Higher: better sentences, and slower by as much. 1: no search."));
    m_count = makeCount(
        QStringLiteral("count"), tr("How many captions one Generate writes.\nMore take longer; the first comes as soon."));
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(label(tr("Beam width"), m_beamWidth));
    layout->addWidget(m_beamWidth);
    layout->addStretch(1);
    layout->addWidget(label(tr("Count"), m_count));
    layout->addWidget(m_count);
    return row;
}

QWidget* CreateControls::makeFold()
{
    m_fold = new QPushButton(icons::icon(QStringLiteral("chevron-right"), Role::Text, QStringLiteral("chevron-down")),
        tr("Temperature, top-k, top-p, seed"));
    m_fold->setObjectName(QStringLiteral("more"));
    m_fold->setIconSize({kIconSmall, kIconSmall});
    m_fold->setCheckable(true);
    m_fold->setToolTip(tr("More ways to steer the draw; each of them can be switched off."));
    setQuiet(m_fold);
    m_foldHint = new HintLabel;
    m_reset = new QToolButton;
    m_reset->setObjectName(QStringLiteral("reset"));
    m_reset->setIcon(icons::icon(QStringLiteral("refresh")));
    m_reset->setIconSize({kIconSmall, kIconSmall});
    m_reset->setAccessibleName(tr("Reset"));
    m_reset->setToolTip(tr("Puts every control of this column back to what it was at first."));
    m_reset->hide();
    setQuiet(m_reset);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_fold);
    layout->addStretch(1);
    layout->addWidget(m_foldHint);
    layout->addWidget(m_reset);
    connect(m_fold, &QPushButton::toggled, this, [this](bool open) {
        m_more->setVisible(open);
        m_reset->setVisible(open);
        m_foldHint->setVisible(!open); // the fields themselves say it
    });
    connect(m_reset, &QToolButton::clicked, this, &CreateControls::reset);
    return row;
}

QWidget* CreateControls::makeMore()
{
    const QString off = tr("off");
    m_temperature = makeOff(QStringLiteral("temperature"), 1.0, off,
        tr("Flattens or sharpens the scores before the draw.\nAbove 1: bolder, more nonsense. Below 1: safer, more alike. 0: "
           "always the best character."));
    m_temperature->setRange(0, 5);
    m_temperature->setSingleStep(0.05);
    m_topK = makeOff(QStringLiteral("topK"), 0, off,
        tr("Only this many of the best characters may be drawn.\nLower: safer, more alike. Off: MIN_SCORE alone decides."));
    m_topK->setRange(0, 200);
    m_topK->setDecimals(0);
    m_topP = makeOff(QStringLiteral("topP"), 1.0, off,
        tr("Only the best characters that share this much of the probability may be drawn.\nLower: safer, more alike."));
    m_topP->setRange(0.01, 1);
    m_topP->setSingleStep(0.01);
    m_seed = makeOff(QStringLiteral("seed"), kNoSeed, off,
        tr("The number chance starts from: the same seed and settings write the same captions again.\nOff: new captions each "
           "time."));
    m_seed->setRange(kNoSeed, kLargestSeed);
    m_seed->setGroupSeparatorShown(false); // a name, not an amount
    m_seed->setDecimals(0);

    m_tries = makeOff(QStringLiteral("tries"), 1, off,
        tr("How many captions are drawn for each one that is shown. Repeats, broken-off and mostly copied ones stay away, and "
           "the likeliest are kept.\nHigher: better captions, and slower. Off: whatever is drawn is shown."));
    m_tries->setRange(1, 16);
    m_tries->setDecimals(0);

    m_blocked = new QCheckBox(tr("Avoid blocked words"));
    m_blocked->setObjectName(QStringLiteral("blockedWords"));
    m_blocked->setChecked(true);
    m_blocked->setToolTip(tr("Generation steps back instead of writing slurs, sexual words and names of living politicians.\n"
                             "Off: the network writes what it has learned, whatever that is."));
    connect(m_blocked, &QCheckBox::toggled, this, &CreateControls::changed);
    auto* more = new QWidget;
    auto* grid = new QGridLayout(more);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(kGap);
    grid->addWidget(label(tr("Temperature"), m_temperature), 0, 0);
    grid->addWidget(m_temperature, 0, 1);
    grid->addWidget(label(tr("Top-k"), m_topK), 0, 2);
    grid->addWidget(m_topK, 0, 3);
    grid->addWidget(label(tr("Seed"), m_seed), 1, 0);
    grid->addWidget(m_seed, 1, 1);
    grid->addWidget(label(tr("Top-p"), m_topP), 1, 2);
    grid->addWidget(m_topP, 1, 3);
    auto* editBlocked = new QPushButton(tr("Edit…"));
    editBlocked->setObjectName(QStringLiteral("editBlocked"));
    editBlocked->setToolTip(tr("Which words are blocked."));
    connect(editBlocked, &QPushButton::clicked, this, &CreateControls::editBlockedRequested);
    grid->addWidget(label(tr("Tries"), m_tries), 2, 0);
    grid->addWidget(m_tries, 2, 1);
    grid->addWidget(m_blocked, 3, 0, 1, 3);
    grid->addWidget(editBlocked, 3, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    for (OffSpinBox* box : {m_temperature, m_topK, m_topP, m_seed}) {
        box->setMinimumWidth(72);
        connect(box, &QDoubleSpinBox::valueChanged, this, &CreateControls::updateFoldHint);
    }
    updateFoldHint();
    return more;
}

void CreateControls::updateFoldHint()
{
    int on = 0;
    for (const OffSpinBox* box : {m_temperature, m_topK, m_topP, m_seed})
        on += box->isOff() ? 0 : 1;
    m_foldHint->setText(on == 0 ? tr("all off") : tr("%n on", nullptr, on));
}

void CreateControls::showDraw()
{
    m_bars->setDraw(settings().config());
}

void CreateControls::updateDraw()
{
    m_minScore->setEnabled(m_draw->currentIndex() != kArgmax);
}

void CreateControls::reset()
{
    const WritingSettings usual;
    m_draw->setCurrentIndex(int(std::ranges::find(kDraws, usual.draw) - kDraws));
    m_minScore->setValue(usual.minScore);
    m_beamWidth->setValue(usual.beamWidth);
    m_count->setValue(usual.count);
    for (OffSpinBox* box : {m_topK, m_topP, m_seed})
        box->switchOff();
    m_temperature->setValue(usual.temperature);
    m_tries->setValue(usual.tries);
    m_blocked->setChecked(usual.blocksWords);
}

WritingSettings CreateControls::settings() const
{
    WritingSettings settings;
    settings.draw = kDraws[m_draw->currentIndex()];
    settings.minScore = m_minScore->value();
    settings.beamWidth = m_beamWidth->value();
    settings.count = m_count->value();
    settings.tries = int(m_tries->value());
    settings.temperature = m_temperature->value();
    settings.topK = int(m_topK->value());
    settings.topP = m_topP->value();
    if (!m_seed->isOff())
        settings.seed = std::uint64_t(m_seed->value());
    settings.blocksWords = m_blocked->isChecked();
    return settings;
}

void CreateControls::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("draw"), m_draw->currentIndex());
    settings.setValue(QStringLiteral("minScore"), m_minScore->value());
    settings.setValue(QStringLiteral("beamWidth"), m_beamWidth->value());
    settings.setValue(QStringLiteral("count"), m_count->value());
    settings.setValue(QStringLiteral("more"), m_fold->isChecked());
    settings.setValue(QStringLiteral("blockedWords"), m_blocked->isChecked());
    for (const OffSpinBox* box : {m_temperature, m_topK, m_topP, m_seed, m_tries})
        settings.setValue(box->objectName(), box->value());
}

void CreateControls::restoreState(const QSettings& settings)
{
    reset(); // for what was not saved
    m_draw->setCurrentIndex(settings.value(QStringLiteral("draw"), m_draw->currentIndex()).toInt());
    m_minScore->setValue(settings.value(QStringLiteral("minScore"), m_minScore->value()).toDouble());
    m_beamWidth->setValue(settings.value(QStringLiteral("beamWidth"), m_beamWidth->value()).toInt());
    m_count->setValue(settings.value(QStringLiteral("count"), m_count->value()).toInt());
    m_fold->setChecked(settings.value(QStringLiteral("more"), false).toBool());
    m_blocked->setChecked(settings.value(QStringLiteral("blockedWords"), m_blocked->isChecked()).toBool());
    for (OffSpinBox* box : {m_temperature, m_topK, m_topP, m_seed, m_tries})
        box->setValue(settings.value(box->objectName(), box->value()).toDouble());
}

} // namespace memewright
