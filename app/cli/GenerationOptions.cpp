#include "GenerationOptions.h"

#include <charconv>

#include <nlohmann/json.hpp>

#include "Console.h"
#include "Options.h"
#include "base/Files.h"
#include "base/Numbers.h"
#include "generation/Originality.h"
#include "storage/Library.h"
#include "text/Boxes.h"

namespace memewright::cli {

namespace {

Result<int> boxOf(const std::string& text)
{
    int box = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), box);
    if (error != std::errc{} || end != text.data() + text.size())
        return fail(
            ErrorCode::InvalidArgument, "--lock takes the numbers of boxes, not '" + text + "'", "separate them by commas: 0,2");
    return box;
}

Result<std::vector<int>> lockedOf(const std::string& text)
{
    std::vector<int> boxes;
    for (const std::string& part : commaList(text)) {
        const auto box = boxOf(part);
        if (!box)
            return tl::make_unexpected(box.error());
        boxes.push_back(*box);
    }
    return boxes;
}

/// Which template of the model, and how many boxes: the picture's own, else what the model's corpus had.
Status chooseTemplate(const GenerationOptions& options, const std::optional<Template>& picture, const CheckpointInfo& info,
    GenerationConfig& config)
{
    if (picture && !picture->templateId && !hasGeneralTemplate(info))
        return fail(ErrorCode::InvalidArgument, "the template " + picture->name + " is not mapped to one that a model can know",
            "give its JSON a template_id");
    const auto entry = findTemplate(info, picture ? numberText(picture->templateId.value_or(0)) : options.templateName);
    if (!entry)
        return tl::make_unexpected(entry.error());
    config.templateId = entry->id;
    if (options.boxes)
        config.boxes = *options.boxes;
    else if (picture)
        config.boxes = static_cast<int>(picture->boxes.size());
    else
        config.boxes = entry->boxes > 0 ? entry->boxes : 2;
    return {};
}

/// By the index beside the model or the captions in the person's library; where neither is there, nothing counts as copied.
std::function<double(const Candidate&)> copiedShareOf(const std::string& model, const CheckpointInfo& info)
{
    const auto originality =
        originalityOf({model, info.corpusHash, info.split, info.validationRatio, info.seed}, defaultLibraryFolder());
    if (!originality)
        return {};
    return [known = *originality](const Candidate& candidate) { return copiedShare(*known, candidate.text); };
}

/// "'é' (written as 'e'), '€' (skipped)"
std::string unseenList(const std::vector<UnseenCharacter>& unseen)
{
    std::vector<std::string> parts;
    for (const UnseenCharacter& one : unseen)
        parts.push_back(inQuotes({&one.character, 1})
            + (one.writtenAs.empty() ? " (skipped)" : " (written as " + inQuotes(one.writtenAs) + ")"));
    return shortList(parts);
}

} // namespace

void addGenerationOptions(CLI::App& command, GenerationOptions& options)
{
    GenerationConfig& config = options.config;
    command.add_option("--boxes", options.boxes, "Number of text boxes");
    command.add_option("--draw", options.draw, "threshold, proportional, uniform or argmax")->capture_default_str();
    command.add_option("--min-score", config.minScore, "Characters below this share of the best score are never taken")
        ->capture_default_str();
    command.add_option("--beam-width", config.beamWidth, "Texts followed at once")->capture_default_str();
    command.add_option("--beam", options.beam, "log-probability or article")->capture_default_str();
    command.add_option("--temperature", config.temperature, "Above 1 more surprising, below 1 safer, 0 as --draw argmax")
        ->capture_default_str();
    command.add_option("--top-k", config.topK, "Only the k best characters; 0 is off")->capture_default_str();
    command.add_option("--top-p", config.topP, "Only the best characters that make up this share; 1 is off")
        ->capture_default_str();
    command.add_option(
        "--start", options.start, "Text to begin with, a start for each box: \"a|b\"; read as the captions were spelled");
    command.add_option("--lock", options.lock, "Boxes (from 0) kept as --start gives them, separated by commas");
    command.add_option("--max-length", config.maxLength, "Longest caption in characters")->capture_default_str();
    command.add_option("--count", config.count, "Number of candidates")->capture_default_str();
    command.add_option("--tries", config.tries, "So many times --count are drawn, and the best different ones handed out")
        ->capture_default_str();
    command.add_option("--seed", options.seed, "Repeats a result; random when left out")->check(atLeast(0));
    addBlockOption(command, options.block, "Words never to print");
    command.add_option("--device", options.device, "auto, cpu or cuda")->capture_default_str();
    addThreadsOption(command, options.threads);
    command.add_option("--precision", options.precision, "float32 or bf16")->capture_default_str();
    command.add_flag("--json", options.json, "One JSON object a candidate");
}

Result<GenerationTask> prepare(const GenerationOptions& options, const std::optional<Template>& picture)
{
    GenerationTask task{nullptr, options.config, {}};
    const auto draw = drawByName(options.draw);
    const auto beam = beamByName(options.beam);
    const auto device = deviceByName(options.device);
    const auto precision = precisionByName(options.precision);
    const auto locked = lockedOf(options.lock);
    const auto blocked = blockedWords(options.block);
    for (const Error* error : {draw ? nullptr : &draw.error(), beam ? nullptr : &beam.error(), device ? nullptr : &device.error(),
             precision ? nullptr : &precision.error(), locked ? nullptr : &locked.error(), blocked ? nullptr : &blocked.error()})
        if (error)
            return tl::make_unexpected(*error);
    task.config.draw = *draw;
    task.config.beam = *beam;
    task.config.locked = *locked;
    task.config.blocked = *blocked;
    task.config.start = splitAtBars(options.start);
    task.config.seed = options.seed ? *options.seed : randomSeed();

    setComputeThreads(options.threads);
    auto network = loadNetwork(options.model, *device, *precision);
    if (!network)
        return tl::make_unexpected(network.error());
    task.network = std::move(*network);
    if (const auto chosen = chooseTemplate(options, picture, task.network->info(), task.config); !chosen)
        return tl::make_unexpected(chosen.error());
    auto valid = validate(task.config);
    if (valid)
        valid = checkStarts(*task.network, task.config);
    if (!valid)
        return tl::make_unexpected(valid.error());
    if (const auto unseen = unseenInStarts(*task.network, task.config); !unseen.empty())
        printNote("warning: the model never saw " + unseenList(unseen) + " of the start");
    if (task.config.tries > 1)
        task.hooks.copiedShare = copiedShareOf(options.model, task.network->info());
    if (!options.seed)
        printNote("seed " + numberText(task.config.seed));
    return task;
}

nlohmann::ordered_json candidateJson(const Candidate& candidate)
{
    return {{"text", candidate.text}, {"boxes", candidate.boxes}, {"score", candidate.score},
        {"log_probability", candidate.logProbability}, {"seed", candidate.seed}, {"finished", candidate.finished},
        {"blocked", candidate.blocked}};
}

} // namespace memewright::cli
