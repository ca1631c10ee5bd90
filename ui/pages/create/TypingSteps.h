#pragma once

#include <QElapsedTimer>
#include <QString>

namespace memewright {

/// Tells which letters are undone together: those of a word that were typed in one box without a pause. GUI thread.
class TypingSteps
{
public:
    /// The step that a change of this box belongs to, counted from 1; `caret` stands behind what was typed.
    int stepOf(int box, const QString& text, int caret)
    {
        const bool begins = caret >= 2 && text.size() > m_text.size() && !text[caret - 1].isSpace() && text[caret - 2].isSpace();
        if (box != m_box || begins || !m_since.isValid() || m_since.elapsed() >= kPause)
            ++m_step;
        m_box = box;
        m_text = text;
        m_since.start();
        return m_step;
    }

private:
    static constexpr int kPause = 1000; ///< ms

    int m_step = 0;
    int m_box = -1;
    QString m_text;
    QElapsedTimer m_since;
};

} // namespace memewright
