#include "training/RowEncoder.h"

#include "text/Row.h"
#include "text/Unicode.h"

namespace memewright {

RowEncoder::RowEncoder(const Vocabulary& vocabulary, const Labels& labels, int sequenceLength)
    : m_vocabulary(vocabulary), m_labels(labels), m_length(static_cast<std::size_t>(sequenceLength))
{
}

bool RowEncoder::append(const Corpus& corpus, RowRef row, EncodedRows& rows) const
{
    const std::u32string text = toCodePoints(corpus.text(row.caption));
    const auto label = m_labels.indexOf(row.position < text.size() ? text[row.position] : kBoxEnd);
    if (!label)
        return false;
    const std::size_t begin = rows.ids.size();
    rows.ids.resize(begin + m_length);
    const std::u32string soFar = rowText(corpus.templateId(row.caption), std::u32string_view(text).substr(0, row.position));
    encodeRow(m_vocabulary, soFar, std::span(rows.ids).subspan(begin));
    rows.labels.push_back(*label);
    return true;
}

} // namespace memewright
