#include "pages/train/TrainStrip.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"
#include "style/Style.h"
#include "widgets/HeadingLabel.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kHeight = 72;
constexpr int kSwatch = 12;
constexpr int kSteps = 1000; ///< of the progress bar
constexpr int kFigureWidth = 76;

} // namespace

TrainStrip::TrainStrip(QWidget* parent)
    : Panel(parent), m_swatch(new QLabel), m_name(new HintLabel), m_place(new HintLabel), m_timeLeft(new HeadingLabel),
      m_epochLeft(new HintLabel), m_progress(new QProgressBar)
{
    setObjectName(QStringLiteral("trainStrip"));
    setFixedHeight(kHeight);
    m_pause = new QPushButton(icons::icon(QStringLiteral("pause")), tr("Pause"));
    m_pause->setObjectName(QStringLiteral("pauseTraining"));
    m_pause->setToolTip(
        tr("The run stands still and keeps its memory; what it has learned so far can be used on Create meanwhile."));
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseRequested(!m_pausing); });
    m_stop = new QPushButton(icons::icon(QStringLiteral("stop")), tr("Stop and save"));
    m_stop->setObjectName(QStringLiteral("stopTraining"));
    connect(m_stop, &QPushButton::clicked, this, &TrainStrip::stopRequested);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGroup, 0, kGroup, 0);
    layout->setSpacing(kGroup);
    layout->addWidget(makeProgress(), 1);
    layout->addSpacing(kGroup);
    m_speed = makeFigure(m_rowsPerSecond, tr("rows/s"), QStringLiteral("rowsPerSecond"));
    m_rate = makeFigure(m_learningRate, tr("learning rate"), QStringLiteral("learningRateNow"));
    layout->addWidget(m_speed);
    layout->addWidget(m_rate);
    layout->addWidget(m_pause);
    layout->addWidget(m_stop);
}

QWidget* TrainStrip::makeProgress()
{
    m_swatch->setFixedSize(kSwatch, kSwatch);
    m_name->setObjectName(QStringLiteral("runningName"));
    m_name->setFont(scaled(m_name->font(), kBodyPoints, true)); // a heading that may be cut
    m_name->setForegroundRole(QPalette::WindowText);
    m_place->setObjectName(QStringLiteral("runningPlace"));
    m_timeLeft->setObjectName(QStringLiteral("timeLeft"));
    m_progress->setObjectName(QStringLiteral("runProgress"));
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kBar);
    auto* words = new QHBoxLayout;
    words->setSpacing(kGap);
    words->addWidget(m_swatch);
    words->addWidget(m_name);
    words->addWidget(m_place, 1);
    words->addWidget(m_timeLeft);
    words->addWidget(m_epochLeft);
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addStretch(1);
    layout->addLayout(words);
    layout->addWidget(m_progress);
    layout->addStretch(1);
    return part;
}

QWidget* TrainStrip::makeFigure(QLabel*& value, const QString& unit, const QString& name)
{
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    value = new HeadingLabel;
    value->setObjectName(name);
    value->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    auto* unitLabel = new HintLabel(unit);
    unitLabel->setAlignment(Qt::AlignRight | Qt::AlignTop);
    layout->addStretch(1);
    layout->addWidget(value);
    layout->addWidget(unitLabel);
    layout->addStretch(1);
    part->setFixedWidth(std::max(kFigureWidth, unitLabel->sizeHint().width()));
    return part;
}

void TrainStrip::showContent(const StripContent& content)
{
    const auto set = [](QLabel* label, const QString& text) {
        if (label->text() != text)
            label->setText(text);
    };
    if (m_name->text() != content.name)
        m_timeWidth = 0;
    set(m_name, content.name);
    set(m_place, content.place);
    set(m_timeLeft, content.timeLeft);
    set(m_epochLeft, content.epochLeft);
    set(m_rowsPerSecond, content.rowsPerSecond);
    set(m_learningRate, content.learningRate);
    m_progress->setValue(qRound(content.share * kSteps));
    m_progress->setAccessibleName(content.place);
    m_stop->setEnabled(!content.stopping);
    m_pause->setEnabled(!content.stopping);
    if (content.pauseWanted != m_pausing) {
        m_pausing = content.pauseWanted;
        m_pause->setText(m_pausing ? tr("Go on") : tr("Pause"));
        m_pause->setIcon(icons::icon(m_pausing ? QStringLiteral("play") : QStringLiteral("pause")));
    }
    const QString stops = tr("Ends the run within seconds; the best model so far stays saved and can be used.");
    m_stop->setToolTip(content.next.isEmpty() ? stops : stops + QLatin1Char(' ') + tr("Then ‘%1’ begins.").arg(content.next));
    m_stop->setText(content.stopping ? tr("Saving…") : tr("Stop and save"));
    m_placeWidth = m_place->fontMetrics().horizontalAdvance(content.longestPlace);
    arrange();
    if (content.series != m_series || m_swatch->pixmap(Qt::ReturnByValue).isNull()) {
        m_series = content.series;
        applyColor();
    }
}

void TrainStrip::applyColor()
{
    const QColor color = Palette::of(palette()).series(m_series);
    setFillColor(m_progress, color);
    QPixmap swatch(QSize(kSwatch, kSwatch) * devicePixelRatioF());
    swatch.setDevicePixelRatio(devicePixelRatioF());
    swatch.fill(Qt::transparent);
    QPainter painter(&swatch);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::fillRounded(painter, QRectF(0, 0, kSwatch, kSwatch), kRadiusSmall, color);
    painter.end();
    m_swatch->setPixmap(swatch);
}

void TrainStrip::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    arrange();
}

void TrainStrip::arrange()
{
    m_timeWidth = std::max(m_timeWidth, m_timeLeft->sizeHint().width());
    const auto with = [](const QWidget* part) { return part->sizeHint().width() + kGroup; };
    const int words = width() - 3 * kGroup - with(m_pause) - with(m_stop) - kSwatch - 3 * kGap - m_placeWidth - m_timeWidth;
    const int epoch = m_epochLeft->text().isEmpty() ? 0 : kGap + m_epochLeft->sizeHint().width();
    const int speed = m_speed->width() + kGroup;
    const int rate = m_rate->width() + kGroup;
    int room = words - m_name->sizeHint().width();
    const auto take = [&room](QWidget* part, int needed) {
        part->setVisible(needed <= room);
        room -= needed <= room ? needed : 0;
    };
    take(m_speed, speed);
    take(m_rate, rate);
    take(m_epochLeft, epoch);
    m_name->setFixedWidth(std::min(std::max(words, 0), m_name->sizeHint().width())); // how far it is matters more
}

void TrainStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColor();
    Panel::changeEvent(event);
}

} // namespace memewright
