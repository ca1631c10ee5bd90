#pragma once

#include <optional>
#include <string_view>

#include <QString>

#include "plots/RunCurve.h"
#include "training/Training.h"

namespace memewright {

/// A preset as the person reads it: "Article small (128)".
/// A setting as params.json names it, for people.
QString settingTitle(const std::string& name);
QString presetTitle(std::string_view key);
/// What a run of the preset is called before its number: "Quick".
QString presetStem(std::string_view key);

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

/// A run's state as the library stores it, as the person reads it.
QString stateTitle(const std::string& state);
/// A run that waits, by its place in the queue from 1: "waiting, 2nd".
QString waitingTitle(int place);

} // namespace memewright
