#include "pages/create/CreateBoxes.h"

#include <algorithm>
#include <climits>

#include <QClipboard>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "documents/MemeDocument.h"
#include "models/TemplateWords.h"
#include "pages/create/PictureData.h"
#include "render/CaptionPainter.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"
#include "style/Style.h"
#include "widgets/HeadingLabel.h"

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

bool isForThePage(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo))
        return true;
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    return event.matches(QKeySequence::Paste) && data != nullptr && !data->hasText() && holdsPicture(*data);
}

} // namespace

CreateBoxes::CreateBoxes(MemeDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_layout(new QVBoxLayout(this)), m_lockHint(new HintLabel),
      m_startHint(new HintLabel), m_letterHint(new HintLabel)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGap);
    m_empty = new QLabel(tr("Boxes come with the picture."));
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(m_lockHint); // under the heading, where it is seen with any number of boxes
    m_layout->addWidget(m_empty);
    m_lockHint->setObjectName(QStringLiteral("lockHint"));
    m_lockHint->setWordWrap(true);
    // A height that the layout asked for would squeeze what stands above.
    QSizePolicy policy = m_lockHint->sizePolicy();
    policy.setHeightForWidth(false);
    m_lockHint->setSizePolicy(policy);
    m_lockHint->hide();
    m_startHint->setObjectName(QStringLiteral("startHint"));
    m_letterHint->setObjectName(QStringLiteral("letterHint"));
    for (HintLabel* hint : {m_startHint, m_letterHint}) {
        hint->setWordWrap(true);
        hint->hide();
        m_layout->addWidget(hint);
    }
    connect(&document, &MemeDocument::chosen, this, &CreateBoxes::makeLines);
    connect(&document, &MemeDocument::boxesReplaced, this, &CreateBoxes::makeLines);
    connect(&document, &MemeDocument::linesChanged, this, &CreateBoxes::showLines);
}

void CreateBoxes::makeLines()
{
    // A line that is deleted with the caret in it would take the page's shortcuts with it.
    const bool writing = isAncestorOf(window()->focusWidget());
    if (writing)
        setFocus();
    for (const Row& row : m_rows)
        delete row.widget;
    m_rows.clear();
    m_current = -1;
    const std::vector<TextBox>& boxes = m_document.meme()->boxes;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        m_rows.push_back(makeRow(int(i), boxName(boxes[i].id)));
        m_layout->insertWidget(m_layout->indexOf(m_startHint), m_rows.back().widget);
    }
    m_empty->setVisible(boxes.empty());
    showLines();
    Q_EMIT linesMade();
    if (writing)
        focusBox(0);
}

CreateBoxes::Row CreateBoxes::makeRow(int box, const QString& name)
{
    Row row{new QWidget, new NumberTag(box + 1), new QLineEdit, new QToolButton};
    auto* layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(row.tag);
    layout->addWidget(row.line, 1);
    layout->addWidget(row.lock);

    row.line->setObjectName(QStringLiteral("box%1").arg(box + 1));
    row.line->setAccessibleName(tr("Box %1: %2").arg(box + 1).arg(name));
    row.line->setPlaceholderText(name);
    row.line->setToolTip(
        tr("Generate continues this text. Lock it to keep it as it is.\nShift+Enter begins a new line in the picture."));
    row.line->installEventFilter(this);
    row.lock->setObjectName(QStringLiteral("lock%1").arg(box + 1));
    row.lock->setCheckable(true);
    row.lock->setIcon(icons::icon(QStringLiteral("unlock"), Role::Muted, QStringLiteral("lock")));
    row.lock->setIconSize({kIcon, kIcon});
    row.lock->setAccessibleName(tr("Keep box %1").arg(box + 1));
    row.lock->setToolTip(
        tr("Locked: Generate keeps this text. The network reads from left to right: boxes after it are written knowing it,\n"
           "boxes before it are not."));
    setQuiet(row.lock);
    connect(row.lock, &QToolButton::toggled, this, [this, box](bool locked) { m_document.setLocked(box, locked); });

    row.line->setMaxLength(int(kMostCharactersWritten));
    connect(row.line, &QLineEdit::textEdited, this, [this, box] { typed(box); });
    connect(row.line, &QLineEdit::inputRejected, this, [this, line = row.line] {
        if (line->text().size() >= line->maxLength())
            Q_EMIT lengthRefused(line->maxLength());
    });
    connect(row.line, &QLineEdit::cursorPositionChanged, this, [this, box] {
        if (!m_filling && box == m_current)
            Q_EMIT caretMoved();
    });
    return row;
}

void CreateBoxes::typed(int box)
{
    QLineEdit* line = m_rows[size_t(box)].line;
    const int caret = line->cursorPosition();
    const bool bar = line->text().contains(QLatin1Char('|'));
    m_document.type(box, line->text(), caret);
    if (!bar)
        return;
    line->setCursorPosition(caret);
    Q_EMIT barReplaced();
}

