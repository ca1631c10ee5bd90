#include "widgets/MessageBar.h"

#include <algorithm>
#include <chrono>

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Style.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr std::chrono::seconds kShown{8};

struct Look {
    const char* icon;
    Role role;
};

Look lookOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Good:
        return {"check", Role::Good};
    case MessageKind::Warning:
        return {"warning", Role::Warning};
    case MessageKind::Bad:
        return {"error", Role::Bad};
    case MessageKind::Info:
        break;
    }
    return {"info", Role::Muted};
}

/// Paths have no blanks to break at; these are characters without a width.
QString breakable(QString sentence)
{
    return sentence.replace(QLatin1Char('/'), QStringLiteral("/\u200B"));
}

} // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), m_text(new QLabel), m_action(new QPushButton), m_close(new QToolButton)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGap + kIcon + kGap, kPair, kPair, kPair);
    layout->setSpacing(kGap);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setIcon(icons::icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    setQuiet(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::close);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto callback = m_callback;
        close();
        if (callback)
            callback();
    });
    hide();
}

void MessageBar::show(MessageKind kind, const QString& sentence)
{
    showWithAction(kind, sentence, {}, {});
}

void MessageBar::showWithAction(MessageKind kind, const QString& sentence, const QString& action, std::function<void()> callback)
{
    m_kind = kind;
    m_sentence = sentence;
    m_text->setText(breakable(sentence));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_callback = std::move(callback);
    m_timer.stop();
    if (kind == MessageKind::Info || kind == MessageKind::Good)
        m_timer.start(kShown);
    setAccessibleName(sentence);
    QWidget::show();
    Q_EMIT changed();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::offer(const QString& sentence, const QString& action, std::function<void()> callback)
{
    showWithAction(MessageKind::Info, sentence, action, std::move(callback));
    m_timer.stop();
}

QString MessageBar::sentence() const
{
    return isHidden() ? QString() : m_sentence;
}

void MessageBar::close()
{
    m_timer.stop();
    m_callback = {};
    hide();
    Q_EMIT changed();
}

int MessageBar::heightIn(int width) const
{
    return std::max(kMainAction, heightForWidth(width));
}

bool MessageBar::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        Q_EMIT changed();
    return done;
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Palette& colors = Palette::of(palette());
    const Look look = lookOf(m_kind);
    const QRect bar = rect();
    paint::borderRounded(painter, bar, kRadius, colors(Role::Raised), colors(look.role));
    paint::icon(painter, QRectF(kGap, bar.top(), kIcon, bar.height()), look.icon, colors(look.role), kIcon);
}

} // namespace memewright
