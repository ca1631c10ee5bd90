#include "documents/WrittenList.h"

#include <algorithm>

#include "documents/BoxKeys.h"

namespace memewright {

QStringList WrittenList::shownIn(const std::vector<TextBox>& boxes, const QStringList& candidate) const
{
    QStringList texts;
    for (const std::string& key : boxKeys(boxes))
        texts += candidate.value(std::ranges::find(columns, key) - columns.begin());
    return texts;
}

QStringList WrittenList::keptFrom(const std::vector<TextBox>& boxes, const QStringList& texts, QStringList candidate)
{
    const std::vector<std::string> keys = boxKeys(boxes);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const qsizetype column = std::ranges::find(columns, keys[i]) - columns.begin();
        if (column == qsizetype(columns.size()))
            columns.push_back(keys[i]);
        while (candidate.size() <= column)
            candidate += QString();
        candidate[column] = texts.value(qsizetype(i));
    }
    return candidate;
}

} // namespace memewright
