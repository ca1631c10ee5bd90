#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace memewright {

/// A template as a corpus or a model knows it.
struct TemplateEntry {
    std::int64_t id = 0;
    std::string name; ///< may be empty
    std::size_t captions = 0; ///< how many captions of it the corpus holds
    int boxes = 0; ///< default number of boxes: the most frequent count above 1, or 1 if four captions in five have one
    bool operator==(const TemplateEntry&) const = default;
};

/// Clean captions in memory, immutable once built: one text buffer and two arrays, so 950,000 captions (45 million rows)
/// take about 60 MB. A caption is its boxes joined by '|' without a final bar, UTF-8. Thread-safe to read.
class Corpus
{
public:
    Corpus() = default;
    explicit Corpus(std::string name) : m_name(std::move(name)) { }

    void reserve(std::size_t captions, std::size_t bytes);
    /// Appends; captions keep this order. Call only while building.
    void add(std::int64_t templateId, std::string_view text);
    /// Names of templates, for those that have one. Call only while building.
    void setTemplateName(std::int64_t templateId, std::string name);

    const std::string& name() const { return m_name; }
    std::size_t size() const { return m_templates.size(); }
    bool empty() const { return m_templates.empty(); }
    std::string_view text(std::size_t caption) const;
    std::int64_t templateId(std::size_t caption) const { return m_templates[caption]; }
    /// Rows of a caption: its characters and the final bar.
    std::size_t rowsOf(std::size_t caption) const;
    std::uint64_t rows() const { return m_rows; }
    /// 16 hex digits; the same captions give the same hash in any order of import.
    std::string hash() const;
    /// By falling number of captions, then by id.
    std::vector<TemplateEntry> templates() const;

    /// A corpus of the captions of the N templates with most captions only.
    Corpus mostPopular(std::size_t count) const;

    /// What the corpus was when it had these templates, before more captions came in: of each the first so many captions. A
    /// corpus from which captions were taken since gives others; hash() tells.
    Corpus asOf(const std::vector<TemplateEntry>& templates) const;

private:
    std::string m_name;
    std::string m_text;
    std::vector<std::uint32_t> m_ends; ///< end of caption i in m_text; sum of lengths stays below 4 GiB
    std::vector<std::int64_t> m_templates;
    std::vector<std::pair<std::int64_t, std::string>> m_names;
    std::uint64_t m_rows = 0;
    std::uint64_t m_hash = 0;
    bool m_ascii = true;
};

} // namespace memewright
