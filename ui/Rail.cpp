#include "Rail.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kButtonSide = 64;
constexpr int kFootHeight = 40;
constexpr int kFromTop = 16;
constexpr int kAccentBar = 3;

class RailButton : public QAbstractButton
{
public:
    RailButton(const QString& text, const QString& icon) : m_icon(icon)
    {
        setText(text);
        setAccessibleName(text);
        setFocusPolicy(Qt::TabFocus);
        setFixedSize(kRail, text.isEmpty() ? kFootHeight : kButtonSide);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Palette& colors = Palette::of(palette());
        const QRect ground = rect().adjusted(kPair, 0, -kPair, 0); // German words are 60 pixels wide
        if (isChecked())
            paint::fillRounded(painter, ground, kRadius, colors(Role::AccentSoft));
        else if (underMouse())
            paint::fillRounded(painter, ground, kRadius, colors(Role::Button));
        if (isChecked())
            paint::fillRounded(painter, QRectF(0, height() / 4.0, kAccentBar, height() / 2.0), 1.5, colors(Role::Accent));
        const Role role = isChecked() ? Role::AccentInk : underMouse() ? Role::Text : Role::Muted;
        const bool bare = text().isEmpty();
        paint::icon(painter, QRectF(0, bare ? 0 : 9, width(), bare ? height() : 28), m_icon.toLatin1().constData(), colors(role),
            bare ? kIcon : kIconLarge);
        painter.setFont(scaled(font(), kSmallPoints, isChecked()));
        painter.setPen(colors(isChecked() || underMouse() ? Role::Text : Role::Muted));
        painter.drawText(QRect(0, 38, width(), 18), Qt::AlignCenter, text());
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paint::ring(painter, ground, kRadius, colors(Role::AccentInk), kRing);
    }

private:
    QString m_icon;
};

} // namespace

Rail::Rail(QWidget* parent) : QWidget(parent), m_pages(new QButtonGroup(this)), m_layout(new QVBoxLayout(this))
{
    setFixedWidth(kRail);
    m_layout->setContentsMargins(0, kFromTop, 0, kFromTop);
    m_layout->setSpacing(kGap);
    m_layout->addStretch(1);
    connect(m_pages, &QButtonGroup::idClicked, this, &Rail::pageChosen);
}

void Rail::addPage(const QString& text, const QString& icon, const QString& toolTip, const QString& name)
{
    auto* button = new RailButton(text, icon);
    button->setObjectName(name);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    const int page = int(m_pages->buttons().size());
    m_pages->addButton(button, page);
    m_layout->insertWidget(page, button);
}

QAbstractButton* Rail::addFootButton(const QString& icon, const QString& toolTip, const QString& name)
{
    auto* button = new RailButton({}, icon);
    button->setObjectName(name);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    m_layout->addWidget(button);
    return button;
}

void Rail::setCurrentPage(int page)
{
    if (auto* button = m_pages->button(page))
        button->setChecked(true);
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Palette& colors = Palette::of(palette());
    painter.fillRect(rect(), colors(Role::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colors(Role::Line));
}

} // namespace memewright
