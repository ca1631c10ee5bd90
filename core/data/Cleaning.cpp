#include "data/Cleaning.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/Hash.h"
#include "text/Boxes.h"
#include "text/HtmlEntities.h"
#include "text/Normalizer.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

constexpr std::array<std::string_view, kCleaningRules> kRuleNames{
    "blanks", "min-length", "max-length", "lowercase", "ascii", "pipe", "english", "duplicates"};

// Lines of the report behind those of the rules.
constexpr std::size_t kMalformed = kCleaningRules;
constexpr std::size_t kTemplate = kCleaningRules + 1;
constexpr std::size_t kCap = kCleaningRules + 2;
constexpr std::size_t kBlocked = kCleaningRules + 3;

enum Changed { Entities, Folded, Emptied, NewTemplates };
constexpr std::string_view kChanged[] = {"entities", "folded", "emptied", "new-templates"};

constexpr std::size_t kExampleLength = 200;

constexpr std::size_t lineOf(CleaningRule rule)
{
    return static_cast<std::size_t>(rule);
}

DroppedExample example(const RawCaption& caption)
{
    std::string written = joinWithBars(caption.boxes);
    if (codePointCount(written) > kExampleLength)
        written = toUtf8(toCodePoints(written).substr(0, kExampleLength)) + "…";
    return {std::move(written), caption.entry, caption.file};
}

/// A whole character, not a byte of a longer one.
bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && isBareControl(byte);
}

std::uint64_t captionHash(std::int64_t templateId, std::string_view text)
{
    return hashBytes(text, static_cast<std::uint64_t>(templateId));
}

} // namespace

std::string_view ruleName(CleaningRule rule)
{
    return kRuleNames[lineOf(rule)];
}

std::optional<CleaningRule> ruleByName(std::string_view name)
{
    const auto found = std::find(kRuleNames.begin(), kRuleNames.end(), name);
    if (found == kRuleNames.end())
        return {};
    return static_cast<CleaningRule>(found - kRuleNames.begin());
}

std::uint64_t droppedBy(const CleaningReport& report, std::string_view rule)
{
    const auto found = std::ranges::find(report.dropped, rule, &DroppedCount::rule);
    return found == report.dropped.end() ? 0 : found->count;
}

Cleaner::Cleaner(CleaningSettings settings) : m_settings(std::move(settings)), m_blocked(m_settings.blocked)
{
    for (const auto name : kRuleNames)
        m_report.dropped.push_back({std::string(name), 0, {}});
    m_report.dropped.push_back({"malformed", 0, {}});
    m_report.dropped.push_back({"template", 0, {}});
    m_report.dropped.push_back({"cap", 0, {}});
    if (!m_blocked.empty())
        m_report.dropped.push_back({"blocked", 0, {}});
    for (const auto what : kChanged)
        m_report.changed.push_back({std::string(what), 0});
    m_report.cap = m_settings.cap;
    m_report.settings = {m_settings};
    m_report.settings.front().blocked.clear();
}

void Cleaner::addExisting(std::int64_t templateId, std::string_view text)
{
    m_seen.insert(captionHash(templateId, text));
    ++m_perTemplate[templateId];
}

std::optional<std::string> Cleaner::clean(const RawCaption& caption)
{
    ++m_report.read;
    if (caption.fault != CaptionFault::None)
        return drop(caption.fault == CaptionFault::Malformed ? kMalformed : kTemplate, caption);
    const std::vector<std::string> boxes = prepared(caption);
    std::string text = joinWithBars(boxes);
    if (const auto failed = failedRule(caption.templateId, boxes, text))
        return drop(lineOf(*failed), caption);
    if (!m_blocked.empty() && !m_blocked.find(toCodePoints(text), true).empty())
        return drop(kBlocked, caption);
    std::size_t& kept = m_perTemplate[caption.templateId];
    if (m_settings.cap && kept >= *m_settings.cap)
        return drop(kCap, caption);
    ++kept;
    ++m_report.kept;
    return text;
}

std::vector<std::string> Cleaner::prepared(const RawCaption& caption)
{
    const bool folds = m_settings.enabled(CleaningRule::Ascii);
    bool entities = false, folded = false;
    std::vector<std::string> boxes = caption.boxes;
    for (std::string& box : boxes) {
        if (box.find('&') != std::string::npos)
            if (std::string decoded = decodeHtmlEntities(box); decoded != box) {
                box = std::move(decoded);
                entities = true;
            }
        if (folds && !isAscii(box))
            if (std::string plain = foldPunctuation(box); plain != box) {
                box = std::move(plain);
                folded = true;
            }
        if (std::ranges::any_of(box, isControl)) {
            std::ranges::replace_if(box, isControl, ' ');
            folded = true;
        }
        if (m_settings.enabled(CleaningRule::Blanks))
            box = collapseBlanks(box);
    }
    m_report.changed[Entities].count += entities ? 1 : 0;
    m_report.changed[Folded].count += folded ? 1 : 0;
    m_report.changed[Emptied].count += caption.emptied ? 1 : 0;
    m_report.changed[NewTemplates].count += caption.newTemplate ? 1 : 0;
    return boxes;
}

std::optional<CleaningRule> Cleaner::failedRule(std::int64_t templateId, const std::vector<std::string>& boxes, std::string& text)
{
    const auto fails = [&](CleaningRule rule, auto&& test) { return m_settings.enabled(rule) && test(); };
    const std::size_t length = codePointCount(text);
    if (fails(CleaningRule::MinLength, [&] { return length < m_settings.minLength; }))
        return CleaningRule::MinLength;
    if (fails(CleaningRule::MaxLength, [&] { return length > m_settings.maxLength; }))
        return CleaningRule::MaxLength;
    if (m_settings.enabled(CleaningRule::Lowercase))
        text = toLowerCase(text);
    if (fails(CleaningRule::Ascii, [&] { return !isAscii(text); }))
        return CleaningRule::Ascii;
    const auto hasBar = [](const std::string& box) { return box.find('|') != std::string::npos; };
    if (fails(CleaningRule::Pipe, [&] { return std::ranges::any_of(boxes, hasBar); }))
        return CleaningRule::Pipe;
    if (fails(CleaningRule::English, [&] { return isSurelyNotEnglish(text); }))
        return CleaningRule::English;
    const bool known = !m_seen.insert(captionHash(templateId, text)).second;
    if (fails(CleaningRule::Duplicates, [&] { return known; }))
        return CleaningRule::Duplicates;
    return {};
}

std::optional<std::string> Cleaner::drop(std::size_t line, const RawCaption& caption)
{
    DroppedCount& dropped = m_report.dropped[line];
    ++dropped.count;
    if (dropped.examples.size() < kReportExamples)
        dropped.examples.push_back(example(caption));
    return {};
}

} // namespace memewright
