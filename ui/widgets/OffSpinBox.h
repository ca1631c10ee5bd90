#pragma once

#include <QDoubleSpinBox>

namespace memewright {

/// A number, grouped by three, with one value that means 'off' and is shown (and may be typed) as that word.
class OffSpinBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit OffSpinBox(double off, const QString& word, QWidget* parent = nullptr);

    bool isOff() const { return value() == m_off; }
    void switchOff() { setValue(m_off); }

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;

private:
    double m_off;
    QString m_word;
};

} // namespace memewright