void CreateBoxes::showLines()
{
    const CaptionLines& lines = m_document.lines();
    m_filling = true;
    for (int i = 0; i < int(m_rows.size()) && i < lines.count(); ++i) {
        m_rows[size_t(i)].lock->setChecked(lines[i].locked);
        fill(i, lines[i].text);
    }
    m_filling = false;
    updateLockHint();
    updateStartHint();
    Q_EMIT caretMoved();
}

int CreateBoxes::caret() const
{
    return m_current < 0 ? 0 : m_rows[size_t(m_current)].line->cursorPosition();
}

QLineEdit* CreateBoxes::line(int box) const
{
    return box >= 0 && size_t(box) < m_rows.size() ? m_rows[size_t(box)].line : nullptr;
}

void CreateBoxes::focusBox(int box)
{
    if (QLineEdit* chosen = line(box))
        chosen->setFocus();
}

void CreateBoxes::typeInto(QKeyEvent* event)
{
    QLineEdit* chosen = line(m_current);
    if (chosen == nullptr)
        return;
    chosen->setFocus();
    chosen->end(false);
    QCoreApplication::sendEvent(chosen, event);
}

void CreateBoxes::fill(int box, const QString& text)
{
    QLineEdit* filled = line(box);
    if (filled->text() == text)
        return;
    // What a recipe brings is shown whole.
    filled->setMaxLength(int(std::max(qsizetype(kMostCharactersWritten), text.size())));
    filled->setText(text);
    // A long text is seen from its beginning, unless the person writes at its end.
    if (box != m_current)
        filled->setCursorPosition(0);
}

void CreateBoxes::goOnWith(const QString& text)
{
    if (m_rows.empty())
        return;
    const std::size_t box = size_t(std::max(0, m_current));
    const QString before = m_rows[box].line->text().left(caret());
    const bool endsBox = text == QLatin1String("|");
    setCurrent(int(box));
    m_document.write(int(box), endsBox ? before : before + text);
    focusBox(int(endsBox && box + 1 < m_rows.size() ? box + 1 : box));
}

void CreateBoxes::warnAboutLetters(const std::vector<std::string>& characters)
{
    m_letterHint->setVisible(!characters.empty());
    if (!characters.empty())
        m_letterHint->setText(tr("No installed font has %1: an empty box is drawn instead.")
                                  .arg(QString::fromStdString(namedCharacters(characters))));
}

void CreateBoxes::updateStartHint()
{
    QStringList numbers;
    const CaptionLines& lines = m_document.lines();
    for (int i = 0; i < lines.count(); ++i)
        if (!lines[i].start.trimmed().isEmpty() && !lines[i].locked)
            numbers += QString::number(i + 1);
    m_startHint->setVisible(!numbers.isEmpty());
    m_startHint->setText(numbers.size() == 1
            ? tr("Generate goes on from your text in box %1.").arg(numbers.first())
            : tr("Generate goes on from your texts in the boxes %1.").arg(numbers.join(QStringLiteral(", "))));
}

void CreateBoxes::updateLockHint()
{
    const std::vector<int> kept = m_document.lines().locked();
    int open = 0;
    while (open < m_document.lines().count() && std::find(kept.begin(), kept.end(), open) != kept.end())
        ++open;
    const bool later = !kept.empty() && kept.back() > open;
    m_lockHint->setVisible(later);
    if (later)
        m_lockHint->setText(tr("The network reads from left to right: box %1 is written without knowing box %2.")
                                .arg(open + 1)
                                .arg(kept.back() + 1));
    fitLockHint();
}

void CreateBoxes::fitLockHint()
{
    const QRect room(0, 0, width(), INT_MAX);
    m_lockHint->setFixedHeight(m_lockHint->fontMetrics().boundingRect(room, Qt::TextWordWrap, m_lockHint->text()).height());
}

void CreateBoxes::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitLockHint();
}

void CreateBoxes::setCurrent(int box)
{
    if (box == m_current)
        return;
    m_current = box;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        m_rows[size_t(i)].tag->setProperty("chosen", i == box);
        m_rows[size_t(i)].tag->update();
    }
    Q_EMIT currentBoxChanged(box);
    Q_EMIT caretMoved();
}

bool CreateBoxes::eventFilter(QObject* watched, QEvent* event)
{
    // Undo goes through all boxes and the picture, and a picture is pasted as one: both are the page's.
    if (event->type() == QEvent::ShortcutOverride && isForThePage(*static_cast<QKeyEvent*>(event)))
        return true;
    // A file or a picture that is dropped is one to caption: the page takes it.
    if (event->type() == QEvent::DragEnter && holdsPicture(*static_cast<QDragEnterEvent*>(event)->mimeData())) {
        event->ignore();
        return true;
    }
    // Enter alone is left to the page; a new line in the picture is a blank in the field.
    if (event->type() == QEvent::KeyPress && watched->inherits("QLineEdit")) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if ((key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && key.modifiers().testFlag(Qt::ShiftModifier)) {
            static_cast<QLineEdit*>(watched)->insert(QStringLiteral("\n"));
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn) {
        for (int i = 0; i < int(m_rows.size()); ++i) {
            if (m_rows[size_t(i)].line == watched)
                setCurrent(i);
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace memewright
