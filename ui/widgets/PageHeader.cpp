#include "widgets/PageHeader.h"

#include <QCursor>
#include <QEvent>
#include <QHBoxLayout>

#include "style/Metrics.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kLeastMessage = 280; ///< of the free place between title and tools; a narrower one is for no sentence

} // namespace

PageHeader::PageHeader(const QString& title, QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    setFixedHeight(kHeader);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGap);
    m_layout->addWidget(new TitleLabel(title));
    m_layout->addStretch(1);
}

void PageHeader::addTool(QWidget* tool)
{
    m_layout->addWidget(tool);
}

void PageHeader::carry(MessageBar* messages)
{
    m_messages = messages;
    connect(messages, &MessageBar::changed, this, &PageHeader::placeMessages);
    placeMessages();
}

bool PageHeader::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::LayoutRequest
        || event->type() == QEvent::Leave)
        placeMessages();
    return done;
}

QRect PageHeader::freePlace() const
{
    const QRect stretch = m_layout->itemAt(1)->geometry(); // a tool that is hidden keeps the place it had
    return {stretch.left() + kGroup, 0, stretch.width() - 2 * kGroup, kHeader};
}

void PageHeader::placeMessages()
{
    if (m_messages == nullptr || parentWidget() == nullptr)
        return;
    m_layout->activate();
    if (m_messages->isHidden()) {
        // Undo closes its message: 'Delete' must not slide under the pointer that is still there.
        const QRect below = rect().adjusted(0, kHeader, 0, 0);
        if (!below.contains(mapFromGlobal(QCursor::pos())))
            growBy(0);
        return;
    }
    const QRect beside = freePlace();
    const int height = m_messages->heightIn(beside.width());
    if (beside.width() >= kLeastMessage && height <= kHeader - 2 * kPair) {
        growBy(0);
        m_messages->setGeometry(QRect(beside.left(), (kHeader - height) / 2, beside.width(), height).translated(pos()));
    } else {
        const int whole = m_messages->heightIn(width());
        growBy(whole + kGap);
        m_messages->setGeometry(QRect(0, kHeader, width(), whole).translated(pos()));
    }
    m_messages->raise();
}

void PageHeader::growBy(int height)
{
    setFixedHeight(kHeader + height);
    m_layout->setContentsMargins(0, 0, 0, height);
}

} // namespace memewright
