#include "data/Corpus.h"

#include <algorithm>
#include <limits>
#include <map>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

#include "base/Hash.h"
#include "base/Numbers.h"
#include "text/Boxes.h"
#include "text/Normalizer.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

/// The most frequent count above 1 (the smaller of equals), or 1 if four captions in five have one box.
int defaultBoxes(const std::map<int, std::size_t>& captionsByBoxes, std::size_t captions)
{
    const auto single = captionsByBoxes.find(1);
    if (single != captionsByBoxes.end() && single->second * 5 >= captions * 4)
        return 1;
    std::pair<int, std::size_t> best{1, 0};
    for (const auto& [boxes, count] : captionsByBoxes)
        if (boxes > 1 && count > best.second)
            best = {boxes, count};
    return best.first;
}

} // namespace

void Corpus::reserve(std::size_t captions, std::size_t bytes)
{
    m_text.reserve(bytes);
    m_ends.reserve(captions);
    m_templates.reserve(captions);
}

void Corpus::add(std::int64_t templateId, std::string_view text)
{
    if (m_text.size() + text.size() > std::numeric_limits<std::uint32_t>::max())
        throw std::length_error("a corpus holds at most 4 GiB of text");
    m_ascii = m_ascii && isAscii(text);
    m_text += text;
    m_ends.push_back(static_cast<std::uint32_t>(m_text.size()));
    m_templates.push_back(templateId);
    m_rows += codePointCount(text) + 1;
    // A sum does not know the order; mixing keeps equal captions from cancelling out or swapping templates.
    m_hash += hashBytes(text, static_cast<std::uint64_t>(templateId) + 1);
}

void Corpus::setTemplateName(std::int64_t templateId, std::string name)
{
    const auto known = std::find_if(m_names.begin(), m_names.end(), [&](const auto& entry) { return entry.first == templateId; });
    if (known != m_names.end())
        known->second = std::move(name);
    else
        m_names.emplace_back(templateId, std::move(name));
}

std::string_view Corpus::text(std::size_t caption) const
{
    const std::size_t begin = caption == 0 ? 0 : m_ends[caption - 1];
    return std::string_view(m_text).substr(begin, m_ends[caption] - begin);
}

std::size_t Corpus::rowsOf(std::size_t caption) const
{
    return (m_ascii ? text(caption).size() : codePointCount(text(caption))) + 1;
}

std::string Corpus::hash() const
{
    return hexText(mixBits(m_hash + size()));
}

std::vector<TemplateEntry> Corpus::templates() const
{
    std::map<std::int64_t, std::map<int, std::size_t>> counts;
    for (std::size_t i = 0; i < size(); ++i)
        ++counts[m_templates[i]][boxCount(text(i))];
    std::vector<TemplateEntry> entries;
    for (const auto& [id, captionsByBoxes] : counts) {
        TemplateEntry entry{id, {}, 0, 0};
        for (const auto& [boxes, captions] : captionsByBoxes)
            entry.captions += captions;
        entry.boxes = defaultBoxes(captionsByBoxes, entry.captions);
        for (const auto& [named, name] : m_names)
            if (named == id)
                entry.name = name;
        entries.push_back(std::move(entry));
    }
    std::sort(entries.begin(), entries.end(), [](const TemplateEntry& a, const TemplateEntry& b) {
        return std::tuple(b.captions, a.id) < std::tuple(a.captions, b.id);
    });
    return entries;
}

Corpus Corpus::mostPopular(std::size_t count) const
{
    auto kept = templates();
    kept.resize(std::min(count, kept.size()));
    return asOf(kept);
}

Corpus Corpus::asOf(const std::vector<TemplateEntry>& templates) const
{
    std::unordered_map<std::int64_t, std::size_t> left;
    for (const TemplateEntry& entry : templates)
        left[entry.id] = entry.captions;
    Corpus part(m_name);
    for (std::size_t i = 0; i < size(); ++i)
        if (const auto found = left.find(m_templates[i]); found != left.end() && found->second > 0) {
            part.add(m_templates[i], text(i));
            --found->second;
        }
    for (const auto& [id, name] : m_names)
        if (left.contains(id))
            part.setTemplateName(id, name);
    return part;
}

} // namespace memewright
