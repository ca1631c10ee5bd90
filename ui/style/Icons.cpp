#include "style/Icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "style/Metrics.h"

// Resources of a static library are only kept in the program when they are asked for; must stand outside a namespace.
static void initialiseIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace memewright::icons {

namespace {

constexpr double kStroke = 1.5;

QByteArray tintedSource(const QString& name, const QColor& color, int size)
{
    static const bool initialised = (initialiseIconResources(), true);
    Q_UNUSED(initialised);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray source = file.readAll();
    const double stroke = kStroke * metrics::kIcon / size;
    source.replace("currentColor", color.name().toLatin1());
    source.replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(stroke) + '"');
    return source;
}

/// Draws the SVG at the moment of painting, so a change of the palette needs no new icons.
class TintedEngine : public QIconEngine
{
public:
    TintedEngine(QString name, QString checkedName, Role role)
        : m_name(std::move(name)), m_checkedName(std::move(checkedName)), m_role(role)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int size = qMin(rect.width(), rect.height());
        const QPoint corner(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(corner, icons::pixmap(nameFor(state), colorFor(mode), size, ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return icons::pixmap(nameFor(state), colorFor(mode), qMin(size.width(), size.height()), 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const int side = qRound(qMin(size.width(), size.height()) / scale);
        return icons::pixmap(nameFor(state), colorFor(mode), side, scale);
    }

    QIconEngine* clone() const override { return new TintedEngine(*this); }

private:
    const QString& nameFor(QIcon::State state) const
    {
        return state == QIcon::On && !m_checkedName.isEmpty() ? m_checkedName : m_name;
    }
    QColor colorFor(QIcon::Mode mode) const
    {
        return Palette::of(QApplication::palette()).color(mode == QIcon::Disabled ? Role::Muted : m_role);
    }

    QString m_name;
    QString m_checkedName;
    Role m_role;
};

} // namespace

QPixmap pixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio)
{
    const QString key =
        QStringLiteral("memewright/%1/%2/%3/%4").arg(name, color.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    const int side = qRound(size * devicePixelRatio);
    result = QPixmap(side, side);
    result.fill(Qt::transparent);
    QSvgRenderer renderer(tintedSource(name, color, size));
    QPainter painter(&result);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    result.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, result);
    return result;
}

QIcon icon(const QString& name, Role role, const QString& checkedName)
{
    return QIcon(new TintedEngine(name, checkedName, role));
}

} // namespace memewright::icons
