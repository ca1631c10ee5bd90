#include "data/CaptionReader.h"

#include <algorithm>

#include "base/Files.h"
#include "base/Numbers.h"
#include "data/ReaderContext.h"
#include "text/Boxes.h"
#include "text/Normalizer.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

Result<CaptionFormat> formatOf(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return CaptionFormat::Imgflip;
    const std::string ending = toLowerCase(path.extension().string());
    if (ending == ".json")
        return CaptionFormat::Pairs;
    if (ending == ".csv")
        return CaptionFormat::Csv;
    if (ending == ".txt")
        return CaptionFormat::Txt;
    return fail(ErrorCode::Unsupported, "cannot tell the format of " + path.string() + " by its name",
        "name the format: imgflip (a folder), pairs, csv or txt");
}

Status readAs(CaptionFormat format, const std::filesystem::path& path, ReaderContext& context)
{
    switch (format) {
    case CaptionFormat::Imgflip:
        return readImgflip(path, context);
    case CaptionFormat::Csv:
        return readCsv(path, context);
    case CaptionFormat::Txt:
        return readTxt(path, context);
    default:
        return readPairs(path, context);
    }
}

} // namespace

void ReaderContext::report(const std::filesystem::path& file, std::uint64_t bytesOfFile)
{
    progress.report(bytesBefore + bytesOfFile, bytesTotal, file.filename().string());
}

Result<std::string> readText(const std::filesystem::path& path)
{
    auto text = readFile(path);
    if (!text)
        return text;
    if (const auto bad = firstInvalidUtf8(*text)) {
        const auto line = std::count(text->begin(), text->begin() + static_cast<std::ptrdiff_t>(*bad), '\n') + 1;
        return fail(ErrorCode::Malformed, path.string() + " is not UTF-8 text (line " + numberText(line) + ")",
            "save it as UTF-8 and import it again");
    }
    if (text->find('\0') != std::string::npos)
        return fail(ErrorCode::Malformed, path.string() + " is not a text file", "import JSON, CSV or plain text");
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (text->starts_with(kByteOrderMark))
        text->erase(0, kByteOrderMark.size());
    return text;
}

Status readTxt(const std::filesystem::path& file, ReaderContext& context)
{
    if (!context.options.templateId)
        return fail(ErrorCode::InvalidArgument, "the captions of " + file.string() + " need a template",
            "name the template's id: a text file does not hold it");
    const auto text = readText(file);
    if (!text)
        return tl::make_unexpected(text.error());
    std::string_view rest = *text;
    while (!rest.empty() && !context.stop.stop_requested()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        context.caption({*context.options.templateId, splitAtBars(line), false});
        rest.remove_prefix(std::min(end + 1, rest.size()));
        context.report(file, text->size() - rest.size());
    }
    return {};
}

Status readCaptions(const std::filesystem::path& path, const ReadOptions& options, const RawCaptionSink& caption,
    const TemplateNameSink& name, std::stop_token stop, const ProgressSink& progress)
{
    std::error_code missing;
    if (!std::filesystem::exists(path, missing))
        return fail(ErrorCode::NotFound, "there is no file or folder " + path.string(), "check the path");
    const auto format = options.format == CaptionFormat::Auto ? formatOf(path) : Result<CaptionFormat>(options.format);
    if (!format)
        return tl::make_unexpected(format.error());
    ReaderContext context{options, caption, name, std::move(stop), ProgressGate(progress)};
    std::error_code isFolder;
    const auto bytes = std::filesystem::file_size(path, isFolder);
    context.bytesTotal = isFolder ? 0 : bytes;
    auto read = readAs(*format, path, context);
    if (read && !context.stop.stop_requested())
        context.progress.report(context.bytesTotal, context.bytesTotal, path.filename().string());
    return read;
}

} // namespace memewright
