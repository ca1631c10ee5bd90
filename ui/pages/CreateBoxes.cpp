#include "pages/CreateBoxes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"
#include "style/Style.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kTag = 20;

/// The box's number; marked while its line has the caret.
class NumberTag : public QWidget
{
public:
    explicit NumberTag(int number) : m_number(number) { setFixedSize(kTag, kTag); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Palette& colors = Palette::of(palette());
        const bool chosen = property("chosen").toBool();
        paint::fillRounded(painter, rect(), kRadiusSmall, colors(chosen ? Role::AccentSoft : Role::Button));
        painter.setPen(colors(chosen ? Role::AccentInk : Role::Text));
        painter.setFont(scaled(font(), kSmallPoints, true));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
};

} // namespace

CreateBoxes::CreateBoxes(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGap);
    m_empty = new QLabel(tr("Boxes come with the picture."));
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(m_empty);
}

void CreateBoxes::setBoxes(const std::vector<std::string>& names)
{
    for (const Row& row : m_rows)
        delete row.widget;
    m_rows.clear();
    m_current = -1;
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_rows.push_back(makeRow(int(i), QString::fromStdString(names[i])));
        m_layout->addWidget(m_rows.back().widget);
    }
    m_empty->setVisible(names.empty());
}

CreateBoxes::Row CreateBoxes::makeRow(int box, const QString& name)
{
    Row row{new QWidget, new NumberTag(box + 1), new QLineEdit, new QToolButton, {}};
    auto* layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(row.tag);
    layout->addWidget(row.line, 1);
    layout->addWidget(row.lock);

    row.line->setObjectName(QStringLiteral("box%1").arg(box + 1));
    row.line->setAccessibleName(tr("Box %1: %2").arg(box + 1).arg(name));
    row.line->setPlaceholderText(name);
    row.line->setToolTip(tr("What you write here Generate goes on with; lock it to keep it as it is."));
    row.line->installEventFilter(this);
    row.lock->setObjectName(QStringLiteral("lock%1").arg(box + 1));
    row.lock->setCheckable(true);
    row.lock->setIcon(icons::icon(QStringLiteral("unlock"), Role::Muted, QStringLiteral("lock")));
    row.lock->setIconSize({kIcon, kIcon});
    row.lock->setAccessibleName(tr("Keep box %1").arg(box + 1));
    row.lock->setToolTip(tr("Locked: Generate keeps this text and writes the other boxes to it."));
    setQuiet(row.lock);

    connect(row.line, &QLineEdit::textEdited, this, [this, box](const QString& text) {
        m_rows[size_t(box)].start = text;
        Q_EMIT edited();
    });
    connect(row.line, &QLineEdit::cursorPositionChanged, this, [this, box] {
        if (!m_filling && box == m_current)
            Q_EMIT caretMoved();
    });
    return row;
}

QStringList CreateBoxes::texts() const
{
    QStringList texts;
    for (const Row& row : m_rows)
        texts += row.line->text();
    return texts;
}

void CreateBoxes::showCandidate(const QStringList& texts)
{
    m_filling = true;
    for (int i = 0; i < count() && i < texts.size(); ++i) {
        Row& row = m_rows[size_t(i)];
        if (!row.lock->isChecked())
            row.line->setText(texts[i]);
    }
    m_filling = false;
    Q_EMIT caretMoved();
}

void CreateBoxes::restore(const QStringList& texts)
{
    m_filling = true;
    for (int i = 0; i < count() && i < texts.size(); ++i)
        m_rows[size_t(i)].line->setText(texts[i]);
    m_filling = false;
    Q_EMIT caretMoved();
}

std::vector<int> CreateBoxes::locked() const
{
    std::vector<int> boxes;
    for (int i = 0; i < count(); ++i) {
        if (m_rows[size_t(i)].lock->isChecked())
            boxes.push_back(i);
    }
    return boxes;
}

std::vector<std::string> CreateBoxes::starts() const
{
    std::vector<std::string> starts;
    for (const Row& row : m_rows)
        starts.push_back((row.lock->isChecked() ? row.line->text() : row.start).toStdString());
    return starts;
}

int CreateBoxes::caret() const
{
    return m_current < 0 ? 0 : m_rows[size_t(m_current)].line->cursorPosition();
}

void CreateBoxes::focusBox(int box)
{
    if (box >= 0 && box < count())
        m_rows[size_t(box)].line->setFocus();
}

void CreateBoxes::typeAtCaret(const QString& text)
{
    if (m_current < 0)
        return;
    Row& row = m_rows[size_t(m_current)];
    row.line->insert(text);
    row.start = row.line->text();
    Q_EMIT edited();
}

void CreateBoxes::setCurrent(int box)
{
    if (box == m_current)
        return;
    m_current = box;
    for (int i = 0; i < count(); ++i) {
        m_rows[size_t(i)].tag->setProperty("chosen", i == box);
        m_rows[size_t(i)].tag->update();
    }
    Q_EMIT currentBoxChanged(box);
    Q_EMIT caretMoved();
}

bool CreateBoxes::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        for (int i = 0; i < count(); ++i) {
            if (m_rows[size_t(i)].line == watched)
                setCurrent(i);
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace memewright
