#include <algorithm>
#include <array>
#include <cmath>

#include "base/Numbers.h"
#include "meme/TemplateValue.h"
#include "text/JsonFile.h"

namespace memewright {
namespace {

using nlohmann::json;

constexpr std::size_t kMostBoxes = 64;
constexpr std::int64_t kLargestTemplateId = 999'999'999'999;
// Rectangles are written with a few digits, so their far edges may miss 1 by rounding.
constexpr double kRounding = 1e-3;

template <class Value>
using Names = std::array<std::pair<Value, const char*>, 3>;
constexpr std::array<std::pair<LetterCase, const char*>, 2> kCases{
    {{LetterCase::Upper, "upper"}, {LetterCase::AsTyped, "as-typed"}}};
constexpr Names<HorizontalAlign> kAligns{
    {{HorizontalAlign::Left, "left"}, {HorizontalAlign::Center, "center"}, {HorizontalAlign::Right, "right"}}};
constexpr Names<VerticalAlign> kVerticalAligns{
    {{VerticalAlign::Top, "top"}, {VerticalAlign::Middle, "middle"}, {VerticalAlign::Bottom, "bottom"}}};

template <class Table, class Value>
std::string nameOf(const Table& table, Value value)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.first == value; });
    return found->second;
}

// Reads fields one by one and remembers the first thing that is wrong.
class Reader
{
public:
    explicit Reader(std::string what) : m_what(std::move(what)) { }

    const std::optional<Error>& error() const { return m_error; }

    void wrong(const std::string& field, const std::string& expected)
    {
        if (!m_error)
            m_error = Error{ErrorCode::Malformed, m_what + ": \"" + field + "\" " + expected, "correct the template's JSON"};
    }

    const json* find(const json& object, const char* key, const std::string& field, bool required)
    {
        const auto found = object.find(key);
        if (found != object.end() && !found->is_null())
            return &*found;
        if (required)
            wrong(field, "is missing");
        return nullptr;
    }

    void text(const json& object, const char* key, const std::string& field, bool required, std::string& value)
    {
        const json* found = find(object, key, field, required);
        if (found == nullptr)
            return;
        if (!found->is_string() || (required && found->get_ref<const std::string&>().empty()))
            return wrong(field, required ? "must be a text that is not empty" : "must be a text");
        value = found->get<std::string>();
    }

    void texts(const json& object, const char* key, std::vector<std::string>& values)
    {
        const json* found = find(object, key, key, false);
        if (found == nullptr)
            return;
        const auto isText = [](const json& one) { return one.is_string(); };
        if (!found->is_array() || !std::all_of(found->begin(), found->end(), isText))
            return wrong(key, "must be a list of texts");
        values = found->get<std::vector<std::string>>();
    }

    void number(const json& object, const char* key, const std::string& field, bool required, double& value)
    {
        const json* found = find(object, key, field, required);
        if (found == nullptr)
            return;
        if (!found->is_number() || !std::isfinite(found->get<double>()))
            return wrong(field, "must be a number");
        value = found->get<double>();
    }

    template <class Table, class Value>
    void choice(const json& object, const char* key, const std::string& field, const Table& table, Value& value)
    {
        const json* found = find(object, key, field, false);
        if (found == nullptr)
            return;
        std::string names;
        for (const auto& [entry, name] : table) {
            if (*found == name) {
                value = entry;
                return;
            }
            names += (names.empty() ? "" : ", ") + std::string(name);
        }
        wrong(field, "must be one of " + names);
    }

private:
    std::string m_what;
    std::optional<Error> m_error;
};

