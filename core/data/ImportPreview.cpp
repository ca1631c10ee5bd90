#include "data/ImportPreview.h"

#include <algorithm>
#include <unordered_map>

#include "text/Boxes.h"

namespace memewright {

namespace {

/// The rule whose count has risen.
std::string droppedBy(const CleaningReport& before, const CleaningReport& after)
{
    for (std::size_t i = 0; i < after.dropped.size(); ++i)
        if (after.dropped[i].count > before.dropped[i].count)
            return after.dropped[i].rule;
    return {};
}

} // namespace

Result<std::vector<PreviewRow>> previewCaptions(const std::vector<std::filesystem::path>& paths, const ReadOptions& options,
    const CleaningSettings& cleaning, std::size_t count)
{
    std::vector<PreviewRow> rows;
    Cleaner cleaner(cleaning);
    std::stop_source enough;
    std::unordered_map<std::int64_t, std::string> names;
    const auto addName = [&names](const TemplateName& name) { names[name.id] = name.name; };
    const auto add = [&](const RawCaption& caption) {
        if (rows.size() >= count)
            return;
        const CleaningReport before = cleaner.report();
        auto kept = cleaner.clean(caption);
        const std::string rule = kept ? std::string() : droppedBy(before, cleaner.report());
        const auto named = names.find(caption.templateId);
        rows.push_back({caption, kept ? std::move(*kept) : joinWithBars(caption.boxes),
            named == names.end() ? std::string() : named->second, rule});
        if (rows.size() >= count)
            enough.request_stop();
    };
    for (const auto& path : paths) {
        if (enough.stop_requested())
            break;
        if (const auto read = readCaptions(path, options, add, addName, enough.get_token(), {}); !read)
            return tl::make_unexpected(read.error());
    }
    return rows;
}

} // namespace memewright
