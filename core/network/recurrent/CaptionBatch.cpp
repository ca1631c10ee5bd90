#include "network/recurrent/CaptionBatch.h"

#include <algorithm>

#include "network/recurrent/RecurrentShapes.h"
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

bool CaptionEncoder::reads(char32_t character) const
{
    return character == kBoxEnd || m_info.vocabulary.idOf(character) != 0;
}

EncodedCaption CaptionEncoder::encode(std::int64_t templateId, std::u32string_view text, const std::vector<bool>& wanted) const
{
    EncodedCaption caption;
    caption.templateIndex = templateIndex(templateId);
    std::int32_t read = 0, box = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char32_t next = i < text.size() ? text[i] : kBoxEnd;
        if (!reads(next))
            continue;
        const auto label = m_info.labels.indexOf(next);
        caption.characters.push_back(read);
        caption.boxes.push_back(std::min(box, static_cast<std::int32_t>(kKnownBoxes) - 1));
        caption.labels.push_back(label && (wanted.empty() || wanted[i]) ? *label : -1);
        read = idOf(next);
        box += next == kBoxEnd ? 1 : 0;
    }
    return caption;
}

CaptionBatch inStep(std::vector<EncodedCaption> captions)
{
    const auto steps = [](const EncodedCaption& caption) { return caption.characters.size(); };
    std::ranges::stable_sort(captions, std::ranges::greater(), steps);
    CaptionBatch batch;
    for (const EncodedCaption& caption : captions)
        batch.templates.push_back(caption.templateIndex);
    std::size_t live = captions.size();
    for (std::size_t step = 0; live > 0; ++step) {
        for (std::size_t index = 0; index < live; ++index) {
            const EncodedCaption& caption = captions[index];
            batch.characters.push_back(caption.characters[step]);
            batch.boxes.push_back(caption.boxes[step]);
            batch.labels.push_back(caption.labels[step]);
            batch.rows += caption.labels[step] >= 0 ? 1 : 0;
        }
        batch.live.push_back(static_cast<std::int64_t>(live));
        while (live > 0 && steps(captions[live - 1]) <= step + 1)
            --live;
    }
    return batch;
}

} // namespace memewright
