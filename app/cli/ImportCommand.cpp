#include <nlohmann/json.hpp>

#include "Command.h"
#include "Console.h"
#include "Options.h"
#include "common/Resources.h"
#include "storage/Library.h"
#include "text/Names.h"
#include "text/Normalizer.h"

namespace memewright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct ImportOptions {
    std::vector<std::string> paths;
    std::string library, corpus, format = "auto", off, block = "none";
    std::string templateId;
    std::optional<std::size_t> cap, mostPopular;
    bool json = false;
};

Result<CaptionFormat> formatByName(const std::string& name)
{
    if (name == "auto")
        return CaptionFormat::Auto;
    if (name == "imgflip")
        return CaptionFormat::Imgflip;
    if (name == "pairs")
        return CaptionFormat::Pairs;
    if (name == "csv")
        return CaptionFormat::Csv;
    if (name == "txt")
        return CaptionFormat::Txt;
    return fail(ErrorCode::InvalidArgument, "there is no format '" + name + "'", "formats: auto, imgflip, pairs, csv, txt");
}

Status switchOff(const std::string& names, CleaningSettings& settings)
{
    for (const std::string& name : commaList(names)) {
        const auto rule = ruleByName(name);
        if (!rule)
            return fail(ErrorCode::InvalidArgument, "there is no cleaning rule '" + name + "'",
                "rules: blanks, min-length, max-length, lowercase, ascii, pipe, english, duplicates");
        settings.off.set(static_cast<std::size_t>(*rule));
    }
    return {};
}

/// `--template` of a TXT file: an id, or the name of a built-in template.
Result<std::int64_t> templateIdOf(const std::string& idOrName)
{
    const auto known = builtInTemplate(idOrName);
    if (!known)
        return tl::make_unexpected(known.error());
    if (*known && (*known)->templateId)
        return *(*known)->templateId;
    if (const auto id = parseTemplateId(idOrName))
        return *id;
    return fail(
        ErrorCode::NotFound, "there is no template '" + idOrName + "'", "give an id of up to 12 digits or a built-in name");
}

Result<ImportRequest> requestOf(const ImportOptions& options)
{
    ImportRequest request;
    request.paths.assign(options.paths.begin(), options.paths.end());
    request.corpus = options.corpus;
    const auto format = formatByName(options.format);
    if (!format)
        return tl::make_unexpected(format.error());
    request.reading.format = *format;
    if (!options.templateId.empty()) {
        const auto id = templateIdOf(options.templateId);
        if (!id)
            return tl::make_unexpected(id.error());
        request.reading.templateId = *id;
    }
    auto names = builtInNames();
    if (!names)
        return tl::make_unexpected(names.error());
    request.reading.knownTemplates = std::move(*names);
    request.cleaning.cap = options.cap;
    request.mostPopular = options.mostPopular;
    if (const auto off = switchOff(options.off, request.cleaning); !off)
        return tl::make_unexpected(off.error());
    auto blocked = blockedWords(options.block);
    if (!blocked)
        return tl::make_unexpected(blocked.error());
    request.cleaning.blocked = std::move(*blocked);
    return request;
}

void printReport(const CleaningReport& report)
{
    printLine(grouped(report.kept) + " of " + grouped(report.read) + " captions kept");
    for (const DroppedCount& line : report.dropped) {
        if (line.count == 0)
            continue;
        printLine("  dropped by " + line.rule + ": " + grouped(line.count));
        for (const std::string& example : line.examples)
            printLine("    " + collapseBlanks(example)); // one line each
    }
}

Json reportJson(const CleaningReport& report)
{
    Json dropped = Json::object();
    for (const DroppedCount& line : report.dropped)
        dropped[line.rule] = line.count;
    return {{"read", report.read}, {"kept", report.kept}, {"dropped", dropped}};
}

Status run(const ImportOptions& options, std::stop_token stop)
{
    const auto request = requestOf(options);
    if (!request)
        return tl::make_unexpected(request.error());
    auto library = Library::open(options.library);
    if (!library)
        return tl::make_unexpected(library.error());
    ProgressLine line;
    const auto outcome = library->importCaptions(*request, stop, [&line](const Progress& progress) { line.show(progress); });
    line.finish();
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    if (outcome->end == ImportEnd::Stopped) {
        printNote("Stopped: nothing was imported.");
        return {};
    }
    if (options.json)
        printJson(reportJson(outcome->report));
    else
        printReport(outcome->report);
    return {};
}

} // namespace

void addImport(CLI::App& app, Action& chosen)
{
    addCommand<ImportOptions>(
        app, chosen, "import", "Read captions, clean them, and keep them as a corpus",
        [](CLI::App& command, ImportOptions& options) {
            command.add_option("paths", options.paths, "Files, or a folder holding memes/ and templates/")->required();
            addLibraryOption(command, options.library);
            command.add_option("--corpus", options.corpus, "Name of the corpus; added to when it exists")->required();
            command.add_option("--format", options.format, "auto, imgflip, pairs, csv or txt")->capture_default_str();
            command.add_option("--template", options.templateId, "Template id or name, for txt files");
            command.add_option("--off", options.off, "Cleaning rules to switch off, separated by commas");
            addBlockOption(command, options.block, "Leave out captions that hold one of these words");
            command.add_option("--cap", options.cap, "Keep at most this many captions a template")->check(atLeast(1));
            command.add_option("--most-popular", options.mostPopular, "Keep only the N templates with most captions")
                ->check(atLeast(1));
            command.add_flag("--json", options.json, "Print the report as JSON");
        },
        run);
}

} // namespace memewright::cli
