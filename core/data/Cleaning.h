#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/Error.h"
#include "data/RawCaption.h"
#include "text/BlockedWords.h"

namespace memewright {

/// The article's rules in the order they are applied; a caption counts under the first it fails. Two of them mend instead
/// of dropping: Blanks (boxes trimmed, runs of white space one blank) and Lowercase.
enum class CleaningRule { Blanks, MinLength, MaxLength, Lowercase, Ascii, Pipe, English, Duplicates };
inline constexpr std::size_t kCleaningRules = 8;

/// Rule names of the command line: blanks, min-length, max-length, lowercase, ascii, pipe, english, duplicates.
std::string_view ruleName(CleaningRule rule);
std::optional<CleaningRule> ruleByName(std::string_view name);

struct CleaningSettings {
    std::bitset<kCleaningRules> off; ///< rules switched off
    std::size_t minLength = 10; ///< characters of the joined text without the final bar
    std::size_t maxLength = 82;
    std::vector<std::string> blocked; ///< captions that hold one of these words are left out; see text/BlockedWords.h
    std::optional<std::size_t> cap; ///< at most this many captions a template, the first in file order
    bool enabled(CleaningRule rule) const { return !off.test(static_cast<std::size_t>(rule)); }
};

/// Examples kept of each line of a report.
inline constexpr std::size_t kReportExamples = 5;

/// A caption that was dropped, as it was written.
struct DroppedExample {
    std::string text;
    std::uint64_t entry = 0; ///< its number in the file; 0: not known
    std::string file{}; ///< the file's name
    bool operator==(const DroppedExample&) const = default;
};

/// One line of a cleaning report.
struct DroppedCount {
    /// A rule name, 'malformed', 'template' (of an unknown name), 'cap', and where it was asked for 'blocked', 'most-popular' or
    /// 'deleted'.
    std::string rule;
    std::uint64_t count = 0;
    std::vector<DroppedExample> examples; ///< the first few
};

/// Captions that were changed before the rules looked at them: 'entities' (HTML's were decoded), 'folded' (typographic
/// punctuation became ASCII), 'emptied' (a text that said NaN), 'new-templates' (the template was added).
struct ChangedCount {
    std::string what;
    std::uint64_t count = 0;
};

struct CleaningReport {
    std::uint64_t read = 0;
    std::uint64_t kept = 0;
    std::vector<DroppedCount> dropped; ///< every rule, in order, also those with 0; read = kept + all of these
    std::vector<ChangedCount> changed; ///< every kind, in order, also those with 0; of kept and dropped ones
    std::optional<std::size_t> cap; ///< the last one: no template has more captions unless they were put back
    std::vector<CleaningSettings> settings; ///< each that was used once, without blocked words; empty: not known
};

/// Tells captions that are surely of another language (CLD2 in its plain mode; 'unknown' stays).
bool isSurelyNotEnglish(std::string_view text);

/// How many captions of the report the line counts; 0 where there is no such line.
std::uint64_t droppedBy(const CleaningReport& report, std::string_view rule);

/// Applies the rules to captions one after another and keeps the report. HTML entities are decoded and control characters become
/// blanks before; typographic punctuation becomes ASCII where the rule for ASCII is on. Not thread-safe; one an import.
class Cleaner
{
public:
    explicit Cleaner(CleaningSettings settings);

    /// Tells the cleaner a caption that is in the corpus already, for duplicates and caps.
    void addExisting(std::int64_t templateId, std::string_view text);
    /// The clean joined text, or nothing when a rule drops the caption.
    std::optional<std::string> clean(const RawCaption& caption);
    const CleaningReport& report() const { return m_report; }

private:
    /// Boxes as the rules see them.
    std::vector<std::string> prepared(const RawCaption& caption);
    /// The first rule that the caption fails; turns `text` to lower case on the way if that rule is on.
    std::optional<CleaningRule> failedRule(std::int64_t templateId, const std::vector<std::string>& boxes, std::string& text);
    std::optional<std::string> drop(std::size_t line, const RawCaption& caption);

    CleaningSettings m_settings;
    BlockedWords m_blocked;
    CleaningReport m_report;
    std::unordered_set<std::uint64_t> m_seen; ///< 64-bit hashes of template and text
    std::unordered_map<std::int64_t, std::size_t> m_perTemplate; ///< captions kept, earlier imports included
};

} // namespace memewright
