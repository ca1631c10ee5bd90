#include "pages/create/CreateCanvas.h"

#include <algorithm>

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

#include "documents/BoxTexts.h"
#include "documents/MemeDocument.h"
#include "models/TemplateWords.h"
#include "pages/create/BoxFrames.h"
#include "pages/create/PictureData.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"
#include "style/Style.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kInset = 4;
constexpr double kReach = 10; ///< of a handle, for the pointer
constexpr double kKeyStep = 0.005; ///< share of the picture by which an arrow key moves
constexpr int kHintLine = 24;
constexpr int kDragKeys = 100'000; ///< merge keys: one for each drag, one for the keys of each box
constexpr int kKeyKeys = 2000;

} // namespace

CreateCanvas::CreateCanvas(const MemeDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_title(new QLabel(tr("Drop a picture here"), this)), m_hint(new QLabel(this))
{
    setAcceptDrops(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 140);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_choose = new QPushButton(icons::icon(QStringLiteral("image"), Role::OnAccent), tr("Choose a picture…"), this);
    m_choose->setObjectName(QStringLiteral("choosePicture"));
    setMainAction(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &CreateCanvas::chooseRequested);
    m_hint->setObjectName(QStringLiteral("invitation"));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel* words : {m_title, m_hint}) {
        words->setAlignment(Qt::AlignCenter);
        words->setWordWrap(true);
    }
    setAccessibleName(tr("Picture"));
    connect(&document, &MemeDocument::chosen, this, &CreateCanvas::showAnother);
    connect(&document, &MemeDocument::boxesReplaced, this, [this] { setChosenBox(-1); });
    connect(&document, &MemeDocument::boxesChanged, this, qOverload<>(&CreateCanvas::update));
    connect(&document, &MemeDocument::linesChanged, this, qOverload<>(&CreateCanvas::update));
}

void CreateCanvas::setTemplateCount(int count)
{
    m_hint->setText(tr("or pick one of the %n templates on the left", nullptr, count));
    placeInvitation();
}

const std::vector<TextBox>& CreateCanvas::boxes() const
{
    static const std::vector<TextBox> none;
    return m_document.meme() ? m_document.meme()->boxes : none;
}

void CreateCanvas::showAnother()
{
    m_picture = {};
    m_shape = QSizeF(7, 6);
    m_chosenBox = -1;
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_hint, m_choose})
        part->hide();
    setAccessibleName(tr("Picture: %1").arg(templateName(*m_document.meme())));
    askForPicture();
    update();
}

void CreateCanvas::askForPicture()
{
    if (!m_document.hasPicture())
        return;
    const quint64 number = ++m_newest;
    const QSize room = (QSizeF(width() - 2 * kInset, height() - 2 * kInset) * devicePixelRatioF()).toSize();
    m_loader.whole(*m_document.meme(), room.expandedTo({16, 16}), [this, number](Result<QImage> picture) {
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

std::vector<std::string> CreateCanvas::missingCharacters() const
{
    return m_captions.missingCharacters(boxes(), toUtf8(m_document.texts()));
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
    if (!m_document.meme()) {
        paintInvitation(painter);
        return;
    }
    const QRectF area = pictureArea();
    QPainterPath outline;
    outline.addRoundedRect(area, kRadiusSmall, kRadiusSmall);
    painter.save();
    painter.setClipPath(outline);
    if (!m_document.hasPicture())
        paintCard(painter, area);
    else if (!m_picture.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(area, m_picture);
    }
    painter.restore();
    if (m_document.hasPicture() && m_picture.isNull())
        return;
    m_captions.paint(painter, area, boxes(), toUtf8(m_document.texts()));
    if (m_boxesShown)
        boxframes::paint(painter, boxes(), m_chosenBox, area);
}

void CreateCanvas::paintInvitation(QPainter& painter) const
{
    const Palette& colors = Palette::of(palette());
    QPen dashes(colors(Role::Edge), 2);
    dashes.setDashPattern({5, 3});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(16, 16, -16, -16), kRadius, kRadius);
    const QRect title = m_title->geometry();
    paint::icon(painter, QRectF(0, title.top() - 48, width(), 40), "image", colors(Role::Muted), 36);
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

PictureSize CreateCanvas::shownSize() const
{
    const QRectF area = pictureArea();
    return {area.width(), area.height()};
}

PicturePoint CreateCanvas::toPicture(const QPointF& point) const
{
    const QPointF inside = point - pictureArea().topLeft();
    return {inside.x(), inside.y()};
}

BoxHandle CreateCanvas::handleUnder(const QPointF& point, int& box) const
{
    box = -1;
    if (!m_document.meme() || !m_boxesShown)
        return BoxHandle::None;
    // The chosen box lies on top, and only it shows handles.
    if (hasChosenBox()) {
        const BoxHandle handle = handleAt(boxes()[size_t(m_chosenBox)], shownSize(), toPicture(point), kReach);
        if (handle != BoxHandle::None) {
            box = m_chosenBox;
            return handle;
        }
    }
    for (int i = int(boxes().size()) - 1; i >= 0; --i) {
        if (handleAt(boxes()[size_t(i)], shownSize(), toPicture(point), 0) != BoxHandle::None) {
            box = i;
            return BoxHandle::Inside;
        }
    }
    return BoxHandle::None;
}

void CreateCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    int box = -1;
    const BoxHandle handle = handleUnder(event->position(), box);
    if (box < 0) {
        if (m_document.hasPicture() && pictureArea().contains(event->position()))
            m_pressed = event->position();
        return;
    }
    m_chosenBox = box;
    Q_EMIT boxClicked(box);
    m_drag = BoxDrag{boxes()[size_t(box)], handle, toPicture(event->position()), {}, false};
    ++m_dragKey;
    update();
}

void CreateCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressed && (event->position() - *m_pressed).manhattanLength() > QApplication::startDragDistance()) {
        m_pressed.reset();
        Q_EMIT dragOutRequested();
    }
    if (!m_drag) {
        updateCursor(event->position());
        return;
    }
    m_drag->to = toPicture(event->position());
    m_drag->stepped = event->modifiers().testFlag(Qt::ShiftModifier);
    const TextBox changed = dragged(*m_drag, shownSize());
    if (m_chosenBox >= 0 && changed != boxes()[size_t(m_chosenBox)])
        Q_EMIT boxEdited(m_chosenBox, changed, kDragKeys + m_dragKey);
}

void CreateCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    m_drag.reset();
    m_pressed.reset();
    updateCursor(event->position());
}

void CreateCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    int box = -1;
    handleUnder(event->position(), box);
    if (box >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT boxOpened(box);
}

void CreateCanvas::updateCursor(const QPointF& point)
{
    int box = -1;
    const BoxHandle handle = handleUnder(point, box);
    setCursor(box < 0 ? Qt::ArrowCursor : boxframes::cursorFor(handle, boxes()[size_t(box)].rotation));
}

void CreateCanvas::keyPressEvent(QKeyEvent* event)
{
    const int right = int(event->key() == Qt::Key_Right) - int(event->key() == Qt::Key_Left);
    const int down = int(event->key() == Qt::Key_Down) - int(event->key() == Qt::Key_Up);
    if (!hasChosenBox() || (right == 0 && down == 0)) {
        if (!hasChosenBox() || !takeTextKey(event))
            QWidget::keyPressEvent(event);
        return;
    }
    const Qt::KeyboardModifiers keys = event->modifiers();
    const double step = keys.testFlag(Qt::ShiftModifier) ? 10 : 1;
    BoxChange change;
    if (keys.testFlag(Qt::AltModifier))
        change.rotation = step * (right + down);
    else if (keys.testFlag(Qt::ControlModifier))
        change = {0, 0, right * step * kKeyStep, down * step * kKeyStep, 0};
    else
        change = {right * step * kKeyStep, down * step * kKeyStep, 0, 0, 0};
    Q_EMIT boxEdited(m_chosenBox, changed(boxes()[size_t(m_chosenBox)], change), kKeyKeys + m_chosenBox);
}

bool CreateCanvas::takeTextKey(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!plain)
        return false;
    if (event->key() == Qt::Key_Delete)
        Q_EMIT boxDeleteRequested(m_chosenBox);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT boxOpened(m_chosenBox);
    else if (const QString text = event->text(); !text.isEmpty() && text[0].isPrint())
        Q_EMIT typed(event);
    else
        return false;
    return true;
}

bool CreateCanvas::focusNextPrevChild(bool next)
{
    const int box = m_chosenBox + (next ? 1 : -1);
    if (!m_document.meme() || !m_boxesShown || box < 0 || size_t(box) >= boxes().size())
        return QWidget::focusNextPrevChild(next);
    setChosenBox(box);
    Q_EMIT boxChosen(box);
    return true;
}

void CreateCanvas::dragEnterEvent(QDragEnterEvent* event)
{
    // Its own picture, dragged away and let go again, is none to take in.
    if (event->source() != this && holdsPicture(*event->mimeData()))
        event->acceptProposedAction();
}

void CreateCanvas::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT dropped(event->mimeData());
}

void CreateCanvas::resizeEvent(QResizeEvent*)
{
    placeInvitation();
    // Until the picture of the new size is there, the old one is shown scaled.
    askForPicture();
}

void CreateCanvas::placeInvitation()
{
    m_title->setFont(scaled(font(), kTitlePoints, true));
    m_hint->setFont(scaled(font(), kBodyPoints));
    // The words grow away from the middle by as many lines as a language needs.
    const int middle = height() / 2;
    const int room = std::max(1, width() - 2 * kMargin);
    const int title = std::max(kControl, m_title->heightForWidth(room));
    const int hint = std::max(kHintLine, m_hint->heightForWidth(room));
    m_title->setGeometry(kMargin, middle - title, room, title);
    m_hint->setGeometry(kMargin, middle, room, hint);
    const QSize size = m_choose->sizeHint().expandedTo({200, kMainAction});
    m_choose->setGeometry((width() - size.width()) / 2, middle + hint + kMargin, size.width(), size.height());
    update();
}

} // namespace memewright
