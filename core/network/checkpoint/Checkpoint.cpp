#include "network/checkpoint/Checkpoint.h"

#include <algorithm>
#include <limits>
#include <set>

#include "base/Json.h"
#include "base/Numbers.h"
#include "library/RunFolder.h"
#include "network/NetworkFamily.h"
#include "network/checkpoint/CheckpointFile.h"
#include "text/Names.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

using nlohmann::json;

constexpr const char* kFormat = "memewright_format";
constexpr const char* kVersion = "1";
constexpr const char* kPiecesVersion = "2"; ///< of models whose labels are pieces: programs that know characters only refuse them
constexpr const char* kGeneral = "general";
constexpr std::size_t kMaxAlphabet = 65'536;
constexpr std::int64_t kMaxTemplateId = 999'999'999'999;

json settingsToJson(const NetworkSettings& settings)
{
    json value{{"network", networkName(settings.kind)}, {"filters", settings.filters}, {"units", settings.units},
        {"kernel", settings.kernel}, {"activation", activationName(settings.activation)}, {"dropout", settings.dropout},
        {"embedding", settings.embedding}, {"sequence_length", settings.sequenceLength}};
    if (settings.pieces > 0)
        value["pieces"] = settings.pieces;
    if (settings.activation == Activation::LeakyRelu)
        value["negative_slope"] = settings.leak;
    return value;
}

json templatesToJson(const std::vector<TemplateEntry>& templates)
{
    json list = json::array();
    for (const TemplateEntry& entry : templates)
        list.push_back({{"id", entry.id}, {"name", entry.name}, {"captions", entry.captions}, {"boxes", entry.boxes}});
    return list;
}

template <class T>
json orNull(const std::optional<T>& value)
{
    return value ? json(*value) : json();
}

json metricsToJson(const CheckpointMetrics& metrics)
{
    return {{"rows", metrics.rows}, {"epoch", metrics.epoch}, {"loss", orNull(metrics.loss)}, {"acc", orNull(metrics.accuracy)},
        {"val_loss", orNull(metrics.validationLoss)}, {"val_acc", orNull(metrics.validationAccuracy)}};
}

/// Thrown inside this file when the metadata is not what a checkpoint of ours says.
struct BadMetadata {
    std::string why;
};

const std::string& text(const SafetensorsHeader& header, const std::string& key)
{
    const auto found = header.metadata.find(key);
    if (found == header.metadata.end())
        throw BadMetadata{"it lacks '" + key + "'"};
    return found->second;
}

std::string optionalText(const SafetensorsHeader& header, const std::string& key)
{
    const auto found = header.metadata.find(key);
    return found == header.metadata.end() ? std::string() : found->second;
}

json parsed(const SafetensorsHeader& header, const std::string& key)
{
    auto value = parseJson(text(header, key), "its '" + key + "'", kLargeJson);
    if (!value)
        throw BadMetadata{value.error().text};
    return std::move(*value);
}

/// A number of an exact kind: json's own conversion would quietly cut a large one.
template <class T>
T whole(const json& object, const char* key, std::int64_t low, std::int64_t high)
{
    const json& value = object.at(key);
    if (!value.is_number_integer() || value.get<std::int64_t>() < low || value.get<std::int64_t>() > high)
        throw BadMetadata{"its '" + std::string(key) + "' is out of range"};
    return value.get<T>();
}

NetworkSettings settingsFromJson(const json& value)
{
    NetworkSettings settings;
    const auto kind = networkByName(value.at("network").get<std::string>());
    const std::string activation = value.at("activation").get<std::string>();
    if (!kind || (activation != "relu" && activation != "leaky-relu"))
        throw BadMetadata{"it names an unknown network or activation"};
    constexpr int kMost = std::numeric_limits<int>::max();
    settings.kind = *kind;
    settings.filters = whole<int>(value, "filters", 0, kMost);
    settings.units = whole<int>(value, "units", 0, kMost);
    if (value.contains("pieces"))
        settings.pieces = whole<int>(value, "pieces", 0, kMost);
    settings.kernel = whole<int>(value, "kernel", 0, kMost);
    settings.activation = activation == "relu" ? Activation::Relu : Activation::LeakyRelu;
    settings.leak = value.value("negative_slope", settings.leak);
    settings.dropout = value.at("dropout").get<double>();
    settings.embedding = whole<int>(value, "embedding", 0, kMost);
    settings.sequenceLength = whole<int>(value, "sequence_length", 0, kMost);
    return settings;
}

