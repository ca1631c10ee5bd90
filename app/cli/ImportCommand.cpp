#include <algorithm>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "Command.h"
#include "Console.h"
#include "Options.h"
#include "base/Numbers.h"
#include "common/Resources.h"
#include "data/CsvParser.h"
#include "storage/Library.h"
#include "text/Names.h"
#include "text/Normalizer.h"

namespace memewright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct ImportOptions {
    std::vector<std::string> paths;
    std::string library, corpus, format = "auto", columns, newTemplates = "drop", off, block = "none";
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
    if (name == "jsonl")
        return CaptionFormat::JsonLines;
    if (name == "csv")
        return CaptionFormat::Csv;
    if (name == "txt")
        return CaptionFormat::Txt;
    return fail(
        ErrorCode::InvalidArgument, "there is no format '" + name + "'", "formats: auto, imgflip, pairs, jsonl, csv, txt");
}

/// `template=NAME,box=NAME,…,split=SIGN`; a name that holds a comma may stand in quotes.
Result<ColumnNames> columnsOf(const std::string& text)
{
    ColumnNames names;
    CsvParser parser(linesOf(text), ',');
    CsvRecord record;
    if (const auto read = parser.next(record); !read || !*read || record.malformed)
        return fail(ErrorCode::InvalidArgument, "--columns is '" + text + "'", "write template=NAME,box=NAME,box=NAME");
    for (const TableCell& cell : record.cells) {
        const auto equals = cell.text.find('=');
        const std::string key = collapseBlanks(cell.text.substr(0, equals));
        const std::string name = equals == std::string::npos ? std::string() : collapseBlanks(cell.text.substr(equals + 1));
        if (key == "template" && !name.empty() && !names.templateColumn)
            names.templateColumn = name;
        else if (key == "box" && !name.empty())
            names.boxes.push_back(name);
        else if (key == "split" && equals != std::string::npos)
            names.split = name;
        else
            return fail(
                ErrorCode::InvalidArgument, "--columns holds '" + cell.text + "'", "write template=NAME,box=NAME,box=NAME");
    }
    return names;
}

