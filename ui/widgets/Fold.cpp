#include "widgets/Fold.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Style.h"

namespace memewright {

using namespace metrics;

Fold::Fold(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent),
      m_button(new QPushButton(icons::icon(QStringLiteral("chevron-right"), Role::Text, QStringLiteral("chevron-down")), title))
{
    m_button->setIconSize({kIconSmall, kIconSmall});
    m_button->setCheckable(true);
    setQuiet(m_button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(content);
    content->hide();
    connect(m_button, &QPushButton::toggled, content, &QWidget::setVisible);
}

} // namespace memewright