std::u32string alphabet(const SafetensorsHeader& header, const std::string& key)
{
    auto characters = decodeUtf8(text(header, key));
    if (!characters || characters->empty() || characters->size() > kMaxAlphabet)
        throw BadMetadata{"its '" + key + "' is not a list of characters"};
    if (std::set<char32_t>(characters->begin(), characters->end()).size() != characters->size())
        throw BadMetadata{"a character comes twice in its '" + key + "'"};
    return *characters;
}

constexpr const char* kPieces = "pieces";

Labels labelsOf(const SafetensorsHeader& header)
{
    if (!header.metadata.contains(kPieces))
        return Labels(alphabet(header, "labels"));
    std::vector<std::u32string> texts;
    for (const json& piece : parsed(header, kPieces)) {
        const auto text = decodeUtf8(piece.get<std::string>());
        if (!text || text->empty() || texts.size() == kMaxAlphabet)
            throw BadMetadata{"its 'pieces' are not a list of texts"};
        texts.push_back(*text);
    }
    Labels labels(std::move(texts));
    if (std::set<std::u32string>(labels.texts().begin(), labels.texts().end()).size() != labels.size() || labels.size() == 0)
        throw BadMetadata{"a text comes twice in its 'pieces'"};
    return labels;
}

json piecesToJson(const Labels& labels)
{
    json list = json::array();
    for (const std::u32string& text : labels.texts())
        list.push_back(toUtf8(text));
    return list;
}

std::vector<TemplateEntry> templatesFromJson(const json& list)
{
    if (!list.is_array())
        throw BadMetadata{"its 'templates' are not a list"};
    std::vector<TemplateEntry> templates;
    for (const json& value : list)
        templates.push_back({whole<std::int64_t>(value, "id", 0, kMaxTemplateId), value.at("name").get<std::string>(),
            whole<std::size_t>(value, "captions", 0, std::numeric_limits<std::int64_t>::max()),
            whole<int>(value, "boxes", 0, 100)});
    return templates;
}

template <class T>
std::optional<T> optional(const json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return {};
    return found->get<T>();
}

CheckpointMetrics metricsFromJson(const json& value)
{
    CheckpointMetrics metrics;
    metrics.rows = value.at("rows").get<std::uint64_t>();
    metrics.epoch = whole<int>(value, "epoch", 0, std::numeric_limits<int>::max());
    metrics.loss = optional<double>(value, "loss");
    metrics.accuracy = optional<double>(value, "acc");
    metrics.validationLoss = optional<double>(value, "val_loss");
    metrics.validationAccuracy = optional<double>(value, "val_acc");
    return metrics;
}

void readSplit(const json& value, CheckpointInfo& info)
{
    info.split = optional<std::string>(value, "mode").value_or("");
    if (!info.split.empty() && info.split != "caption" && info.split != "row")
        throw BadMetadata{"it names an unknown split"};
    info.validationRatio = optional<double>(value, "ratio");
    if (info.validationRatio && !(*info.validationRatio >= 0 && *info.validationRatio <= 1))
        throw BadMetadata{"its validation ratio is out of range"};
    info.seed = optional<std::uint64_t>(value, "seed");
}

CheckpointInfo infoFrom(const SafetensorsHeader& header)
{
    CheckpointInfo info;
    info.settings = settingsFromJson(parsed(header, "settings"));
    info.vocabulary = Vocabulary(alphabet(header, "vocabulary"));
    info.labels = labelsOf(header);
    info.templates = templatesFromJson(parsed(header, "templates"));
    info.metrics = metricsFromJson(parsed(header, "metrics"));
    info.corpus = optionalText(header, "corpus");
    info.corpusHash = optionalText(header, "corpus_hash");
    readSplit(parsed(header, "split"), info);
    info.parameters = parsed(header, "parameters").get<std::uint64_t>();
    info.fromSha256 = optionalText(header, "from_sha256");
    return info;
}

Result<CheckpointInfo> checkedInfo(const std::filesystem::path& file, const SafetensorsHeader& header)
{
    const auto malformed = [&](const std::string& why) {
        return fail(ErrorCode::Malformed, file.string() + " is not a model of this program: " + why,
            "choose a model.safetensors of a run, or convert the file");
    };
    if (!header.metadata.contains(kFormat))
        return malformed("it lacks the settings of the network");
    if (const std::string& version = text(header, kFormat); version != kVersion && version != kPiecesVersion)
        return fail(ErrorCode::Unsupported, file.string() + " has format version '" + version + "'",
            "this program reads versions " + std::string(kVersion) + " and " + kPiecesVersion + "; install a newer one");
    try {
        CheckpointInfo info = infoFrom(header);
        if (const auto valid = validate(info.settings); !valid)
            return fail(valid.error().code == ErrorCode::Unsupported ? ErrorCode::Unsupported : ErrorCode::Malformed,
                file.string() + ": " + valid.error().text, valid.error().hint);
        return info;
    } catch (const BadMetadata& bad) {
        return malformed(bad.why);
    } catch (const json::exception&) {
        return malformed("its settings are incomplete or of the wrong kind");
    }
}

