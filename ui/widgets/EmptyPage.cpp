#include "widgets/EmptyPage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "style/Metrics.h"

namespace memewright {

using namespace metrics;

EmptyPage::EmptyPage(const QString& sentence, QWidget* parent) : QWidget(parent), m_buttons(new QHBoxLayout)
{
    auto* label = new QLabel(sentence);
    label->setObjectName(QStringLiteral("emptySentence"));
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    m_buttons->setSpacing(kGap);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(kGroup);
    layout->addStretch(2);
    layout->addWidget(label);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void EmptyPage::addButton(QWidget* button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button, 0, Qt::AlignVCenter);
}

} // namespace memewright
