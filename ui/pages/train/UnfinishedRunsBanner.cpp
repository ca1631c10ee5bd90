#include "pages/train/UnfinishedRunsBanner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Style.h"

namespace memewright {

using namespace metrics;

UnfinishedRunsBanner::UnfinishedRunsBanner(QWidget* parent) : Panel(parent), m_words(new QLabel)
{
    setObjectName(QStringLiteral("unfinishedRuns"));
    m_words->setObjectName(QStringLiteral("unfinishedWords"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_resume = new QPushButton(icons::icon(QStringLiteral("play")), {});
    m_resume->setObjectName(QStringLiteral("resumeStopped"));
    m_resume->setToolTip(tr("Goes on exactly where it was; the runs that wait follow it."));
    m_queue = new QPushButton(icons::icon(QStringLiteral("play")), {});
    m_queue->setObjectName(QStringLiteral("resumeQueue"));
    m_queue->setToolTip(tr("Begins the first of the runs that wait; the others follow it."));
    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("closeUnfinished"));
    close->setIcon(icons::icon(QStringLiteral("close")));
    close->setToolTip(tr("Leave it for now: the runs stay in the table"));
    close->setAccessibleName(tr("Leave it for now"));
    setQuiet(close);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGroup, kGap, kGap, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_resume);
    layout->addWidget(m_queue);
    layout->addWidget(close);
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT resumeRequested(m_stopped); });
    connect(m_queue, &QPushButton::clicked, this, &UnfinishedRunsBanner::queueRequested);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void UnfinishedRunsBanner::setContent(const QString& stopped, const QStringList& waiting)
{
    m_stopped = stopped;
    QStringList sentences;
    if (!stopped.isEmpty())
        sentences += tr("‘%1’ was stopped when the window closed; it is saved and can go on.").arg(stopped);
    if (!waiting.isEmpty())
        sentences += tr("Waiting: %1.").arg(QLocale().createSeparatedList(waiting));
    m_words->setText(sentences.join(QLatin1Char(' ')));
    m_resume->setVisible(!stopped.isEmpty());
    m_resume->setText(tr("Go on with the run"));
    m_queue->setVisible(!waiting.isEmpty());
    m_queue->setText(tr("Go on with the queue (%n run(s))", nullptr, static_cast<int>(waiting.size())));
    setVisible(!sentences.isEmpty());
}

} // namespace memewright
