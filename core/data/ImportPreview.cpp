#include "data/ImportPreview.h"

#include <algorithm>

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
    const auto add = [&](const RawCaption& caption) {
        if (rows.size() >= count)
            return;
        const CleaningReport before = cleaner.report();
        const bool kept = cleaner.clean(caption).has_value();
        rows.push_back({caption, kept ? std::string() : droppedBy(before, cleaner.report())});
        if (rows.size() >= count)
            enough.request_stop();
    };
    for (const auto& path : paths) {
        if (enough.stop_requested())
            break;
        if (const auto read = readCaptions(path, options, add, [](const TemplateName&) {}, enough.get_token(), {}); !read)
            return tl::make_unexpected(read.error());
    }
    return rows;
}

} // namespace memewright
