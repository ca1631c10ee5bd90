#include "StatusStrip.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>

#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"
#include "style/Style.h"
#include "widgets/HeadingLabel.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kSide = 16;
constexpr int kProgressWidth = 160;
constexpr int kProgressParts = 1000;

QString deviceText(const DeviceInfo& device)
{
    const QString name = QString::fromStdString(device.name);
    if (!device.cuda && device.threads == 1)
        return StatusStrip::tr("%1, one thread").arg(name);
    return device.cuda ? name : StatusStrip::tr("%1, %n threads", nullptr, device.threads).arg(name);
}

} // namespace

StatusStrip::StatusStrip(const DeviceInfo& device, QWidget* parent)
    : QWidget(parent), m_deviceIcon(device.cuda ? QStringLiteral("gpu") : QStringLiteral("cpu")),
      m_device(new HintLabel(deviceText(device))), m_sentence(new HintLabel), m_progress(new QProgressBar)
{
    setFixedHeight(kStatusBar);
    m_device->setObjectName(QStringLiteral("device"));
    m_sentence->setObjectName(QStringLiteral("activity"));
    m_sentence->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_progress->setObjectName(QStringLiteral("activityProgress"));
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->setTextVisible(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kSide + kIconSmall + kGap, 0, kMargin, 0);
    layout->setSpacing(kGroup);
    layout->addWidget(m_device);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_progress);
    showNewest();
}

void StatusStrip::show(const QString& owner, const QString& sentence, double share, const QColor& color)
{
    if (sentence.isEmpty()) {
        clear(owner);
        return;
    }
    auto [place, fresh] = m_activities.try_emplace(owner);
    if (fresh)
        place->second.order = ++m_begun;
    place->second.sentence = sentence;
    place->second.share = share;
    place->second.color = color;
    showNewest();
}

void StatusStrip::clear(const QString& owner)
{
    m_activities.erase(owner);
    showNewest();
}

void StatusStrip::showNewest()
{
    const auto newest = std::max_element(
        m_activities.begin(), m_activities.end(), [](const auto& a, const auto& b) { return a.second.order < b.second.order; });
    const bool any = newest != m_activities.end();
    m_progress->setVisible(any);
    m_sentence->setText(any ? newest->second.sentence : QString());
    if (!any)
        return;
    const double share = newest->second.share;
    m_progress->setRange(0, share < 0 ? 0 : kProgressParts);
    m_progress->setValue(share < 0 ? -1 : qRound(share * kProgressParts));
    setFillColor(m_progress, newest->second.color);
}

void StatusStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Palette& colors = Palette::of(palette());
    painter.fillRect(rect(), colors(Role::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), colors(Role::Line));
    paint::icon(
        painter, QRectF(kSide, 0, kIconSmall, height()), m_deviceIcon.toLatin1().constData(), colors(Role::Muted), kIconSmall);
}

} // namespace memewright
