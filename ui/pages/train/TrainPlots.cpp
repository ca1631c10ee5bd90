#include "pages/train/TrainPlots.h"

#include <filesystem>

#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include "base/Files.h"
#include "dialogs/FirstFolder.h"
#include "plots/PlotExport.h"
#include "plots/RunPlot.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Palette.h"
#include "style/Style.h"
#include "widgets/LabelledSlider.h"
#include "widgets/SegmentedControl.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kSmoothingWidth = 236;
constexpr int kLeastSmoothing = 190;
constexpr double kMostSmoothing = 0.99;

SegmentedControl* segments(const QString& name)
{
    auto* control = new SegmentedControl;
    control->setAccessibleName(name);
    return control;
}

} // namespace

TrainPlots::TrainPlots(QWidget* parent) : QWidget(parent), m_plot(new RunPlot), m_switches(makeSwitches()), m_second(new QWidget)
{
    m_secondLayout = new QHBoxLayout(m_second);
    m_secondLayout->setContentsMargins(0, 0, 0, 0);
    m_secondLayout->setSpacing(kGap);
    m_secondLayout->addStretch();
    arrange();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_switches);
    layout->addWidget(m_second);
    layout->addWidget(m_plot, 1);
    layout->addWidget(makeWords());
    connect(m_pair, &SegmentedControl::currentChanged, this, &TrainPlots::applyView);
    connect(m_axis, &SegmentedControl::currentChanged, this, &TrainPlots::applyView);
    connect(m_unit, &SegmentedControl::currentChanged, this, &TrainPlots::applyView);
    connect(m_scale, &SegmentedControl::currentChanged, this, &TrainPlots::applyView);
    connect(m_smoothing, &LabelledSlider::valueChanged, this, &TrainPlots::applyView);
    connect(m_reset, &QPushButton::clicked, m_plot, &RunPlot::resetZoom);
    connect(m_plot, &RunPlot::zoomChanged, this, [this](bool zoomed) {
        m_reset->setVisible(zoomed);
        arrange();
    });
    applyView();
}

QWidget* TrainPlots::makeSwitches()
{
    m_pair = segments(tr("What the curves show"));
    m_pair->addSegment(tr("Loss"), tr("Loss above, accuracy below: how well the runs learn."), QStringLiteral("pairLearning"));
    m_pair->addSegment(
        tr("Pace"), tr("Learning rate above, rows a second below: how the runs are driven."), QStringLiteral("pairPace"));
    m_axis = segments(tr("Horizontal axis"));
    m_axis->addSegment(tr("Epoch"), tr("Compares runs by how often they saw all captions."), QStringLiteral("axisEpoch"));
    m_axis->addSegment(tr("Step"), tr("Compares runs by the number of training steps."), QStringLiteral("axisStep"));
    m_axis->addSegment(tr("Time"), tr("Compares runs by the time spent training, without pauses."), QStringLiteral("axisTime"));
    m_unit = segments(tr("Unit of the loss"));
    m_unit->addSegment(tr("Nats"), tr("As Keras and the article give the loss."), QStringLiteral("unitNats"));
    m_unit->addSegment(tr("Bits"), tr("Nats divided by ln 2: questions with yes or no that a character still takes."),
        QStringLiteral("unitBits"));
    m_scale = segments(tr("Scale of the loss"));
    m_scale->addSegment(tr("Linear"), tr("Equal distances are equal differences."), QStringLiteral("scaleLinear"));
    m_scale->addSegment(
        tr("Log"), tr("Equal distances are equal ratios: late progress shows better."), QStringLiteral("scaleLog"));
    m_smoothing = new LabelledSlider(tr("Smoothing"), {0, kMostSmoothing, 0.01, 2});
    m_smoothing->slider()->setObjectName(QStringLiteral("smoothingSlider"));
    m_smoothing->number()->setObjectName(QStringLiteral("smoothing"));
    m_smoothing->setToolTip(
        tr("Higher: a calmer training line that follows later; the faint line behind it stays raw. 0: none."));
    m_smoothing->setValue(CurveView().smoothing);
    m_smoothing->setMinimumWidth(kLeastSmoothing);
    m_smoothing->setMaximumWidth(kSmoothingWidth);
    m_reset = new QPushButton(icons::icon(QStringLiteral("undo")), tr("Show all"));
    m_reset->setObjectName(QStringLiteral("resetZoom"));
    m_reset->setToolTip(tr("Shows the whole of all curves again (also: a double click, or Home)"));
    m_reset->hide();

    auto* row = new QWidget;
    // Narrower than its parts: then arrange() puts the last of them into the second row.
    row->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_firstLayout = new QHBoxLayout(row);
    m_firstLayout->setContentsMargins(0, 0, 0, 0);
    m_firstLayout->setSpacing(kGap);
    m_export = new QPushButton(icons::icon(QStringLiteral("export")), tr("Export…"));
    m_export->setObjectName(QStringLiteral("exportPlot"));
    m_export->setToolTip(tr("Writes the curves as a picture (PNG, SVG, PDF) on white, or every point of them as CSV."));
    m_export->setAccessibleName(m_export->text());
    m_exportWidth = m_export->sizeHint().width();
    connect(m_export, &QPushButton::clicked, this, &TrainPlots::exportPlot);
    m_firstLayout->addStretch();
    m_firstLayout->addWidget(m_reset);
    m_firstLayout->addWidget(m_export);
    return row;
}

