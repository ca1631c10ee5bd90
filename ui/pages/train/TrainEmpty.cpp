#include "pages/train/TrainEmpty.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Style.h"

namespace memewright {

using namespace metrics;

TrainEmpty::TrainEmpty(QWidget* parent) : QWidget(parent), m_starter(new QPushButton(tr("Use the starter captions")))
{
    m_import = new QPushButton(icons::icon(QStringLiteral("import")), tr("Import captions…"));
    m_starter->setObjectName(QStringLiteral("useStarter"));
    m_import->setObjectName(QStringLiteral("importFirst"));
    setMainAction(m_starter);
    m_starter->setToolTip(tr("Imports the captions that the program comes with, as the corpus 'Starter'."));
    m_import->setToolTip(tr("CSV, TXT, the article's JSON, or an ImgFlip575K folder"));
    connect(m_starter, &QPushButton::clicked, this, &TrainEmpty::starterRequested);
    connect(m_import, &QPushButton::clicked, this, &TrainEmpty::importRequested);

    auto* sentence = new QLabel(tr("A network learns from example captions, and there are none yet."));
    sentence->setAlignment(Qt::AlignHCenter);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    buttons->addStretch(1);
    buttons->addWidget(m_starter);
    buttons->addWidget(m_import, 0, Qt::AlignVCenter);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(kGroup);
    layout->addStretch(2);
    layout->addWidget(sentence);
    layout->addLayout(buttons);
    layout->addStretch(3);
}

void TrainEmpty::setBusy(bool busy)
{
    m_starter->setEnabled(!busy);
    m_import->setEnabled(!busy);
}

} // namespace memewright
