#include "pages/create/CreateStyle.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QFontComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "render/CaptionFont.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "widgets/ColorButton.h"
#include "widgets/HeadingLabel.h"
#include "widgets/OffSpinBox.h"
#include "widgets/SegmentedControl.h"

namespace memewright {

using namespace metrics;

namespace {

QLabel* label(const QString& text, QWidget* buddy)
{
    auto* made = new QLabel(text);
    made->setBuddy(buddy);
    made->setToolTip(buddy->toolTip());
    buddy->setAccessibleName(text);
    return made;
}

/// Whole hundredths of a per cent: what a spin box shows must not change a box that it only shows.
double shown(const QDoubleSpinBox* box, double before)
{
    return qAbs(box->value() - before * 100) < 0.051 ? before : box->value() / 100;
}

} // namespace

CreateStyle::CreateStyle(QWidget* parent) : QWidget(parent), m_heading(new HeadingLabel), m_fields(new QWidget)
{
    // Fields that are being made are not edits.
    const QScopedValueRollback guard(m_showing, true);
    auto* reset = new QPushButton(tr("Reset boxes"));
    reset->setObjectName(QStringLiteral("resetBoxes"));
    reset->setToolTip(tr("Puts all boxes of this picture back to how they came. It can be undone."));
    auto* grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(kGap);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    makePlace(grid);
    makeStyle(grid);
    grid->addWidget(reset, grid->rowCount(), 2, 1, 2);
    for (QWidget* field : m_fields->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        // The column's width is given; the fields share it.
        if (qobject_cast<QAbstractSpinBox*>(field) != nullptr || qobject_cast<QComboBox*>(field) != nullptr
            || qobject_cast<ColorButton*>(field) != nullptr) {
            field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
            field->setFocusPolicy(Qt::StrongFocus);
            field->installEventFilter(this);
        }
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_heading);
    layout->addWidget(m_fields);
    connect(reset, &QPushButton::clicked, this, &CreateStyle::resetRequested);
    showBox({}, 0);
}

QDoubleSpinBox* CreateStyle::makeNumber(const QString& name, const QString& toolTip, double most)
{
    auto* box = new QDoubleSpinBox;
    box->setObjectName(name);
    box->setToolTip(toolTip);
    box->setRange(0, most);
    box->setDecimals(1);
    box->setSingleStep(0.5);
    box->setKeyboardTracking(false);
    box->setAlignment(Qt::AlignRight);
    connect(box, &QDoubleSpinBox::valueChanged, this, &CreateStyle::emitEdited);
    return box;
}

void CreateStyle::makePlace(QGridLayout* grid)
{
    m_x = makeNumber(QStringLiteral("boxX"), tr("From the picture's left edge, in per cent of its width."), 100);
    m_y = makeNumber(QStringLiteral("boxY"), tr("From the picture's top, in per cent of its height."), 100);
    m_width = makeNumber(QStringLiteral("boxWidth"), tr("In per cent of the picture's width."), 100);
    m_height = makeNumber(QStringLiteral("boxHeight"), tr("In per cent of the picture's height."), 100);
    m_rotation = makeNumber(QStringLiteral("boxRotation"), tr("Degrees clockwise about the box's middle."), 180);
    m_rotation->setRange(-180, 180);
    m_rotation->setSingleStep(1);
    grid->addWidget(label(tr("Left"), m_x), 0, 0);
    grid->addWidget(m_x, 0, 1);
    grid->addWidget(label(tr("Top"), m_y), 0, 2);
    grid->addWidget(m_y, 0, 3);
    grid->addWidget(label(tr("Width"), m_width), 1, 0);
    grid->addWidget(m_width, 1, 1);
    grid->addWidget(label(tr("Height"), m_height), 1, 2);
    grid->addWidget(m_height, 1, 3);
    grid->addWidget(label(tr("Turned"), m_rotation), 2, 0);
    grid->addWidget(m_rotation, 2, 1);
}

void CreateStyle::makeStyle(QGridLayout* grid)
{
    m_spacing = makeNumber(
        QStringLiteral("boxSpacing"), tr("Distance of lines, times the usual one. More: airier, and smaller letters."), 3);
    m_spacing->setRange(0.5, 3);
    m_spacing->setSingleStep(0.1);
    m_largest = new OffSpinBox(0, tr("usual"));
    m_largest->setObjectName(QStringLiteral("boxLargest"));
    m_largest->setRange(0, 50);
    m_largest->setDecimals(1);
    m_largest->setKeyboardTracking(false);
    m_largest->setToolTip(
        tr("Letters never get higher than this per cent of the picture's width; long texts get smaller anyway."));
    connect(m_largest, &QDoubleSpinBox::valueChanged, this, &CreateStyle::emitEdited);
    m_font = new QFontComboBox;
    m_font->setObjectName(QStringLiteral("boxFont"));
    m_font->setEditable(false); // a click opens the list; letters find a font there
    m_font->setMinimumContentsLength(8);
    m_font->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_font->setToolTip(tr("Any font of this machine. Characters it lacks come from others."));
    m_captionFont = new QPushButton(tr("Caption font"));
    m_captionFont->setObjectName(QStringLiteral("boxCaptionFont"));
    m_captionFont->setCheckable(true);
    m_captionFont->setToolTip(tr("The heavy condensed letters that captions usually have."));
    m_color = new ColorButton;
    m_color->setObjectName(QStringLiteral("boxColor"));
    m_outline = new ColorButton(tr("none"));
    m_outline->setObjectName(QStringLiteral("boxOutline"));
    const auto choices = [this](const std::vector<std::pair<QString, QString>>& segments) {
        auto* control = new SegmentedControl;
        for (const auto& [text, name] : segments)
            control->addSegment(text, {}, name);
        connect(control, &SegmentedControl::currentChanged, this, &CreateStyle::emitEdited);
        return control;
    };
    m_case = choices({{tr("CAPITALS"), QStringLiteral("caseUpper")}, {tr("As typed"), QStringLiteral("caseTyped")}});
    m_align = choices({{tr("Left"), QStringLiteral("alignLeft")}, {tr("Middle"), QStringLiteral("alignCenter")},
        {tr("Right"), QStringLiteral("alignRight")}});
    m_valign = choices({{tr("Top"), QStringLiteral("valignTop")}, {tr("Middle"), QStringLiteral("valignMiddle")},
        {tr("Foot"), QStringLiteral("valignBottom")}});
    grid->addWidget(label(tr("Lines"), m_spacing), 2, 2);
    grid->addWidget(m_spacing, 2, 3);
    grid->addWidget(label(tr("Font"), m_font), 3, 0);
    grid->addWidget(m_font, 3, 1, 1, 3);
    grid->addWidget(label(tr("Largest"), m_largest), 4, 0);
    grid->addWidget(m_largest, 4, 1);
    grid->addWidget(m_captionFont, 4, 2, 1, 2);
    grid->addWidget(label(tr("Colour"), m_color), 5, 0);
    grid->addWidget(m_color, 5, 1);
    grid->addWidget(label(tr("Outline"), m_outline), 5, 2);
    grid->addWidget(m_outline, 5, 3);
    grid->addWidget(m_case, 6, 0, 1, 4);
    grid->addWidget(m_align, 7, 0, 1, 4);
    grid->addWidget(m_valign, 8, 0, 1, 4);
    connect(m_color, &ColorButton::colorChosen, this, &CreateStyle::emitEdited);
    connect(m_outline, &ColorButton::colorChosen, this, &CreateStyle::emitEdited);
    connect(m_font, &QFontComboBox::currentFontChanged, this, [this] {
        if (!m_showing) {
            const QScopedValueRollback guard(m_showing, true);
            m_captionFont->setChecked(false);
        }
        emitEdited();
    });
    connect(m_captionFont, &QPushButton::toggled, this, &CreateStyle::emitEdited);
}

void CreateStyle::showBox(const TextBox& box, int number)
{
    const QScopedValueRollback guard(m_showing, true);
    m_box = box;
    m_heading->setText(number > 0 ? tr("Box %1").arg(number) : tr("Choose a box on the picture"));
    m_fields->setEnabled(number > 0);
    m_x->setValue(box.x * 100);
    m_y->setValue(box.y * 100);
    m_width->setValue(box.width * 100);
    m_height->setValue(box.height * 100);
    m_rotation->setValue(box.rotation);
    m_spacing->setValue(box.style.lineSpacing);
    m_largest->setValue(box.style.largestSize * 100);
    m_captionFont->setChecked(box.style.font.empty());
    m_font->setCurrentFont(box.style.font.empty() ? QFont(CaptionFont::load().atSize(1).families().first())
                                                  : QFont(QString::fromStdString(box.style.font)));
    m_color->setColor(QColor(QString::fromStdString(box.style.color)));
    m_outline->setColor(box.style.outline.empty() ? QColor() : QColor(QString::fromStdString(box.style.outline)));
    m_case->setCurrentIndex(int(box.style.letterCase));
    offerCases(box.style.font);
    m_align->setCurrentIndex(int(box.style.align));
    m_valign->setCurrentIndex(int(box.style.valign));
}

void CreateStyle::offerCases(const std::string& font)
{
    const bool bothCases = CaptionFont::load(QString::fromStdString(font)).hasSmallLetters();
    m_case->setEnabled(bothCases);
    m_case->setToolTip(bothCases ? tr("Capitals, or the letters as they were typed.")
                                 : tr("This font has capitals only: choose another font to see small letters."));
}

bool CreateStyle::eventFilter(QObject* watched, QEvent* event)
{
    // Scrolling the column must not change what happens to lie under the pointer.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CreateStyle::emitEdited()
{
    if (m_showing)
        return;
    TextBox box = m_box;
    box.x = shown(m_x, box.x);
    box.y = shown(m_y, box.y);
    box.width = shown(m_width, box.width);
    box.height = shown(m_height, box.height);
    if (qAbs(m_rotation->value() - box.rotation) > 0.051)
        box.rotation = m_rotation->value();
    box.style.lineSpacing = m_spacing->value();
    box.style.largestSize = shown(m_largest, box.style.largestSize);
    box.style.font = m_captionFont->isChecked() ? std::string() : m_font->currentFont().family().toStdString();
    box.style.color = m_color->color().name().toUpper().toStdString();
    box.style.outline = m_outline->color().isValid() ? m_outline->color().name().toUpper().toStdString() : std::string();
    box.style.letterCase = LetterCase(m_case->currentIndex());
    box.style.align = HorizontalAlign(m_align->currentIndex());
    box.style.valign = VerticalAlign(m_valign->currentIndex());
    offerCases(box.style.font);
    if (box != m_box)
        Q_EMIT edited(box);
}

} // namespace memewright
