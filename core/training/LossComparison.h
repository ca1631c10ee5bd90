#pragma once

namespace memewright {

/// What training and validation loss say beside each other.
enum class LossComparison {
    TrainingAbove, ///< not overfitting: dropout makes training harder, and its mean lags behind
    Alike, ///< not overfitting
    TrainingBelow, ///< not yet overfitting
    TrainingFarBelow ///< learning by heart
};

/// Below this the two losses differ by chance, in nats.
constexpr double kLossChance = 0.02;
/// A gap this wide between validation and training is learning by heart, not noise.
constexpr double kLossByHeart = 0.25;

constexpr LossComparison compareLosses(double training, double validation)
{
    const double gap = validation - training;
    if (gap < -kLossChance)
        return LossComparison::TrainingAbove;
    if (gap < kLossChance)
        return LossComparison::Alike;
    return gap < kLossByHeart ? LossComparison::TrainingBelow : LossComparison::TrainingFarBelow;
}

/// Whether a validation loss is worse than guessing, which gives every character the same probability and has the loss `guessing`
/// (the logarithm of the number of characters): such a run went astray. What is no number is worse too.
constexpr bool isWorseThanGuessing(double validation, double guessing)
{
    return !(validation <= guessing);
}

} // namespace memewright
