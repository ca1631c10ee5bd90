#include "widgets/PageHeader.h"

#include <QHBoxLayout>

#include "style/Metrics.h"
#include "widgets/HeadingLabel.h"

namespace memewright {

using namespace metrics;

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

} // namespace memewright
