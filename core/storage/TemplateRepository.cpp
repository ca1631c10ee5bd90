#include "storage/TemplateRepository.h"

#include <string>

#include "storage/JsonText.h"

namespace memewright {

void TemplateRepository::put(const TemplateName& name)
{
    insert(name, "ON CONFLICT (id) DO UPDATE SET name = excluded.name, other_names = excluded.other_names");
}

void TemplateRepository::putIfUnknown(const TemplateName& name)
{
    insert(name, "ON CONFLICT (id) DO NOTHING");
}

void TemplateRepository::insert(const TemplateName& name, const char* onConflict)
{
    SQLite::Statement insert(
        m_database, std::string("INSERT INTO templates (id, name, other_names) VALUES (?, ?, ?) ") + onConflict);
    insert.bind(1, name.id);
    insert.bind(2, name.name);
    insert.bind(3, toJsonText(name.otherNames));
    insert.exec();
}

std::vector<TemplateName> TemplateRepository::all()
{
    std::vector<TemplateName> names;
    SQLite::Statement query(m_database, "SELECT id, name, other_names FROM templates ORDER BY id");
    while (query.executeStep())
        names.push_back(
            {query.getColumn(0).getInt64(), query.getColumn(1).getString(), fromJsonText(query.getColumn(2).getString())});
    return names;
}

} // namespace memewright