bool isColour(const std::string& text)
{
    return text.size() == 7 && text[0] == '#' && text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

BoxStyle readStyle(Reader& reader, const json& object, const std::string& field)
{
    BoxStyle style;
    if (!object.is_object()) {
        reader.wrong(field, "must be an object");
        return style;
    }
    reader.text(object, "color", field + ".color", false, style.color);
    reader.text(object, "outline", field + ".outline", false, style.outline);
    if (!isColour(style.color))
        reader.wrong(field + ".color", "must be a colour as #RRGGBB");
    if (!style.outline.empty() && !isColour(style.outline))
        reader.wrong(field + ".outline", "must be a colour as #RRGGBB, or empty for none");
    reader.choice(object, "case", field + ".case", kCases, style.letterCase);
    reader.choice(object, "align", field + ".align", kAligns, style.align);
    reader.choice(object, "valign", field + ".valign", kVerticalAligns, style.valign);
    reader.text(object, "font", field + ".font", false, style.font);
    reader.number(object, "largest_size", field + ".largest_size", false, style.largestSize);
    reader.number(object, "line_spacing", field + ".line_spacing", false, style.lineSpacing);
    if (style.largestSize < 0 || style.largestSize > 1)
        reader.wrong(field + ".largest_size", "must be from 0 to 1");
    if (style.lineSpacing < 0.5 || style.lineSpacing > 3)
        reader.wrong(field + ".line_spacing", "must be from 0.5 to 3");
    return style;
}

void checkPlace(Reader& reader, const TextBox& box, const std::string& field)
{
    if (box.width <= 0 || box.height <= 0)
        reader.wrong(field, "must have a width and a height above 0");
    if (box.x < 0 || box.y < 0 || box.x + box.width > 1 + kRounding || box.y + box.height > 1 + kRounding)
        reader.wrong(field, "must lie inside the picture (0 to 1)");
    if (std::abs(box.rotation) > 360)
        reader.wrong(field + ".rotation", "must be from -360 to 360 degrees");
}

TextBox readBox(Reader& reader, const json& object, std::size_t index)
{
    const std::string field = "boxes[" + numberText(index) + "]";
    TextBox box;
    if (!object.is_object()) {
        reader.wrong(field, "must be an object");
        return box;
    }
    box.id = "box " + numberText(index + 1);
    reader.text(object, "id", field + ".id", false, box.id);
    reader.number(object, "x", field + ".x", true, box.x);
    reader.number(object, "y", field + ".y", true, box.y);
    reader.number(object, "width", field + ".width", true, box.width);
    reader.number(object, "height", field + ".height", true, box.height);
    reader.number(object, "rotation", field + ".rotation", false, box.rotation);
    if (const json* style = reader.find(object, "style", field + ".style", false))
        box.style = readStyle(reader, *style, field + ".style");
    checkPlace(reader, box, field);
    return box;
}

void readBoxes(Reader& reader, const json& object, std::vector<TextBox>& boxes)
{
    const json* found = reader.find(object, "boxes", "boxes", true);
    if (found == nullptr)
        return;
    if (!found->is_array() || found->empty() || found->size() > kMostBoxes)
        return reader.wrong("boxes", "must be a list of 1 to " + numberText(kMostBoxes) + " boxes");
    for (const json& box : *found)
        boxes.push_back(readBox(reader, box, boxes.size()));
}

void readId(Reader& reader, const json& object, std::optional<std::int64_t>& id)
{
    const json* found = reader.find(object, "template_id", "template_id", false);
    if (found == nullptr)
        return;
    const bool fits = found->is_number_integer() && *found >= 0 && *found <= kLargestTemplateId;
    if (!fits)
        return reader.wrong("template_id", "must be null or a whole number of up to 12 digits");
    id = found->get<std::int64_t>();
}

void readPicture(Reader& reader, const json& object, std::string& picture)
{
    reader.text(object, "picture", "picture", true, picture);
    // A template that came from elsewhere must not reach into other folders.
    if (picture == "." || picture == ".." || picture.find_first_of(std::string_view("/\\:\0", 4)) != std::string::npos)
        reader.wrong("picture", "must be the name of a file beside the JSON, without a folder");
}

nlohmann::ordered_json writeStyle(const BoxStyle& style)
{
    nlohmann::ordered_json object{{"color", style.color}, {"outline", style.outline}, {"case", nameOf(kCases, style.letterCase)},
        {"align", nameOf(kAligns, style.align)}, {"valign", nameOf(kVerticalAligns, style.valign)}};
    // What few templates use is left out where it says nothing.
    if (!style.font.empty())
        object["font"] = style.font;
    if (style.largestSize != 0)
        object["largest_size"] = style.largestSize;
    if (style.lineSpacing != 1)
        object["line_spacing"] = style.lineSpacing;
    return object;
}

nlohmann::ordered_json writeBox(const TextBox& box)
{
    return {{"id", box.id}, {"x", box.x}, {"y", box.y}, {"width", box.width}, {"height", box.height}, {"rotation", box.rotation},
        {"style", writeStyle(box.style)}};
}

} // namespace

Result<Template> templateFrom(const json& object, const std::string& what)
{
    if (!object.is_object())
        return fail(ErrorCode::Malformed, what + " is not the JSON object of a template", "see a built-in template for its form");
    Reader reader(what);
    Template value;
    reader.text(object, "name", "name", true, value.name);
    reader.texts(object, "other_names", value.otherNames);
    reader.texts(object, "tags", value.tags);
    reader.text(object, "use_when", "use_when", false, value.useWhen);
    readId(reader, object, value.templateId);
    readPicture(reader, object, value.picture);
    readBoxes(reader, object, value.boxes);
    if (reader.error())
        return tl::make_unexpected(*reader.error());
    return value;
}

Result<Template> parseTemplate(std::string_view text, const std::string& what)
{
    return parseJson(text, what).and_then([&](const json& object) { return templateFrom(object, what); });
}

Result<Template> readTemplate(const std::filesystem::path& file)
{
    auto value = readJsonFile(file).and_then([&](const json& object) { return templateFrom(object, file.string()); });
    if (value)
        value->file = file;
    else if (value.error().code == ErrorCode::Malformed && file.extension() != ".json")
        return fail(
            ErrorCode::Malformed, value.error().text, "name the JSON of a template, which names its picture and its boxes");
    return value;
}

nlohmann::ordered_json templateValue(const Template& value)
{
    nlohmann::ordered_json object;
    object["name"] = value.name;
    object["other_names"] = value.otherNames;
    object["tags"] = value.tags;
    object["use_when"] = value.useWhen;
    object["template_id"] = value.templateId ? nlohmann::ordered_json(*value.templateId) : nlohmann::ordered_json();
    object["picture"] = value.picture;
    object["boxes"] = nlohmann::ordered_json::array();
    for (const TextBox& box : value.boxes)
        object["boxes"].emplace_back(writeBox(box));
    return object;
}

std::string writeTemplate(const Template& value)
{
    return jsonText(templateValue(value), true) + '\n';
}

} // namespace memewright
