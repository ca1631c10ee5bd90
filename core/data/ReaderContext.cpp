#include "data/ReaderContext.h"

#include <algorithm>
#include <utility>

#include "base/Numbers.h"
#include "text/Boxes.h"
#include "text/Normalizer.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

constexpr std::size_t kNamesShown = 5;
constexpr std::size_t kLengthShown = 80;

std::string shortened(const std::string& text)
{
    const std::string line = collapseBlanks(text);
    return codePointCount(line) <= kLengthShown ? line : toUtf8(toCodePoints(line).substr(0, kLengthShown)) + "…";
}

} // namespace

ReaderContext::ReaderContext(const ReadOptions& readOptions, const RawCaptionSink& caption, const TemplateNameSink& nameSink,
    std::stop_token stopToken, const ProgressSink& progress)
    : options(readOptions), name(nameSink), stop(std::move(stopToken)),
      templates(options.knownTemplates, options.newTemplates, name), m_caption(caption), m_progress(progress)
{
}

void ReaderContext::add(RawCaption caption)
{
    ++m_entries;
    if (caption.fault == CaptionFault::None)
        ++m_usable;
    else if (caption.fault == CaptionFault::Malformed && !m_malformed)
        m_malformed = caption;
    else if (caption.fault == CaptionFault::UnknownTemplate && m_unknown.size() <= kNamesShown
        && std::ranges::find(m_unknown, caption.boxes.front()) == m_unknown.end())
        m_unknown.push_back(caption.boxes.front());
    m_caption(caption);
}

void ReaderContext::addMalformed(const std::filesystem::path& file, std::uint64_t entry, std::string text)
{
    add({0, {std::move(text)}, CaptionFault::Malformed, entry, file.filename().string()});
}

void ReaderContext::report(const std::filesystem::path& file, std::uint64_t bytesOfFile)
{
    m_progress.report(bytesBefore + bytesOfFile, bytesTotal, file.filename().string());
}

Status ReaderContext::checkUsable(const std::filesystem::path& file, const std::string& expected) const
{
    if (m_usable > 0)
        return {};
    if (m_entries == 0)
        return fail(ErrorCode::Malformed, file.string() + " holds no captions", expected);
    if (!m_unknown.empty()) {
        std::string names;
        for (std::size_t i = 0; i < std::min(m_unknown.size(), kNamesShown); ++i)
            names += (names.empty() ? "'" : ", '") + shortened(m_unknown[i]) + "'";
        return fail(ErrorCode::NotFound,
            file.string() + " names no known template: " + names + (m_unknown.size() > kNamesShown ? " and others" : ""),
            kAddTemplatesHint);
    }
    return fail(ErrorCode::Malformed,
        "nothing in " + file.string() + " can be used; entry " + numberText(m_malformed->entry) + " is '"
            + shortened(joinWithBars(m_malformed->boxes)) + "'",
        expected);
}

std::vector<std::string> splitAt(std::string_view text, std::string_view sign)
{
    if (sign == "|")
        return splitAtBars(text);
    std::vector<std::string> boxes;
    while (true) {
        const std::size_t end = text.find(sign);
        const std::string_view box = text.substr(0, end);
        // As the files of 900,000 memes write an empty box.
        boxes.push_back(collapseBlanks(box) == "<emp>" ? std::string() : std::string(box));
        if (end == std::string_view::npos)
            return boxes;
        text.remove_prefix(end + sign.size());
    }
}

} // namespace memewright