std::string namesOf(const std::vector<TemplateEntry>& templates)
{
    std::string list;
    for (const TemplateEntry& entry : templates)
        list += (list.empty() ? "" : ", ") + (entry.name.empty() ? numberText(entry.id) : entry.name);
    return list;
}

} // namespace

TableSizes tableSizes(const CheckpointInfo& info)
{
    const std::size_t symbols = info.labels.hasPieces() ? info.labels.size() : info.vocabulary.size();
    return {symbols, info.labels.size(), info.templates.size()};
}

Result<CheckpointFile> openCheckpoint(const std::filesystem::path& file)
{
    auto header = readSafetensorsHeader(file);
    if (!header)
        return tl::make_unexpected(header.error());
    auto info = checkedInfo(file, *header);
    if (!info)
        return tl::make_unexpected(info.error());
    return CheckpointFile{file, std::move(*info), std::move(*header)};
}

Result<CheckpointInfo> readCheckpointInfo(const std::filesystem::path& file)
{
    return openCheckpoint(file).map([](CheckpointFile opened) { return std::move(opened.info); });
}

std::map<std::string, std::string> checkpointMetadata(const CheckpointInfo& info)
{
    const json split{{"mode", info.split}, {"ratio", orNull(info.validationRatio)}, {"seed", orNull(info.seed)}};
    std::map<std::string, std::string> metadata{{kFormat, info.labels.hasPieces() ? kPiecesVersion : kVersion},
        {"settings", jsonText(settingsToJson(info.settings))}, {"vocabulary", toUtf8(info.vocabulary.characters())},
        {"labels", toUtf8(info.labels.characters())}, {"templates", jsonText(templatesToJson(info.templates))},
        {"metrics", jsonText(metricsToJson(info.metrics))}, {"corpus", info.corpus}, {"corpus_hash", info.corpusHash},
        {"split", jsonText(split)}, {"parameters", numberText(info.parameters)}};
    if (info.labels.hasPieces())
        metadata.emplace(kPieces, jsonText(piecesToJson(info.labels)));
    if (!info.fromSha256.empty())
        metadata.emplace("from_sha256", info.fromSha256);
    return metadata;
}

Status writeCheckpoint(const std::filesystem::path& file, const CheckpointInfo& info,
    const std::vector<SafetensorsTensor>& tensors, const std::map<std::string, std::string>& more, FileWriter write)
{
    auto metadata = checkpointMetadata(info);
    metadata.insert(more.begin(), more.end());
    return writeSafetensors(file, metadata, tensors, write);
}

std::vector<ModelSummary> listModels(const std::filesystem::path& libraryFolder)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& run : std::filesystem::directory_iterator(libraryFolder / "runs", error))
        if (std::error_code ignored; !run.is_symlink(ignored)) // 'latest' is a link to a run that is listed already
            files.push_back(RunFolder(run.path()).model());
    for (const auto& imported : std::filesystem::directory_iterator(libraryFolder / "models", error))
        if (imported.path().extension() == ".safetensors")
            files.push_back(imported.path());
    std::ranges::sort(files);
    std::vector<ModelSummary> models;
    for (const auto& file : files)
        if (auto info = readCheckpointInfo(file))
            models.push_back({file, std::move(*info)});
    return models;
}

bool hasGeneralTemplate(const CheckpointInfo& info)
{
    return familyOf(info.settings.kind).learnsGeneralTemplate;
}

Result<TemplateEntry> findTemplate(const CheckpointInfo& info, const std::string& idOrName)
{
    const auto id = parseTemplateId(idOrName);
    if (info.templates.empty()) {
        if (id)
            return TemplateEntry{*id, "", 0, 2};
        return fail(ErrorCode::NotFound, "the model knows templates by number only, so '" + idOrName + "' says nothing to it",
            "give the template's id, up to 12 digits");
    }
    const std::string wanted = comparableName(idOrName);
    if (hasGeneralTemplate(info) && ((id && *id == 0) || wanted == kGeneral))
        return TemplateEntry{0, kGeneral, 0, 2};
    const auto found = std::ranges::find_if(info.templates, [&](const TemplateEntry& entry) {
        return (id && entry.id == *id) || (!wanted.empty() && comparableName(entry.name) == wanted);
    });
    if (found != info.templates.end())
        return *found;
    return fail(
        ErrorCode::NotFound, "the model does not know the template '" + idOrName + "'", "it knows: " + namesOf(info.templates));
}

} // namespace memewright
