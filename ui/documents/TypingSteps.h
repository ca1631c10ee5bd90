#pragma once

#include <QString>

namespace memewright {

/// Tells which letters are undone together: those of a word that were typed in one box without a pause. GUI thread.
class TypingSteps
{
public:
    /// The step that a change of this box belongs to, counted from 1; `caret` stands behind what was typed, and `now` is any
    /// clock's milliseconds.
    int stepOf(int box, const QString& text, int caret, qint64 now)
    {
        const bool begins = caret >= 2 && text.size() > m_text.size() && !text[caret - 1].isSpace() && text[caret - 2].isSpace();
        if (box != m_box || begins || now - m_last >= kPause)
            ++m_step;
        m_box = box;
        m_text = text;
        m_last = now;
        return m_step;
    }

private:
    static constexpr qint64 kPause = 1000;

    int m_step = 0;
    int m_box = -1;
    QString m_text;
    qint64 m_last = 0;
};

} // namespace memewright
