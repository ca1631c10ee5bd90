#include "keras/KerasImport.h"

#include <algorithm>
#include <cmath>
#include <new>

#include "base/Files.h"
#include "base/Numbers.h"
#include "keras/ArticleMatch.h"
#include "keras/KerasConfig.h"
#include "keras/KerasParams.h"
#include "keras/ReaderProcess.h"
#include "network/article/ArticleShapes.h"
#include "network/checkpoint/CheckpointFile.h"

namespace memewright {

namespace {

constexpr const char* kSaveAgain = "copy or save the model again";

/// Thrown inside this file when the person pressed Stop.
struct ReadingStopped {
};

tl::unexpected<Error> about(const std::filesystem::path& file, const Error& error)
{
    return fail(error.code, file.string() + " " + error.text, error.hint);
}

/// Fills `bytes` from the reader; throws ReadingStopped.
Status receive(ReaderProcess& reader, std::span<std::byte> bytes)
{
    switch (reader.read(bytes)) {
    case ReaderProcess::End::Filled:
        return {};
    case ReaderProcess::End::Late:
        return fail(ErrorCode::Malformed, "could not be read within five seconds: it is damaged or no model", kSaveAgain);
    case ReaderProcess::End::Stopped:
        throw ReadingStopped();
    case ReaderProcess::End::Closed:
        break;
    }
    return fail(ErrorCode::Malformed, "is damaged: reading it failed", kSaveAgain);
}

Result<KerasPlan> receivePlan(ReaderProcess& reader)
{
    std::uint64_t length = 0;
    if (const auto got = receive(reader, std::as_writable_bytes(std::span(&length, 1))); !got)
        return tl::make_unexpected(got.error());
    if (length > kLongestPlan)
        return fail(ErrorCode::Malformed, "is damaged: its list of layers is too long", kSaveAgain);
    std::string text(length, '\0');
    return receive(reader, std::as_writable_bytes(std::span(text))).and_then([&text] { return decodeAnswer(text); });
}

/// Catches networks whose training had gone wrong, and damage that the file's format does not show.
Status checkNumbers(const KerasTensor& tensor)
{
    const bool isVariance = tensor.name.ends_with(".var");
    const bool fine =
        std::ranges::all_of(tensor.numbers, [&](float number) { return std::isfinite(number) && (!isVariance || number >= 0); });
    if (fine)
        return {};
    return fail(ErrorCode::Malformed, "holds impossible numbers in '" + tensor.name + "'",
        "its training diverged or the file is damaged; choose another one");
}

/// Makes room for all tensors, then takes them in the order in which the reader sends them.
Status receiveTensors(ReaderProcess& reader, const ArticleMatch& match, std::vector<KerasTensor>& tensors)
{
    std::uint64_t total = 0;
    for (const TensorShape& shape : articleTensors(match.settings, {match.vocabulary, match.labels})) {
        tensors.push_back({shape.name, shape.shape, {}});
        total += shape.elements() * sizeof(float);
    }
    reader.expectBytes(total);
    for (const std::size_t place : match.places) {
        KerasTensor& tensor = tensors[place];
        std::size_t elements = 1;
        for (const std::int64_t size : tensor.shape)
            elements *= static_cast<std::size_t>(size);
        tensor.numbers.resize(elements);
        const auto received = receive(reader, std::as_writable_bytes(std::span(tensor.numbers)));
        if (const auto fine = received ? checkNumbers(tensor) : received; !fine)
            return fine;
    }
    return {};
}

/// Without the last tokens that the network has no rows for: a tool counted <UNK> without giving it one.
Vocabulary usableVocabulary(const ArticleMatch& match, const KerasParams& params)
{
    const std::size_t size = params.vocabulary.size();
    const bool unused = size > match.vocabulary && size - match.vocabulary <= params.lastTokens;
    return unused ? Vocabulary(params.vocabulary.characters().substr(0, match.vocabulary)) : params.vocabulary;
}

Status checkTables(const KerasSource& source, const ArticleMatch& match, const KerasParams& params)
{
    const auto compare = [&source](std::size_t have, std::size_t need, const char* table) -> Status {
        if (have == need)
            return {};
        return fail(ErrorCode::InvalidArgument,
            source.params.string() + " lists " + numberText(have) + " characters in '" + table + "', but " + source.model.string()
                + " has " + numberText(need),
            "choose the params.json that was saved with the model");
    };
    return compare(usableVocabulary(match, params).size(), match.vocabulary, "char_to_int").and_then([&] {
        return compare(params.labels.size(), match.labels, "labels_index");
    });
}

/// What the model and params.json both may say has to agree.
Status checkAgreement(const KerasSource& source, const KerasConfig& config, const KerasParams& params)
{
    const auto differ = [&source](const std::string& theirs, const std::string& models) {
        return fail(ErrorCode::InvalidArgument,
            source.params.string() + " says that " + theirs + ", but " + source.model.string() + " " + models,
            "choose the params.json that was saved with the model");
    };
    const auto slopeText = [](double slope) -> std::string {
        return slope == 0 ? "ReLU" : "leaky ReLU with the slope " + numberText(slope);
    };
    if (config.sequenceLength && params.sequenceLength && *config.sequenceLength != *params.sequenceLength)
        return differ(
            "rows have " + numberText(*params.sequenceLength) + " characters", "takes " + numberText(*config.sequenceLength));
    // Which slope is assumed says nothing: that of the model may be any but that of ReLU.
    const bool contradicts =
        config.slope && params.slope && (params.slopeAssumed ? *config.slope == 0 : *config.slope != *params.slope);
    if (contradicts)
        return differ("the activation is " + (params.slopeAssumed ? "leaky ReLU" : slopeText(*params.slope)),
            "has " + slopeText(*config.slope));
    return {};
}

/// By the model, else by params.json, else as in the article.
NetworkSettings settingsOf(const ArticleMatch& match, const KerasConfig& config, const KerasParams& params)
{
    NetworkSettings settings = match.settings;
    if (const double slope = config.slope.value_or(params.slope.value_or(0)); slope != 0) {
        settings.activation = Activation::LeakyRelu;
        settings.leak = slope;
    }
    settings.dropout = config.dropout.value_or(params.dropout.value_or(settings.dropout));
    settings.sequenceLength = config.sequenceLength.value_or(params.sequenceLength.value_or(settings.sequenceLength));
    return settings;
}

Result<CheckpointInfo> infoOf(
    const KerasSource& source, const ArticleMatch& match, const KerasConfig& config, const KerasParams& params)
{
    const auto fits = checkTables(source, match, params).and_then([&] { return checkAgreement(source, config, params); });
    if (!fits)
        return tl::make_unexpected(fits.error());
    CheckpointInfo info;
    info.settings = settingsOf(match, config, params);
    if (const auto valid = validate(info.settings); !valid)
        return fail(ErrorCode::Unsupported, source.model.string() + ": " + valid.error().text, valid.error().hint);
    info.vocabulary = usableVocabulary(match, params);
    info.labels = params.labels;
    info.parameters = countParameters(info.settings, {match.vocabulary, match.labels}).total;
    return info;
}

std::vector<std::string> warningsOf(const KerasSource& source, const KerasConfig& config, const KerasParams& params)
{
    if (config.slope || !params.slopeAssumed)
        return {};
    return {source.params.string() + " names a leaky activation and not its slope, and " + source.model.string()
        + " holds weights alone: the slope is taken to be " + numberText(*params.slope)
        + "; write \"negative_slope\" into the file if it was another"};
}

/// TensorFlow's own formats are several files, told by their names.
Status checkIsOneFile(const std::filesystem::path& model)
{
    constexpr const char* kSaveHint = "load it in Keras and save it as .keras or .h5";
    std::error_code ignored;
    const std::string name = model.filename().string();
    if (name == "saved_model.pb" || std::filesystem::exists(model / "saved_model.pb", ignored))
        return fail(ErrorCode::Unsupported, model.string() + " is a SavedModel of TensorFlow, which this program does not read",
            kSaveHint);
    if (name.ends_with(".index") || name.find(".data-0000") != std::string::npos)
        return fail(ErrorCode::Unsupported,
            model.string() + " is a part of a TensorFlow checkpoint, which this program does not read", kSaveHint);
    if (std::filesystem::is_directory(model, ignored))
        return fail(ErrorCode::Unreadable, model.string() + " is a folder", "choose the .keras or .h5 file itself");
    return {};
}

Result<std::optional<KerasModel>> readChecked(const KerasSource& source, std::stop_token stop)
{
    if (const auto fine = checkIsOneFile(source.model); !fine)
        return tl::make_unexpected(fine.error());
    const auto params = readKerasParams(source.params);
    if (!params)
        return tl::make_unexpected(params.error());
    const auto reader = ReaderProcess::start(ReaderProcess::findReader(), source.model, std::move(stop));
    if (!reader)
        return tl::make_unexpected(reader.error());
    const auto plan = receivePlan(**reader);
    if (!plan)
        return about(source.model, plan.error());
    // The settings first: they name the layers of another network, where shapes alone count them.
    const auto config = readKerasConfig(plan->config);
    if (!config)
        return about(source.model, config.error());
    const auto match = matchArticle(*plan);
    if (!match)
        return about(source.model, match.error());
    auto info = infoOf(source, *match, *config, *params);
    if (!info)
        return tl::make_unexpected(info.error());
    KerasModel model{std::move(*info), {}, warningsOf(source, *config, *params)};
    if (const auto received = receiveTensors(**reader, *match, model.tensors); !received)
        return about(source.model, received.error());
    return model;
}

} // namespace

Result<std::optional<KerasModel>> readKerasModel(const KerasSource& source, std::stop_token stop)
{
    try {
        return readChecked(source, std::move(stop));
    } catch (const ReadingStopped&) {
        return std::nullopt;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "the memory did not suffice for " + source.model.string(), "close other programs");
    }
}

Result<ConversionEnd> convertKerasModel(
    const KerasSource& source, const std::filesystem::path& checkpoint, std::stop_token stop, const KerasWarningSink& warn)
{
    const auto model = readKerasModel(source, std::move(stop));
    if (!model)
        return tl::make_unexpected(model.error());
    if (!*model)
        return ConversionEnd::Stopped;
    std::vector<SafetensorsTensor> tensors;
    for (const KerasTensor& tensor : (*model)->tensors)
        tensors.push_back({tensor.name, "F32", tensor.shape, std::as_bytes(std::span(tensor.numbers))});
    return writeCheckpoint(checkpoint, (*model)->info, tensors, {}, writeNewFile).map([&] {
        for (const std::string& sentence : (*model)->warnings)
            if (warn)
                warn(sentence);
        return ConversionEnd::Finished;
    });
}

} // namespace memewright
