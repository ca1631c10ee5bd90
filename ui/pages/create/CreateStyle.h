#pragma once

#include <QWidget>

#include "meme/Template.h"

class QDoubleSpinBox;
class QFontComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace memewright {

class ColorButton;
class HeadingLabel;
class OffSpinBox;
class SegmentedControl;

/// Place and style of the chosen box, in numbers. GUI thread.
class CreateStyle : public QWidget
{
    Q_OBJECT

public:
    explicit CreateStyle(QWidget* parent = nullptr);

    /// Shows a box without emitting edited(); `number` from 1, 0: none is chosen.
    void showBox(const TextBox& box, int number);

Q_SIGNALS:
    /// By the person's hand.
    void edited(const memewright::TextBox& changed);
    void resetRequested();

private:
    void makePlace(QGridLayout* grid);
    void makeStyle(QGridLayout* grid);
    QDoubleSpinBox* makeNumber(const QString& name, const QString& text, double most);
    /// Small letters are only offered where the font has some.
    void offerCases(const std::string& font);
    void emitEdited();
    bool eventFilter(QObject* watched, QEvent* event) override;

    TextBox m_box;
    bool m_showing = false;
    HeadingLabel* m_heading;
    QWidget* m_fields;
    QDoubleSpinBox* m_x;
    QDoubleSpinBox* m_y;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QDoubleSpinBox* m_rotation;
    QFontComboBox* m_font;
    QPushButton* m_captionFont;
    OffSpinBox* m_largest;
    QDoubleSpinBox* m_spacing;
    ColorButton* m_color;
    ColorButton* m_outline;
    SegmentedControl* m_case;
    SegmentedControl* m_align;
    SegmentedControl* m_valign;
};

} // namespace memewright
