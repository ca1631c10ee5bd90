#include "widgets/OffSpinBox.h"

#include "style/Properties.h"

namespace memewright {

OffSpinBox::OffSpinBox(double off, const QString& word, QWidget* parent) : QDoubleSpinBox(parent), m_off(off), m_word(word)
{
    setAlignment(Qt::AlignRight);
    setGroupSeparatorShown(true);
    setProperty(properties::kOffValue, off);
    setProperty(properties::kOffWord, word);
}

QString OffSpinBox::textFromValue(double value) const
{
    return value == m_off ? m_word : QDoubleSpinBox::textFromValue(value);
}

double OffSpinBox::valueFromText(const QString& text) const
{
    return text.compare(m_word, Qt::CaseInsensitive) == 0 ? m_off : QDoubleSpinBox::valueFromText(text);
}

QValidator::State OffSpinBox::validate(QString& text, int& position) const
{
    if (text.compare(m_word, Qt::CaseInsensitive) == 0)
        return QValidator::Acceptable;
    if (m_word.startsWith(text, Qt::CaseInsensitive))
        return QValidator::Intermediate;
    return QDoubleSpinBox::validate(text, position);
}

} // namespace memewright
