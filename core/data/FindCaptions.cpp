#include "data/FindCaptions.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <numeric>
#include <string>
#include <unordered_set>

namespace memewright {

namespace {

constexpr std::size_t kBetweenStops = 4096; ///< captions

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        c = lower(c);
    return result;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0)
            words.push_back(lower(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// A word with the templates in whose names it stands.
class Word
{
public:
    Word(std::string text, const std::vector<TemplateEntry>& templates) : m_text(std::move(text))
    {
        for (const TemplateEntry& entry : templates)
            if (isIn(lower(entry.name)))
                m_templates.insert(entry.id);
    }

    bool matches(std::string_view caption, std::int64_t templateId) const
    {
        return isIn(caption) || (!m_templates.empty() && m_templates.contains(templateId));
    }

private:
    /// Captions are of lower case unless the person wanted otherwise, so the quick search nearly always decides.
    bool isIn(std::string_view text) const
    {
        if (text.size() < m_text.size())
            return false;
        if (::memmem(text.data(), text.size(), m_text.data(), m_text.size()) != nullptr)
            return true;
        const bool capitals = std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
        return capitals && lower(text).find(m_text) != std::string::npos;
    }

    std::string m_text;
    std::unordered_set<std::int64_t> m_templates;
};

} // namespace

std::vector<std::uint32_t> findCaptions(const Corpus& corpus, std::string_view text, std::stop_token stop)
{
    std::vector<std::uint32_t> found;
    std::vector<Word> words;
    const auto texts = wordsOf(text);
    if (texts.empty()) {
        found.resize(corpus.size());
        std::iota(found.begin(), found.end(), 0u);
        return found;
    }
    const auto templates = corpus.templates();
    for (const std::string& word : texts)
        words.emplace_back(word, templates);
    for (std::uint32_t i = 0; i < corpus.size(); ++i) {
        if (i % kBetweenStops == 0 && stop.stop_requested())
            break;
        const auto matches = [&](const Word& word) { return word.matches(corpus.text(i), corpus.templateId(i)); };
        if (std::ranges::all_of(words, matches))
            found.push_back(i);
    }
    return found;
}

} // namespace memewright
