#pragma once

#include <optional>
#include <string_view>

#include <QString>

#include "plots/RunCurve.h"
#include "training/Training.h"

namespace memewright {

constexpr int kLossDecimals = 3; ///< or as many as tell two losses apart

/// A setting as params.json names it, for people.
QString settingTitle(const std::string& name);
/// A setting's value as params.json writes it, with the person's points and commas; a seed stays as it is typed.
QString settingValue(const std::string& name, const std::string& value);
/// A preset as the person reads it, and what its runs are called before their numbers: "Article small".
QString presetTitle(std::string_view key);

/// How the captions were split, before there is a validation to judge: "… 0 captions shared …".
QString splitSentence(const TrainingStart& start);

/// What is said when a run is taken up again on a corpus that holds more captions by now.
QString unusedSentence(const QString& run, std::size_t unusedCaptions);

/// A validation in words, and whether it is good news.
struct Verdict {
    QString
        sentence; ///< "Training loss is above validation loss: not overfitting. val_loss improved from 1.635 to 1.605, saved."
    bool good = true;
};
Verdict verdict(const ValidationPoint& point, SplitMode split);
/// What the last validation of a run that is over said, with the run's name; nothing before the first.
std::optional<Verdict> lastVerdict(const RunCurve& curve);

enum class RunState;
/// A run's state as the person reads it; empty for one that is not known.
QString stateTitle(RunState state);
/// A run that waits, by its place in the queue from 1: "waiting, 2nd".
QString waitingTitle(int place);

} // namespace memewright
