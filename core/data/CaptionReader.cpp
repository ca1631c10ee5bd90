#include "data/CaptionReader.h"

#include <algorithm>

#include "data/CsvParser.h"
#include "data/ReaderContext.h"
#include "data/TableBeginning.h"
#include "text/Boxes.h"
#include "text/Normalizer.h"
#include "text/TextStream.h"

namespace memewright {

namespace {

/// Whether nearly all lines have as many tabs as the first one: a table, whatever its name says.
bool isPartedByTabs(std::string_view text)
{
    const auto next = linesOf(text);
    std::string line;
    std::ptrdiff_t tabs = 0;
    std::size_t lines = 0, alike = 0;
    for (auto more = next(line); more && *more; more = next(line)) {
        const auto count = std::ranges::count(line, '\t');
        tabs = lines == 0 ? count : tabs;
        ++lines;
        alike += count == tabs ? 1 : 0;
    }
    return tabs > 0 && 10 * alike >= 9 * lines;
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
        return readJson(path, format == CaptionFormat::JsonLines, context);
    }
}

/// Whether a .txt file holds a table.
bool holdsTable(const std::filesystem::path& file)
{
    const auto beginning = tableBeginning(file);
    return beginning && (isPartedByTabs(beginning->text) || isPlainlyTable(*beginning));
}

} // namespace

Result<CaptionFormat> formatOf(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return CaptionFormat::Imgflip;
    const std::string ending = toLowerCase(path.extension().string());
    if (ending == ".json")
        return CaptionFormat::Pairs;
    if (ending == ".jsonl" || ending == ".ndjson")
        return CaptionFormat::JsonLines;
    if (ending == ".csv" || ending == ".tsv" || ending == ".tab")
        return CaptionFormat::Csv;
    if (ending == ".txt")
        return holdsTable(path) ? CaptionFormat::Csv : CaptionFormat::Txt;
    return fail(ErrorCode::Unsupported, "cannot tell the format of " + path.string() + " by its name",
        "name the format: imgflip (a folder), pairs, jsonl, csv or txt");
}

Status readTxt(const std::filesystem::path& file, ReaderContext& context)
{
    // A template is no help to a file of another kind.
    if (const auto beginning = beginningOf(file, 1); !beginning)
        return tl::make_unexpected(beginning.error());
    if (!context.options.templateId)
        return fail(ErrorCode::InvalidArgument, "the captions of " + file.string() + " need a template", kNameTemplateHint);
    auto stream = TextStream::open(file);
    if (!stream)
        return tl::make_unexpected(stream.error());
    LineReader lines(std::move(*stream));
    const std::string name = file.filename().string();
    std::string line;
    for (std::uint64_t number = 1; !context.stop.stop_requested(); ++number) {
        const auto more = lines.next(line);
        if (!more)
            return tl::make_unexpected(more.error());
        if (!*more)
            return context.checkUsable(file, "a text file holds a caption a line, with | between its boxes");
        context.add({*context.options.templateId, splitAtBars(line), CaptionFault::None, number, name});
        context.report(file, lines.bytesRead());
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
    ReaderContext context(options, caption, name, std::move(stop), progress);
    std::error_code isFolder;
    const auto bytes = std::filesystem::file_size(path, isFolder);
    context.bytesTotal = isFolder ? 0 : bytes;
    auto read = readAs(*format, path, context);
    if (read && !context.stop.stop_requested())
        context.finish(path);
    return read;
}

Result<TablePreview> previewTable(const std::filesystem::path& file, CaptionFormat format, std::size_t records)
{
    const auto known = format == CaptionFormat::Auto ? formatOf(file) : Result<CaptionFormat>(format);
    if (!known)
        return tl::make_unexpected(known.error());
    if (*known == CaptionFormat::Csv)
        return previewCsv(file, records);
    if (*known == CaptionFormat::Pairs || *known == CaptionFormat::JsonLines)
        return previewJson(file, *known == CaptionFormat::JsonLines, records);
    return TablePreview();
}

} // namespace memewright
