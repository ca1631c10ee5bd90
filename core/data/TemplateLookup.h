#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "data/CaptionReader.h"

namespace memewright {

/// Finds the template that a file names by its id or by a name. Not thread-safe.
class TemplateLookup
{
public:
    struct Found {
        std::int64_t id = 0;
        CaptionFault fault = CaptionFault::None; ///< Malformed: neither an id nor a name
        bool isNew = false; ///< made from a name that nobody knew
    };

    /// `known` are names, new ones are taken or not, and told to `name` once each. The sink must outlive the lookup.
    TemplateLookup(const std::vector<TemplateName>& known, NewTemplates newTemplates, const TemplateNameSink& name);

    Found find(std::string_view written);
    /// A name that the files themselves give.
    void add(const TemplateName& name);

private:
    void addName(const std::string& name, std::int64_t id);
    Found made(const std::string& name, const std::string& comparable);

    NewTemplates m_newTemplates;
    const TemplateNameSink& m_name;
    std::unordered_map<std::string, std::int64_t> m_ids; ///< by comparable name
    std::unordered_set<std::int64_t> m_taken; ///< ids that have a name
    std::unordered_set<std::int64_t> m_made;
};

/// A template's id as tables write it: up to 12 digits, with nothing but zeros behind a point.
std::optional<std::int64_t> templateIdIn(std::string_view cell);

/// A template's name without the words 'Meme Template' at its end.
std::string templateTitle(std::string_view written);

} // namespace memewright
