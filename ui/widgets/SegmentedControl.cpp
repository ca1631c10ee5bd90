#include "widgets/SegmentedControl.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kPadding = 10;

class Segment : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;

    QSize sizeHint() const override
    {
        const QFontMetrics bold(scaled(font(), kSmallPoints, true));
        return {bold.horizontalAdvance(text()) + 2 * kPadding, kControl - 2 * kSegmentInset};
    }
    QSize minimumSizeHint() const override { return {sizeHint().width() - 2 * kPadding + kPair, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Palette& colors = Palette::of(palette());
        if (isChecked())
            paint::fillRounded(painter, rect(), kRadiusSmall, colors(Role::SegmentOn));
        else if (underMouse() && isEnabled())
            paint::fillRounded(painter, rect(), kRadiusSmall, colors(Role::Hover));
        const bool plain = !isChecked() && !(underMouse() && isEnabled());
        painter.setFont(scaled(font(), kSmallPoints, isChecked()));
        painter.setPen(colors(plain || !isEnabled() ? Role::Muted : Role::Text));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paint::ring(painter, rect(), kRadiusSmall, colors(Role::AccentInk), kRing);
    }
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }
};

} // namespace

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(kSegmentInset, kSegmentInset, kSegmentInset, kSegmentInset);
    m_layout->setSpacing(kSegmentInset);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
    setFixedHeight(kControl);
}

int SegmentedControl::addSegment(const QString& text, const QString& toolTip, const QString& name)
{
    auto* segment = new Segment(this);
    segment->setText(text);
    segment->setToolTip(toolTip);
    segment->setObjectName(name);
    segment->setCheckable(true);
    segment->setFocusPolicy(Qt::StrongFocus);
    segment->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const int id = int(m_group->buttons().size());
    if (id == 0)
        segment->setChecked(true);
    m_group->addButton(segment, id);
    m_layout->addWidget(segment, segment->sizeHint().width());
    return id;
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (auto* segment = m_group->button(index))
        segment->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::fillRounded(painter, rect(), kRadius, Palette::of(palette()).color(Role::Button));
}

} // namespace memewright
