#include "network/recurrent/CaptionBatch.h"

#include <algorithm>

#include "network/recurrent/RecurrentShapes.h"
#include "text/Pieces.h"
#include "text/Row.h"

namespace memewright {

CaptionEncoder::CaptionEncoder(const CheckpointInfo& info) : m_info(info)
{
    for (std::size_t index = 0; index < info.templates.size(); ++index)
        m_templates.emplace(info.templates[index].id, static_cast<std::int32_t>(index) + 1);
}

std::int32_t CaptionEncoder::templateIndex(std::int64_t templateId) const
{
    const auto found = m_templates.find(templateId);
    return found == m_templates.end() ? 0 : found->second;
}

Symbol CaptionEncoder::symbolOf(std::size_t label) const
{
    const std::u32string& text = m_info.labels.textAt(label);
    Symbol symbol;
    symbol.id = m_info.labels.hasPieces() ? static_cast<std::int32_t>(label) + 1 : m_info.vocabulary.idOf(text.front());
    symbol.label = static_cast<std::int32_t>(label);
    symbol.length = static_cast<std::int32_t>(text.size());
    symbol.endsBox = text.back() == kBoxEnd;
    return symbol;
}

std::vector<Symbol> CaptionEncoder::symbols(std::u32string_view text) const
{
    std::vector<Symbol> all;
    if (m_info.labels.hasPieces()) {
        for (const LabelAt& one : splitIntoLabels(text, m_info.labels)) {
            all.push_back(symbolOf(static_cast<std::size_t>(one.label)));
            all.back().place = one.place;
        }
        return all;
    }
    for (std::size_t place = 0; place < text.size(); ++place) {
        const std::int32_t id = m_info.vocabulary.idOf(text[place]);
        const bool bar = text[place] == kBoxEnd;
        if (id != 0 || bar)
            all.push_back({id, m_info.labels.indexOf(text[place]).value_or(-1), 1, place, bar});
    }
    return all;
}

EncodedCaption CaptionEncoder::encode(std::int64_t templateId, std::u32string_view text, const std::vector<bool>& wanted) const
{
    EncodedCaption caption;
    caption.templateIndex = templateIndex(templateId);
    std::int32_t read = 0, box = 0;
    for (const Symbol& next : symbols(std::u32string(text) + kBoxEnd)) {
        caption.symbols.push_back(read);
        caption.boxes.push_back(std::min(box, static_cast<std::int32_t>(kKnownBoxes) - 1));
        caption.labels.push_back(wanted.empty() || wanted[next.place] ? next.label : -1);
        caption.lengths.push_back(next.length);
        read = next.id;
        box += next.endsBox ? 1 : 0;
    }
    return caption;
}

CaptionBatch inStep(std::vector<EncodedCaption> captions)
{
    const auto steps = [](const EncodedCaption& caption) { return caption.symbols.size(); };
    std::ranges::stable_sort(captions, std::ranges::greater(), steps);
    CaptionBatch batch;
    for (const EncodedCaption& caption : captions)
        batch.templates.push_back(caption.templateIndex);
    std::size_t live = captions.size();
    for (std::size_t step = 0; live > 0; ++step) {
        for (std::size_t index = 0; index < live; ++index) {
            const EncodedCaption& caption = captions[index];
            batch.symbols.push_back(caption.symbols[step]);
            batch.boxes.push_back(caption.boxes[step]);
            batch.labels.push_back(caption.labels[step]);
            batch.lengths.push_back(caption.lengths[step]);
            batch.rows += caption.labels[step] >= 0 ? caption.lengths[step] : 0;
        }
        batch.live.push_back(static_cast<std::int64_t>(live));
        while (live > 0 && steps(captions[live - 1]) <= step + 1)
            --live;
    }
    return batch;
}

} // namespace memewright
