#include <nlohmann/json.hpp>

#include "Command.h"
#include "Console.h"
#include "Options.h"
#include "base/Numbers.h"
#include "base/Random.h"
#include "common/Resources.h"
#include "storage/Library.h"
#include "training/Benchmark.h"

namespace memewright::cli {

namespace {

struct BenchOptions {
    std::string network = "article", precision = "float32", device = "auto", library, corpus;
    BenchmarkRequest request;
    std::optional<std::uint64_t> rows;
    bool json = false;
};

Result<Corpus> starterCorpus()
{
    const auto folder = std::filesystem::temp_directory_path() / ("memewright-bench-" + numberText(randomSeed()));
    auto names = builtInNames();
    if (!names)
        return tl::make_unexpected(names.error());
    ImportRequest request;
    request.paths = {resourceFolder() / "starter" / "captions.csv"};
    request.corpus = "Starter";
    request.reading.knownTemplates = std::move(*names);
    auto corpus = Library::open(folder).and_then([&](Library library) {
        return library.importCaptions(request, {}, {}).and_then([&](const ImportOutcome&) {
            return library.loadCorpus(request.corpus);
        });
    });
    std::error_code gone;
    std::filesystem::remove_all(folder, gone);
    return corpus;
}

Result<Corpus> corpusOf(const BenchOptions& options)
{
    if (options.corpus.empty())
        return starterCorpus();
    return Library::openExisting(options.library).and_then([&](Library library) { return library.loadCorpus(options.corpus); });
}

Result<BenchmarkRequest> requestOf(const BenchOptions& options, std::uint64_t defaultRows)
{
    BenchmarkRequest request = options.request;
    request.rows = options.rows.value_or(defaultRows);
    const auto kind = networkByName(options.network);
    if (!kind)
        return tl::make_unexpected(kind.error());
    request.network.kind = *kind;
    const auto precision = precisionByName(options.precision);
    if (!precision)
        return tl::make_unexpected(precision.error());
    request.precision = *precision;
    const auto device = deviceByName(options.device);
    if (!device)
        return tl::make_unexpected(device.error());
    request.device = *device;
    return request;
}

void printFigure(const char* name, double value, const char* unit)
{
    char line[160];
    std::snprintf(line, sizeof line, "%-44s %12.2f %s", name, value, unit);
    printLine(line);
}

void print(const TrainingBenchmark& figures, bool json)
{
    const double ratio = figures.sharedRowsPerSecond / figures.rowsRowsPerSecond;
    if (json) {
        printJson({{"shared_rows_per_s", figures.sharedRowsPerSecond}, {"rows_rows_per_s", figures.rowsRowsPerSecond},
            {"ratio", ratio}, {"units_per_row", figures.unitsPerRow}, {"limit_share", figures.sharedShare},
            {"peak_mb", figures.sharedPeakMegabytes}});
        return;
    }
    printFigure("shared", figures.sharedRowsPerSecond, "rows/s");
    printFigure("row by row", figures.rowsRowsPerSecond, "rows/s");
    printFigure("ratio", ratio, "");
    printFigure("units a row (120 row by row)", figures.unitsPerRow, "");
    printFigure("matrix products", figures.productRate / 1e9, "GFLOP/s");
    printFigure("shared, of the limit", 100 * figures.sharedShare, "%");
    printFigure("row by row, of the product rate", 100 * figures.rowsShare, "%");
    printFigure("planning, of the shared steps' time", 100 * figures.planShare, "%");
    printFigure("memory of the shared way", figures.sharedPeakMegabytes, "MB");
}

void print(const GenerationBenchmark& figures, bool json)
{
    const double ratio = figures.rowsMilliseconds / figures.sharedMilliseconds;
    if (json) {
        printJson({{"shared_ms_per_char", figures.sharedMilliseconds}, {"rows_ms_per_char", figures.rowsMilliseconds},
            {"ratio", ratio}, {"limit_share", figures.sharedShare}, {"peak_mb", figures.sharedPeakMegabytes}});
        return;
    }
    printFigure("kept windows", figures.sharedMilliseconds, "ms a character");
    printFigure("row by row", figures.rowsMilliseconds, "ms a character");
    printFigure("ratio", ratio, "");
    printFigure("units a step", figures.unitsPerStep, "");
    printFigure("matrix products", figures.productRate / 1e9, "GFLOP/s");
    printFigure("kept windows, of the limit", 100 * figures.sharedShare, "%");
    printFigure("memory of the kept windows", figures.sharedPeakMegabytes, "MB");
}

/// Measures one of the two, with what `rows` is when nobody says.
template <class Benchmark>
auto runWith(Benchmark benchmark, std::uint64_t defaultRows)
{
    return [benchmark, defaultRows](const BenchOptions& options, std::stop_token stop) -> Status {
        const auto request = requestOf(options, defaultRows);
        if (!request)
            return tl::make_unexpected(request.error());
        const auto corpus = corpusOf(options);
        if (!corpus)
            return tl::make_unexpected(corpus.error());
        const auto figures = benchmark(*request, *corpus, stop);
        if (figures)
            print(*figures, options.json);
        else if (!stop.stop_requested()) // what was measured until then is of no use
            return tl::make_unexpected(figures.error());
        return {};
    };
}

void describe(CLI::App& command, BenchOptions& options)
{
    command.add_option("--network", options.network, "article")->capture_default_str();
    command.add_option("--filters", options.request.network.filters, "Channels of each convolution")->capture_default_str();
    command.add_option("--kernel", options.request.network.kernel, "Width of the convolutions")->capture_default_str();
    command.add_option("--rows", options.rows, "Rows (characters, of generate) that each way computes")->check(atLeast(1));
    command.add_option("--batch-rows", options.request.batchRows, "Rows a training step")
        ->capture_default_str()
        ->check(atLeast(1));
    command.add_option("--beams", options.request.beams, "Texts written in step")->capture_default_str()->check(atLeast(1));
    command.add_option("--precision", options.precision, "float32 or bf16, of the shared way")->capture_default_str();
    addThreadsOption(command, options.request.threads);
    command.add_option("--device", options.device, "auto, cpu or cuda")->capture_default_str();
    addLibraryOption(command, options.library);
    command.add_option("--corpus", options.corpus, "Corpus of the library; the starter captions when left out");
    command.add_flag("--json", options.json, "Print figures as JSON");
}

} // namespace

void addBench(CLI::App& app, Action& chosen)
{
    constexpr std::uint64_t kTrainingRows = 1024, kCharacters = 100;
    CLI::App* bench = app.add_subcommand("bench", "Measure each distinct window once against row by row");
    bench->require_subcommand(1);
    addCommand<BenchOptions>(*bench, chosen, "train", "Training", describe,
        runWith([](const auto&... arguments) { return benchmarkTraining(arguments...); }, kTrainingRows));
    addCommand<BenchOptions>(*bench, chosen, "generate", "Generation", describe,
        runWith([](const auto&... arguments) { return benchmarkGeneration(arguments...); }, kCharacters));
}

} // namespace memewright::cli
