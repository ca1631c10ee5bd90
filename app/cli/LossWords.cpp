#include "LossWords.h"

#include "Console.h"
#include "base/Numbers.h"
#include "training/LossComparison.h"

namespace memewright::cli {

namespace {

const char* meaningOf(LossComparison comparison)
{
    switch (comparison) {
    case LossComparison::TrainingAbove:
        return "above it: not overfitting";
    case LossComparison::Alike:
        return "like it: not overfitting";
    case LossComparison::TrainingBelow:
        return "a little below it: not yet overfitting";
    case LossComparison::TrainingFarBelow:
        break;
    }
    return "far below it: the network learns by heart; more captions or more dropout help";
}

} // namespace

std::string splitInWords(SplitMode split, std::optional<std::uint64_t> sharedCaptions)
{
    if (split == SplitMode::Caption)
        return "split by caption, " + grouped(sharedCaptions.value_or(0)) + " captions shared";
    return "split by row, " + (sharedCaptions ? grouped(*sharedCaptions) + " captions" : std::string("captions"))
        + " shared: validation looks better than it is";
}

std::string lossesInWords(const CheckpointInfo& info)
{
    const auto& [training, validation] = std::pair(info.metrics.loss, info.metrics.validationLoss);
    if (!training || !validation || info.split.empty())
        return {};
    return "When it was saved its validation loss was " + fixedText(*validation, 4) + ", and its training loss, "
        + fixedText(*training, 4) + ", was " + meaningOf(compareLosses(*training, *validation)) + " ("
        + splitInWords(info.split == "row" ? SplitMode::Row : SplitMode::Caption) + ").";
}

std::string astrayInWords(const TrainingOutcome& outcome)
{
    if (!outcome.isAstray())
        return {};
    const bool useful = outcome.bestValidationLoss && !isWorseThanGuessing(*outcome.bestValidationLoss, outcome.guessingLoss);
    return "the run went astray: it ended with val_loss " + fixedText(*outcome.lastValidationLoss, 4) + ", and guessing has "
        + fixedText(outcome.guessingLoss, 4)
        + (useful ? "; its best model, val_loss " + fixedText(*outcome.bestValidationLoss, 4) + ", is kept"
                  : std::string("; its model is of no use"))
        + " (begin a new run with a lower learning rate or more rows)";
}

} // namespace memewright::cli
