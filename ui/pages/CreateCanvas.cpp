#include "pages/CreateCanvas.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QTransform>

#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"
#include "style/Style.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kInset = 4;
constexpr int kHandle = 8;
// The same on every picture and in both themes: light on dark is seen on any ground.
const QColor kBoxChosen(0xFF, 0xB3, 0x40);
const QColor kBoxDark(0x1A, 0x19, 0x17);

QTransform turned(const TextBox& box, const QRectF& rect)
{
    const QPointF centre = rect.center();
    return QTransform().translate(centre.x(), centre.y()).rotate(box.rotation).translate(-centre.x(), -centre.y());
}

void paintChosen(QPainter& painter, const QRectF& rect)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kBoxDark, 4));
    painter.drawRect(rect);
    painter.setPen(QPen(kBoxChosen, 2));
    painter.drawRect(rect);
    painter.setBrush(kBoxChosen);
    painter.setPen(QPen(kBoxDark, 1));
    for (const QPointF& corner : {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()})
        painter.drawRect(QRectF(corner - QPointF(kHandle / 2.0, kHandle / 2.0), QSizeF(kHandle, kHandle)));
}

void paintOther(QPainter& painter, const QRectF& rect)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 1));
    painter.drawRect(rect);
    QPen dashes(kBoxDark, 1);
    dashes.setDashPattern({4, 3});
    painter.setPen(dashes);
    painter.drawRect(rect);
}

} // namespace

CreateCanvas::CreateCanvas(QWidget* parent) : QWidget(parent)
{
    setAcceptDrops(true);
    setMinimumSize(160, 140);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_choose = new QPushButton(icons::icon(QStringLiteral("image"), Role::OnAccent), tr("Choose a picture…"), this);
    m_choose->setObjectName(QStringLiteral("choosePicture"));
    setMainAction(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &CreateCanvas::chooseRequested);
    setAccessibleName(tr("Picture"));
}

void CreateCanvas::setTemplateCount(int count)
{
    m_templates = count;
    update();
}

void CreateCanvas::setMeme(const Template& meme, bool hasPicture)
{
    m_meme = meme;
    m_hasPicture = hasPicture;
    m_picture = {};
    m_shape = QSizeF(7, 6);
    m_chosenBox = -1;
    m_choose->setVisible(false);
    setAccessibleName(tr("Picture: %1").arg(QString::fromStdString(meme.name)));
    askForPicture();
    update();
}

void CreateCanvas::askForPicture()
{
    if (!m_meme || !m_hasPicture)
        return;
    const quint64 number = ++m_newest;
    const QSize room = (QSizeF(width() - 2 * kInset, height() - 2 * kInset) * devicePixelRatioF()).toSize();
    m_loader.whole(*m_meme, room.expandedTo({16, 16}), [this, number](Result<QImage> picture) {
        if (number == m_newest)
            pictureArrived(std::move(picture));
    });
}

void CreateCanvas::pictureArrived(Result<QImage> picture)
{
    if (!picture) {
        Q_EMIT failed(picture.error());
        return;
    }
    m_picture = *picture;
    m_shape = m_picture.size();
    update();
    Q_EMIT pictureShown();
}

void CreateCanvas::setTexts(std::vector<std::string> texts)
{
    m_texts = std::move(texts);
    update();
}

void CreateCanvas::setChosenBox(int box)
{
    m_chosenBox = box;
    update();
}

void CreateCanvas::setBoxesShown(bool shown)
{
    m_boxesShown = shown;
    update();
}

QImage CreateCanvas::captioned(QImage picture) const
{
    QPainter painter(&picture);
    m_captions.paint(painter, QRectF(QPointF(), picture.size()), m_meme->boxes, m_texts);
    return picture;
}

QRectF CreateCanvas::pictureArea() const
{
    const QSizeF room(width() - 2 * kInset, height() - 2 * kInset);
    const QSizeF size = m_shape.scaled(room, Qt::KeepAspectRatio).toSize();
    return QRectF(QPointF(qRound((width() - size.width()) / 2), qRound((height() - size.height()) / 2)), size);
}

void CreateCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& colors = Palette::of(palette());
    paint::fillRounded(painter, rect(), kRadiusLarge, colors(Role::Canvas));
    if (!m_meme) {
        paintInvitation(painter);
        return;
    }
    const QRectF area = pictureArea();
    QPainterPath outline;
    outline.addRoundedRect(area, kRadiusSmall, kRadiusSmall);
    painter.save();
    painter.setClipPath(outline);
    if (!m_hasPicture)
        paintCard(painter, area);
    else if (!m_picture.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(area, m_picture);
    }
    painter.restore();
    if (m_hasPicture && m_picture.isNull())
        return;
    m_captions.paint(painter, area, m_meme->boxes, m_texts);
    if (m_boxesShown)
        paintBoxes(painter, area);
}

void CreateCanvas::paintInvitation(QPainter& painter) const
{
    const Palette& colors = Palette::of(palette());
    QPen dashes(colors(Role::Edge), 2);
    dashes.setDashPattern({5, 3});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(16, 16, -16, -16), kRadius, kRadius);
    const int middle = height() / 2;
    paint::icon(painter, QRectF(0, middle - 80, width(), 40), "image", colors(Role::Muted), 36);
    painter.setPen(colors(Role::Text));
    painter.setFont(scaled(font(), kTitlePoints, true));
    painter.drawText(QRect(24, middle - 32, width() - 48, 32), Qt::AlignCenter, tr("Drop a picture here"));
    painter.setPen(colors(Role::Muted));
    painter.setFont(scaled(font(), kBodyPoints));
    painter.drawText(QRect(24, middle, width() - 48, 24), Qt::AlignCenter,
        tr("or pick one of the %n templates on the left", nullptr, m_templates));
}

void CreateCanvas::paintCard(QPainter& painter, const QRectF& area) const
{
    const Palette& colors = Palette::of(palette());
    painter.fillRect(area, colors(Role::Button));
    painter.setPen(colors(Role::Muted));
    painter.setFont(scaled(font(), kBodyPoints));
    painter.drawText(area.adjusted(16, 8, -16, -8), Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap,
        tr("There is no picture of this template here: drop yours."));
}

void CreateCanvas::paintBoxes(QPainter& painter, const QRectF& area) const
{
    const auto paintBox = [&](std::size_t i) {
        const TextBox& box = m_meme->boxes[i];
        const QRectF rect = boxRect(box, area);
        painter.save();
        painter.setTransform(turned(box, rect), true);
        if (int(i) == m_chosenBox)
            paintChosen(painter, rect);
        else
            paintOther(painter, rect);
        painter.restore();
    };
    for (std::size_t i = 0; i < m_meme->boxes.size(); ++i) {
        if (int(i) != m_chosenBox)
            paintBox(i);
    }
    if (m_chosenBox >= 0 && size_t(m_chosenBox) < m_meme->boxes.size())
        paintBox(size_t(m_chosenBox));
}

int CreateCanvas::boxAt(const QPointF& point) const
{
    if (!m_meme)
        return -1;
    for (int i = int(m_meme->boxes.size()) - 1; i >= 0; --i) {
        const TextBox& box = m_meme->boxes[size_t(i)];
        const QRectF rect = boxRect(box, pictureArea());
        if (rect.contains(turned(box, rect).inverted().map(point)))
            return i;
    }
    return -1;
}

void CreateCanvas::mousePressEvent(QMouseEvent* event)
{
    const int box = boxAt(event->position());
    if (box >= 0)
        Q_EMIT boxClicked(box);
}

void CreateCanvas::dragEnterEvent(QDragEnterEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void CreateCanvas::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT pictureDropped(event->mimeData()->urls().first().toLocalFile());
}

void CreateCanvas::resizeEvent(QResizeEvent*)
{
    placeButton();
    // Until the picture of the new size is there, the old one is shown scaled.
    askForPicture();
}

void CreateCanvas::placeButton()
{
    const QSize size = m_choose->sizeHint().expandedTo({200, kMainAction});
    m_choose->setGeometry((width() - size.width()) / 2, height() / 2 + 48, size.width(), size.height());
}

} // namespace memewright
