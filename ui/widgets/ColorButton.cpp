#include "widgets/ColorButton.h"

#include <QColorDialog>
#include <QMenu>
#include <QPainter>

#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

using namespace metrics;

namespace {

QIcon swatch(const QColor& color, const QColor& edge)
{
    QPixmap pixmap(2 * kIconSmall, 2 * kIconSmall);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!color.isValid()) {
        paint::borderRounded(painter, QRectF(0, 0, kIconSmall, kIconSmall), 3, Qt::transparent, edge);
        painter.setPen(QPen(edge, 1.5));
        painter.drawLine(QPointF(3, kIconSmall - 3), QPointF(kIconSmall - 3, 3));
        return QIcon(pixmap);
    }
    paint::borderRounded(painter, QRectF(0, 0, kIconSmall, kIconSmall), 3, color, edge);
    return QIcon(pixmap);
}

} // namespace

ColorButton::ColorButton(const QString& none, QWidget* parent) : QPushButton(parent), m_none(none)
{
    setIconSize({kIconSmall, kIconSmall});
    connect(this, &QPushButton::clicked, this, &ColorButton::showMenu);
    setColor(none.isEmpty() ? QColor(Qt::white) : QColor());
}

void ColorButton::setColor(const QColor& color)
{
    m_color = color;
    const QColor edge = Palette::of(palette()).color(Role::Edge);
    setIcon(swatch(color, edge));
    showName();
}

void ColorButton::showName()
{
    const QString name = m_color.isValid() ? m_color.name().toUpper() : m_none;
    setAccessibleDescription(name);
    setText(name);
    // Half a name says less than the colour alone.
    if (width() < sizeHint().width())
        setText({});
}

void ColorButton::resizeEvent(QResizeEvent* event)
{
    QPushButton::resizeEvent(event);
    showName();
}

void ColorButton::showMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::pair<const char*, QString> colors[] = {{"#FFFFFF", tr("White")}, {"#000000", tr("Black")},
        {"#FFD400", tr("Yellow")}, {"#E53935", tr("Red")}, {"#1E88E5", tr("Blue")}, {"#2E7D32", tr("Green")}};
    if (!m_none.isEmpty())
        menu->addAction(m_none, this, [this] { choose({}); });
    for (const auto& [value, name] : colors) {
        const QColor color(QString::fromLatin1(value));
        menu->addAction(swatch(color, Palette::of(palette()).color(Role::Edge)), name, this, [this, color] { choose(color); });
    }
    menu->addAction(tr("Other…"), this, &ColorButton::askForOther);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void ColorButton::askForOther()
{
    auto* dialog = new QColorDialog(m_color.isValid() ? m_color : QColor(Qt::white), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, &ColorButton::choose);
    dialog->open();
}

void ColorButton::choose(const QColor& color)
{
    setColor(color);
    Q_EMIT colorChosen(color);
}

} // namespace memewright
