#include "style/NumberNote.h"

#include <chrono>
#include <cmath>

#include <QAccessible>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSpinBox>

#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"
#include "style/Properties.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr std::chrono::seconds kShown{8};
constexpr char kName[] = "numberNote";

class NoteLabel : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Palette& colors = Palette::of(palette());
        paint::borderRounded(painter, rect(), kRadius, colors(Role::Raised), colors(Role::Bad));
        painter.setPen(colors(Role::Bad));
        painter.drawText(contentsRect(), Qt::AlignCenter, text());
    }
};

} // namespace

void NumberNote::attach(QAbstractSpinBox* box)
{
    const bool isNumber = qobject_cast<QSpinBox*>(box) != nullptr || qobject_cast<QDoubleSpinBox*>(box) != nullptr;
    if (isNumber && box->findChild<QObject*>(QLatin1String(kName), Qt::FindDirectChildrenOnly) == nullptr)
        new NumberNote(box);
}

NumberNote::NumberNote(QAbstractSpinBox* box) : QObject(box), m_box(box)
{
    setObjectName(QLatin1String(kName));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NumberNote::hide);
    box->installEventFilter(this);
    if (const auto* line = box->findChild<QLineEdit*>())
        connect(line, &QLineEdit::inputRejected, this, &NumberNote::say);
}

bool NumberNote::eventFilter(QObject* watched, QEvent* event)
{
    const auto isReturn = [&] {
        const int key = static_cast<QKeyEvent*>(event)->key();
        return key == Qt::Key_Return || key == Qt::Key_Enter;
    };
    switch (event->type()) {
    case QEvent::KeyPress:
        if (isReturn() && !m_box->hasAcceptableInput())
            say();
        break;
    case QEvent::FocusOut: // before the box puts another number in place
        if (!m_box->hasAcceptableInput())
            say();
        break;
    case QEvent::FocusIn:
    case QEvent::Hide:
    case QEvent::Move:
    case QEvent::Resize:
        hide();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

QString NumberNote::sentence() const
{
    const auto* whole = qobject_cast<const QSpinBox*>(m_box);
    const auto* decimal = qobject_cast<const QDoubleSpinBox*>(m_box);
    double least = whole ? whole->minimum() : decimal->minimum();
    const double most = whole ? whole->maximum() : decimal->maximum();
    const int decimals = whole ? 0 : decimal->decimals();
    const QVariant word = m_box->property(properties::kOffWord);
    if (word.isValid() && m_box->property(properties::kOffValue).toDouble() == least)
        least += std::pow(10.0, -decimals); // the word stands for the least number itself
    const auto text = [&](double number) {
        QString written = m_box->locale().toString(number, 'f', decimals);
        const QString point = m_box->locale().decimalPoint();
        while (written.contains(point) && (written.endsWith(QLatin1Char('0')) || written.endsWith(point)))
            written.chop(1);
        return written;
    };
    return word.isValid() ? tr("From %1 to %2, or “%3”").arg(text(least), text(most), word.toString())
                          : tr("From %1 to %2").arg(text(least), text(most));
}

void NumberNote::say()
{
    if (!m_box->isVisible() || m_box->property(properties::kNamesRange).toBool())
        return;
    if (!m_label) {
        m_label = new NoteLabel(m_box->window());
        m_label->setObjectName(QStringLiteral("numberNoteText"));
        m_label->setFont(scaled(m_box->font(), kSmallPoints));
        m_label->setContentsMargins(kGap, kPair, kGap, kPair);
        m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
        connect(this, &QObject::destroyed, m_label, &QObject::deleteLater);
    }
    m_label->setText(sentence());
    m_label->setAccessibleName(m_label->text());
    place();
    m_label->show();
    m_label->raise();
    m_timer.start(kShown);
    QAccessibleEvent alert(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NumberNote::place()
{
    const QWidget* window = m_box->window();
    const QRect field(m_box->mapTo(window, QPoint()), m_box->size());
    const QSize size = m_label->minimumSizeHint();
    const bool below = field.bottom() + 1 + kPair + size.height() <= window->height();
    const int left = qBound(0, field.right() + 1 - size.width(), qMax(0, window->width() - size.width()));
    const int top = below ? field.bottom() + 1 + kPair : field.top() - kPair - size.height();
    m_label->setGeometry(QRect(QPoint(left, top), size));
}

void NumberNote::hide()
{
    if (m_label)
        m_label->hide();
}

} // namespace memewright
