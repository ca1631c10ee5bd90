#include "pages/train/TrainField.h"

#include <algorithm>

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include "style/Metrics.h"
#include "style/Palette.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kEditorWidth = 136;
constexpr int kRoom = 240; ///< of a line in the settings, beside the scroll bar

} // namespace

TrainField::TrainField(const QString& text, QWidget* editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_problem(new QLabel)
{
    auto* name = new QLabel(text);
    name->setBuddy(editor);
    name->setToolTip(editor->toolTip());
    editor->setAccessibleName(text);
    // A choice shows the longest of its texts whole.
    const int wanted = qobject_cast<QComboBox*>(editor) ? editor->sizeHint().width() : kEditorWidth;
    const int width = std::clamp(wanted, kEditorWidth, kRoom);
    editor->setFixedWidth(width);
    m_problem->setObjectName(editor->objectName() + QStringLiteral("Problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setFont(scaled(font(), kSmallPoints));
    m_problem->hide();

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(kGap);
    layout->setVerticalSpacing(kPair);
    // A long name stands over its editor: beside it, both would leave the panel.
    const bool over = name->sizeHint().width() + kGap + width > kRoom;
    layout->addWidget(name, 0, 0, 1, over ? 2 : 1);
    layout->addWidget(editor, over ? 1 : 0, 1, Qt::AlignRight);
    layout->addWidget(m_problem, 2, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    colorProblem();
}

void TrainField::setProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_editor->setAccessibleDescription(sentence);
}

QString TrainField::problem() const
{
    return m_problem->text();
}

void TrainField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        colorProblem();
    QWidget::changeEvent(event);
}

void TrainField::colorProblem()
{
    QPalette colors = m_problem->palette();
    const QColor bad = Palette::of(palette()).color(Role::Bad);
    if (colors.color(QPalette::WindowText) == bad)
        return;
    colors.setColor(QPalette::WindowText, bad);
    m_problem->setPalette(colors);
}

} // namespace memewright
