#include "widgets/PageHeader.h"

#include <QEvent>
#include <QHBoxLayout>

#include "style/Metrics.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kLeastMessage = 280; ///< where the free place is narrower, messages lie over the title, then over the tools

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
    placeMessages();
}

bool PageHeader::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::LayoutRequest)
        placeMessages();
    return done;
}

void PageHeader::placeMessages()
{
    if (m_messages == nullptr || parentWidget() == nullptr)
        return;
    m_layout->activate();
    const QWidget* title = m_layout->itemAt(0)->widget();
    int left = title->geometry().right() + 1 + kMargin;
    int right = m_layout->count() > 2 ? m_layout->itemAt(2)->geometry().left() - kMargin : width();
    if (right - left < kLeastMessage)
        left = 0;
    if (right - left < kLeastMessage)
        right = width();
    m_messages->lieOver(x() + left, x() + right, height());
}

} // namespace memewright
