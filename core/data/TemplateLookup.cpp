#include "data/TemplateLookup.h"

#include <algorithm>

#include "base/Hash.h"
#include "data/ValueKind.h"
#include "text/Names.h"
#include "text/Normalizer.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

constexpr std::size_t kLongestName = 100;
constexpr std::uint64_t kNewIds = 100'000'000'000 - 1000; ///< room for names of the same number, within 12 digits

bool hasLetter(std::string_view comparable)
{
    return std::ranges::any_of(comparable, [](char c) { return c < '0' || c > '9'; });
}

} // namespace

std::optional<std::int64_t> templateIdIn(std::string_view cell)
{
    const auto point = cell.find('.');
    if (point != std::string_view::npos && point + 1 < cell.size()
        && cell.find_first_not_of('0', point + 1) == std::string_view::npos)
        cell = cell.substr(0, point);
    return parseTemplateId(cell);
}

std::string templateTitle(std::string_view written)
{
    std::string title = collapseBlanks(written);
    for (const std::string_view end : {" template", " meme"})
        if (title.size() > end.size() && toLowerCase(title).ends_with(end))
            title.resize(title.size() - end.size());
    return title;
}

TemplateLookup::TemplateLookup(const std::vector<TemplateName>& known, NewTemplates newTemplates, const TemplateNameSink& name)
    : m_newTemplates(newTemplates), m_name(name)
{
    for (const TemplateName& each : known)
        add(each);
}

void TemplateLookup::add(const TemplateName& name)
{
    addName(name.name, name.id);
    for (const std::string& other : name.otherNames)
        addName(other, name.id);
}

void TemplateLookup::addName(const std::string& name, std::int64_t id)
{
    m_taken.insert(id);
    if (auto comparable = comparableName(name); !comparable.empty())
        m_ids.emplace(std::move(comparable), id);
}

TemplateLookup::Found TemplateLookup::find(std::string_view written)
{
    if (const auto id = templateIdIn(written))
        return {*id, CaptionFault::None, false};
    const std::string title = templateTitle(written);
    for (const std::string& name : {comparableName(written), comparableName(title)})
        if (const auto known = m_ids.find(name); known != m_ids.end())
            return {known->second, CaptionFault::None, m_made.contains(known->second)};
    const std::string comparable = comparableName(title);
    if (!hasLetter(comparable) || isFigure(title) || codePointCount(title) > kLongestName)
        return {0, CaptionFault::Malformed, false};
    return m_newTemplates == NewTemplates::Take ? made(title, comparable) : Found{0, CaptionFault::UnknownTemplate, false};
}

/// The id depends on the name alone, so that every library gives a name the same one.
TemplateLookup::Found TemplateLookup::made(const std::string& name, const std::string& comparable)
{
    auto id = kFirstNewTemplate + static_cast<std::int64_t>(hashBytes(comparable, 0) % kNewIds);
    while (m_taken.contains(id))
        ++id;
    addName(name, id);
    m_made.insert(id);
    m_name({id, name, {}});
    return {id, CaptionFault::None, true};
}

} // namespace memewright
