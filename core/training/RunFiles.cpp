#include "training/RunFiles.h"

#include <fstream>

#include <sys/resource.h>

#include "base/Files.h"
#include "base/Json.h"
#include "base/Numbers.h"
#include "library/RunFolder.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

using nlohmann::ordered_json;

/// Texts with their numbers, in the order of the numbers.
ordered_json numbered(const std::vector<std::u32string>& texts, int first)
{
    ordered_json table = ordered_json::object();
    for (const std::u32string& text : texts)
        table[toUtf8(text)] = first++;
    return table;
}

ordered_json parameters(const TrainingConfig& config, const CheckpointInfo& info, std::uint64_t corpusRows)
{
    ordered_json json{{"sequence_length", info.settings.sequenceLength}, {"embedding_dim", info.settings.embedding},
        {"num_rows_used", corpusRows}, {"num_epochs", config.epochs}, {"batch_size", config.batchRows},
        {"char_to_int", numbered(Labels(info.vocabulary.characters()).texts(), 1)},
        {"labels_index", numbered(info.labels.texts(), 0)}, {"network", networkName(info.settings.kind)},
        {"filters", info.settings.filters}, {"kernel", info.settings.kernel}, {"dropout", info.settings.dropout},
        {"activation", activationName(info.settings.activation)}, {"learning_rate", config.learningRate},
        {"optimiser", optimiserName(optimiserOf(config))}, {"seed", config.seed},
        {"split", config.split == SplitMode::Caption ? "caption" : "row"}, {"validation_ratio", *config.validationRatio},
        {"compute", config.compute == Compute::Rows ? "rows" : "shared"}, {"precision", precisionName(config.precision)},
        {"max_rows", config.maxRows ? ordered_json(*config.maxRows) : ordered_json()}, {"corpus", info.corpus},
        {"corpus_hash", info.corpusHash},
        {"from_sha256", info.fromSha256.empty() ? ordered_json() : ordered_json(info.fromSha256)}};
    if (info.settings.kind == NetworkKind::Gru)
        json["pieces"] = info.settings.pieces;
    if (info.settings.activation == Activation::LeakyRelu)
        json["negative_slope"] = info.settings.leak;
    return json;
}

} // namespace

Status writeRunFiles(const TrainingConfig& config, const CheckpointInfo& info, std::uint64_t corpusRows)
{
    const RunFolder folder(config.runFolder);
    const auto written = writeFileAtomically(folder.parameters(), jsonText(parameters(config, info, corpusRows), true) + "\n");
    if (!written)
        return written;
    return writeFileAtomically(folder.summary(), networkSummary(info.settings, tableSizes(info)));
}

Status checkHoldsNoModel(const std::filesystem::path& runFolder)
{
    std::error_code error;
    const bool canGoOn = RunFolder(runFolder).canGoOn();
    for (std::filesystem::directory_iterator entry(runFolder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ".safetensors")
            return fail(ErrorCode::AlreadyExists,
                "there is a run '" + runFolder.filename().string() + "' already, with a model: " + entry->path().string(),
                canGoOn ? "choose another name, or go on with that run" : "choose another name");
    return {};
}

double peakMegabytes()
{
    // The line "VmHWM:   123456 kB": what getrusage() tells too, but that cannot be set back.
    constexpr double kKibibytes = 1024;
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        const std::size_t begin = line.find_first_of("0123456789");
        if (!line.starts_with("VmHWM:") || begin == std::string::npos)
            continue;
        if (const auto kibibytes =
                parseNumber<std::uint64_t>(std::string_view(line).substr(begin, line.find(' ', begin) - begin)))
            return static_cast<double>(*kibibytes) / kKibibytes;
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / kKibibytes;
}

void forgetPeakMemory()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

} // namespace memewright
