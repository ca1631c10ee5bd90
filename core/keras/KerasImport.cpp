#include "keras/KerasImport.h"

#include <algorithm>
#include <cmath>
#include <new>

#include "base/Numbers.h"
#include "keras/ArticleMatch.h"
#include "keras/KerasConfig.h"
#include "keras/KerasParams.h"
#include "keras/ReaderProcess.h"
#include "network/ArticleShapes.h"
#include "network/CheckpointFile.h"

namespace memewright {

namespace {

constexpr std::uint64_t kLongestPlan = 8 << 20;
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
    for (const TensorShape& shape : articleTensors(match.settings, match.vocabulary, match.labels)) {
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

Status checkTables(const KerasSource& source, const ArticleMatch& match, const KerasParams& params)
{
    const auto compare = [&source](std::size_t have, std::size_t need, const char* table) -> Status {
        if (have == need)
            return {};
        return fail(ErrorCode::InvalidArgument,
            source.params.string() + " lists " + numberText(have) + " characters in '" + table + "', but "
                + source.model.string() + " has " + numberText(need),
            "choose the params.json that was saved with the model");
    };
    return compare(params.vocabulary.size(), match.vocabulary, "char_to_int").and_then([&] {
        return compare(params.labels.size(), match.labels, "labels_index");
    });
}

/// The length of rows by the model, by params.json, or the article's; an error when the first two differ.
Result<int> sequenceLength(const KerasSource& source, const KerasConfig& config, const KerasParams& params)
{
    if (config.sequenceLength && params.sequenceLength && *config.sequenceLength != *params.sequenceLength)
        return fail(ErrorCode::InvalidArgument,
            source.params.string() + " says that rows have " + numberText(*params.sequenceLength) + " characters, but "
                + source.model.string() + " takes " + numberText(*config.sequenceLength),
            "choose the params.json that was saved with the model");
    return config.sequenceLength.value_or(params.sequenceLength.value_or(NetworkSettings().sequenceLength));
}

Result<CheckpointInfo> infoOf(
    const KerasSource& source, const ArticleMatch& match, const KerasConfig& config, const KerasParams& params)
{
    const auto length = checkTables(source, match, params).and_then([&] { return sequenceLength(source, config, params); });
    if (!length)
        return tl::make_unexpected(length.error());
    CheckpointInfo info;
    info.settings = match.settings;
    info.settings.activation = config.activation;
    info.settings.dropout = config.dropout;
    info.settings.sequenceLength = *length;
    if (const auto valid = validate(info.settings); !valid)
        return fail(ErrorCode::Unsupported, source.model.string() + ": " + valid.error().text, valid.error().hint);
    info.vocabulary = params.vocabulary;
    info.labels = params.labels;
    info.parameters = countParameters(info.settings, {match.vocabulary, match.labels}).total;
    return info;
}

Result<std::optional<KerasModel>> readChecked(const KerasSource& source, std::stop_token stop)
{
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
    KerasModel model{std::move(*info), {}};
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

Result<ConversionEnd> convertKerasModel(const KerasSource& source, const std::filesystem::path& checkpoint, std::stop_token stop)
{
    const auto model = readKerasModel(source, std::move(stop));
    if (!model)
        return tl::make_unexpected(model.error());
    if (!*model)
        return ConversionEnd::Stopped;
    std::vector<SafetensorsTensor> tensors;
    for (const KerasTensor& tensor : (*model)->tensors)
        tensors.push_back({tensor.name, "F32", tensor.shape, std::as_bytes(std::span(tensor.numbers))});
    return writeCheckpoint(checkpoint, (*model)->info, tensors).map([] { return ConversionEnd::Finished; });
}

} // namespace memewright
