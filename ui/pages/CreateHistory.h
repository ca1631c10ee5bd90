#pragma once

#include <optional>
#include <vector>

#include <QStringList>

namespace memewright {

/// Texts as they were before candidates replaced them, for the undo button. A value.
class CreateHistory
{
public:
    /// Remembers texts that are about to be replaced; the same texts twice in a row count once.
    void push(const QStringList& texts)
    {
        if (m_past.empty() || m_past.back() != texts)
            m_past.push_back(texts);
        if (m_past.size() > kLongest)
            m_past.erase(m_past.begin());
    }
    std::optional<QStringList> pop()
    {
        if (m_past.empty())
            return {};
        QStringList texts = m_past.back();
        m_past.pop_back();
        return texts;
    }
    bool isEmpty() const { return m_past.empty(); }
    void clear() { m_past.clear(); }

private:
    static constexpr std::size_t kLongest = 200;
    std::vector<QStringList> m_past;
};

} // namespace memewright
