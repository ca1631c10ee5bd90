#include "data/ImportPreview.h"

#include <algorithm>
#include <unordered_map>

#include "text/Boxes.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

constexpr std::size_t kLongestText = 1000; ///< characters of a row's text

/// The line whose count has risen by this caption.
std::string lineThatRose(const std::vector<std::uint64_t>& before, const CleaningReport& after)
{
    for (std::size_t i = 0; i < after.dropped.size(); ++i)
        if (after.dropped[i].count > before[i])
            return after.dropped[i].rule;
    return {};
}

std::string shortened(std::string text)
{
    return codePointCount(text) <= kLongestText ? text : toUtf8(toCodePoints(text).substr(0, kLongestText)) + "…";
}

} // namespace

std::string ImportPreview::mostDropping() const
{
    const auto most = std::ranges::max_element(report.dropped, {}, &DroppedCount::count);
    return most == report.dropped.end() || most->count == 0 ? std::string() : most->rule;
}

Result<ImportPreview> previewCaptions(const std::vector<std::filesystem::path>& paths, const ReadOptions& options,
    const CleaningSettings& cleaning, std::size_t count, std::stop_token stop)
{
    ImportPreview preview;
    Cleaner cleaner(cleaning);
    std::stop_source enough;
    const std::stop_callback stopped(stop, [&enough] { enough.request_stop(); });
    std::unordered_map<std::int64_t, std::string> names;
    const auto addName = [&names](const TemplateName& name) { names[name.id] = name.name; };
    const auto add = [&](const RawCaption& caption) {
        if (enough.stop_requested())
            return;
        std::vector<std::uint64_t> before;
        for (const DroppedCount& line : cleaner.report().dropped)
            before.push_back(line.count);
        auto kept = cleaner.clean(caption);
        if (preview.rows.size() < count) {
            const auto named = names.find(caption.templateId);
            preview.rows.push_back({caption, shortened(kept ? *kept : joinWithBars(caption.boxes)),
                named == names.end() ? std::string() : named->second,
                kept ? std::string() : lineThatRose(before, cleaner.report())});
            preview.rows.back().caption.boxes.clear();
        }
        const CleaningReport& report = cleaner.report();
        if (preview.rows.size() == count && (report.kept > 0 || report.read >= kPreviewLimit))
            enough.request_stop();
    };
    for (const auto& path : paths) {
        if (enough.stop_requested())
            break;
        if (const auto read = readCaptions(path, options, add, addName, enough.get_token(), {}); !read)
            return tl::make_unexpected(read.error());
    }
    preview.report = cleaner.report();
    return preview;
}

} // namespace memewright