QWidget* TrainPlots::makeWords()
{
    m_icon = new QLabel;
    m_icon->setFixedSize(kIcon, kIcon);
    m_words = new QLabel;
    m_words->setObjectName(QStringLiteral("verdict"));
    m_words->setWordWrap(true);
    // A label that wraps would ask for the height of a narrow column.
    m_words->setMinimumHeight(m_words->fontMetrics().height());
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    clearVerdict();
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_icon);
    layout->addWidget(m_words, 1);
    return row;
}

void TrainPlots::showVerdict(const Verdict& verdict)
{
    m_words->setText(verdict.sentence);
    m_words->setEnabled(true);
    m_good = verdict.good;
    m_icon->show();
    paintIcon();
}

void TrainPlots::clearVerdict()
{
    m_words->setText(tr("What the curves mean is said here after each validation."));
    m_words->setEnabled(false);
    m_icon->hide();
}

void TrainPlots::paintIcon()
{
    const QString name = m_good ? QStringLiteral("check") : QStringLiteral("info");
    const QColor color = Palette::of(palette()).color(m_good ? Role::Good : Role::Warning);
    m_icon->setPixmap(icons::pixmap(name, color, kIcon, devicePixelRatioF()));
}

void TrainPlots::applyView()
{
    CurveView view;
    view.pair = static_cast<PlotPair>(m_pair->currentIndex());
    m_unit->setEnabled(view.pair == PlotPair::Learning);
    m_scale->setEnabled(view.pair == PlotPair::Learning);
    view.axis = static_cast<PlotAxis>(m_axis->currentIndex());
    view.unit = static_cast<LossUnit>(m_unit->currentIndex());
    view.logarithmic = m_scale->currentIndex() == 1;
    view.smoothing = m_smoothing->value();
    m_plot->setView(view);
}

void TrainPlots::exportPlot()
{
    auto* dialog = new QFileDialog(this, tr("Export the curves"), firstFolder({}, QStandardPaths::PicturesLocation));
    dialog->setObjectName(QStringLiteral("exportPlotDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF document (*.pdf)"),
        tr("CSV table of every point (*.csv)")});
    dialog->selectFile(QStringLiteral("curves"));
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog](const QString& filter) { dialog->setDefaultSuffix(filter.section(QLatin1String("*."), 1).left(3)); });
    connect(dialog, &QFileDialog::fileSelected, this, &TrainPlots::writePlot);
    dialog->open();
}

void TrainPlots::writePlot(const QString& file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    const PlotFormat format = ending == QLatin1String("svg") ? PlotFormat::Svg
        : ending == QLatin1String("pdf")                     ? PlotFormat::Pdf
        : ending == QLatin1String("csv")                     ? PlotFormat::Csv
                                                             : PlotFormat::Png;
    // A million points take seconds: only what needs the GUI thread is done on it.
    std::vector<RunCurve> curves;
    QByteArray picture;
    if (format != PlotFormat::Csv)
        picture = plotFile({m_plot->curves(), m_plot->view(), m_plot->shownRange()}, format);
    else
        for (const CurveLines* lines : m_plot->curves())
            curves.push_back(lines->curve());
    m_writer.run(
        [curves = std::move(curves), picture, path = std::filesystem::path(file.toStdString())]() -> Status {
            const QByteArray bytes = picture.isEmpty() ? curvesTable(curves) : picture;
            return writeFileAtomically(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        },
        [this, file](const Status& written) {
            if (written)
                Q_EMIT exported(file);
            else
                Q_EMIT exportFailed(written.error());
        });
}

void TrainPlots::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

std::vector<QWidget*> TrainPlots::switches() const
{
    return {m_pair, m_axis, m_unit, m_scale, m_smoothing};
}

/// In the first row, beside the buttons: all, all but the smoothing, or what the whole plot hangs on.
int TrainPlots::switchesThatFit() const
{
    int room = width() - m_exportWidth - kGap - kGroup;
    if (!m_reset->isHidden())
        room -= m_reset->sizeHint().width() + kGap;
    for (const QWidget* segments : {m_pair, m_axis, m_unit, m_scale})
        room -= segments->sizeHint().width() + kGap;
    if (room >= kSmoothingWidth + kGap)
        return 5;
    return room >= 0 ? 4 : 2;
}

void TrainPlots::arrange()
{
    const int inFirst = switchesThatFit();
    if (inFirst == m_inFirst)
        return;
    m_inFirst = inFirst;
    const std::vector<QWidget*> all = switches();
    for (QWidget* each : all) {
        m_firstLayout->removeWidget(each);
        m_secondLayout->removeWidget(each);
    }
    for (int i = 0; i < int(all.size()); ++i)
        if (i < inFirst)
            m_firstLayout->insertWidget(i, all[std::size_t(i)], all[std::size_t(i)] == m_smoothing);
        else
            m_secondLayout->insertWidget(i - inFirst, all[std::size_t(i)], all[std::size_t(i)] == m_smoothing);
    m_second->setVisible(inFirst < int(all.size()));
    // "Show all" needs the room of the word while the curves are zoomed.
    m_export->setText(inFirst == 2 ? QString() : m_export->accessibleName());
}

void TrainPlots::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && !m_icon->isHidden())
        paintIcon();
    QWidget::changeEvent(event);
}

} // namespace memewright