Result<NewTemplates> newTemplatesOf(const std::string& name)
{
    if (name == "take")
        return NewTemplates::Take;
    if (name == "drop")
        return NewTemplates::Drop;
    return fail(ErrorCode::InvalidArgument, "--new-templates is '" + name + "'", "write take or drop");
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
    if (!options.columns.empty()) {
        auto columns = columnsOf(options.columns);
        if (!columns)
            return tl::make_unexpected(columns.error());
        request.reading.columnNames = std::move(*columns);
    }
    const auto newTemplates = newTemplatesOf(options.newTemplates);
    if (!newTemplates)
        return tl::make_unexpected(newTemplates.error());
    request.reading.newTemplates = *newTemplates;
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

struct ChangeWords {
    std::string_view what, words;
};

constexpr ChangeWords kChanges[] = {{"entities", "HTML entities decoded"},
    {"folded", "curly quotes, dashes and blanks written in ASCII"}, {"emptied", "unquoted nan or null read as empty"},
    {"new-templates", "under new templates"}};

std::string_view changeInWords(std::string_view what)
{
    const auto found = std::ranges::find(kChanges, what, &ChangeWords::what);
    return found == std::end(kChanges) ? what : found->words;
}

std::string placeOf(const DroppedExample& example)
{
    if (example.entry == 0)
        return {};
    return (example.file.empty() ? "" : example.file + " ") + numberText(example.entry) + ": ";
}

void printReport(const CleaningReport& report)
{
    printLine(grouped(report.kept) + " of " + grouped(report.read) + " captions kept");
    for (const ChangedCount& each : report.changed)
        if (each.count > 0)
            printLine("  " + std::string(changeInWords(each.what)) + ": " + grouped(each.count));
    for (const DroppedCount& line : report.dropped) {
        if (line.count == 0)
            continue;
        printLine("  dropped by " + line.rule + ": " + grouped(line.count));
        for (const DroppedExample& example : line.examples)
            printLine("    " + placeOf(example) + collapseBlanks(example.text)); // one line each
    }
}

Json reportJson(const CleaningReport& report)
{
    Json dropped = Json::object(), changed = Json::object(), examples = Json::object();
    for (const DroppedCount& line : report.dropped) {
        dropped[line.rule] = line.count;
        for (const DroppedExample& example : line.examples)
            examples[line.rule].push_back({{"file", example.file}, {"entry", example.entry}, {"text", example.text}});
    }
    for (const ChangedCount& each : report.changed)
        changed[each.what] = each.count;
    return {{"read", report.read}, {"kept", report.kept}, {"dropped", dropped}, {"changed", changed}, {"examples", examples}};
}

/// Which column of each table will be taken for what.
std::vector<std::string> columnsInWords(const ImportRequest& request, const std::vector<TemplateName>& namesOfLibrary)
{
    std::vector<TemplateName> known = request.reading.knownTemplates;
    known.insert(known.end(), namesOfLibrary.begin(), namesOfLibrary.end());
    std::vector<std::string> words;
    for (const auto& path : request.paths) {
        const auto preview = previewTable(path, request.reading.format, kRecordsForGuess);
        if (!preview || preview->records.empty())
            continue;
        // A name that is not there is an error of the import.
        const auto columns = request.reading.columnNames
            ? columnsByName(*request.reading.columnNames, *preview, known, path.string()).value_or(TableColumns())
            : guessColumns(*preview, known);
        words.push_back(path.filename().string() + ": " + describeColumns(columns, *preview));
    }
    return words;
}

/// What to do where every caption was dropped.
void noteNothingKept(const CleaningReport& report)
{
    const auto most = std::ranges::max_element(report.dropped, {}, &DroppedCount::count);
    if (report.kept > 0 || most == report.dropped.end() || most->count == 0)
        return;
    const bool rule = ruleByName(most->rule).has_value();
    printNote("Nothing was kept: " + most->rule + " dropped " + grouped(most->count) + " of " + grouped(report.read) + " captions"
        + (rule ? "; --off " + most->rule + " switches that rule off." : "."));
}

/// The error with the options that do what its hint says.
tl::unexpected<Error> withOptions(Error error)
{
    constexpr std::pair<std::string_view, std::string_view> kOptions[] = {{kAddTemplatesHint, " (--new-templates take)"},
        {kNameColumnsHint, " (--columns template=NAME,box=NAME)"}, {kNameTemplateHint, " (--template ID)"},
        {kNameTemplateColumnHint, " (--columns template=NAME, or --template ID)"}};
    for (const auto& [hint, option] : kOptions)
        if (error.hint.starts_with(hint)) {
            error.hint.insert(hint.size(), option);
            break;
        }
    return tl::make_unexpected(std::move(error));
}

Status run(const ImportOptions& options, std::stop_token stop)
{
    const auto request = requestOf(options);
    if (!request)
        return tl::make_unexpected(request.error());
    auto library = Library::open(options.library);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto columns = columnsInWords(*request, library->templateNames().value_or(std::vector<TemplateName>()));
    if (request->reading.columnNames && columns.empty() && std::filesystem::exists(request->paths.front()))
        return fail(ErrorCode::InvalidArgument, "--columns needs a table, and " + request->paths.front().string() + " is none",
            "leave --columns out");
    ProgressLine line;
    const auto outcome = library->importCaptions(*request, stop, [&line](const Progress& progress) { line.show(progress); });
    line.finish();
    if (!outcome)
        return withOptions(outcome.error());
    if (outcome->end == ImportEnd::Stopped) {
        printNote("Stopped: nothing was imported.");
        return {};
    }
    for (const std::string& words : columns)
        printNote(words);
    if (options.json)
        printJson(reportJson(outcome->report));
    else
        printReport(outcome->report);
    noteNothingKept(outcome->report);
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
            command.add_option("--format", options.format, "auto, imgflip, pairs, jsonl, csv or txt")->capture_default_str();
            command.add_option("--columns", options.columns,
                "Columns of a table by name or number: template=NAME,box=NAME,box=NAME; split=SIGN where one column holds all "
                "boxes");
            command
                .add_option("--new-templates", options.newTemplates, "Captions whose template's name is unknown: take or drop")
                ->capture_default_str();
            command.add_option(
                "--template", options.templateId, "Template id or name of all captions, where the file names none");
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
