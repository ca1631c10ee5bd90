#include "documents/TrainWords.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QLocale>

#include "base/Numbers.h"
#include "documents/RunEntry.h"
#include "training/LossComparison.h"

namespace memewright {

namespace {

struct Context {
    Q_DECLARE_TR_FUNCTIONS(TrainWords)
};

QString figure(double loss, int decimals = kLossDecimals)
{
    return QLocale().toString(loss, 'f', decimals);
}

QString comparison(const ValidationPoint& point)
{
    if (isWorseThanGuessing(point.validationLoss, point.guessingLoss)) {
        const int decimals = decimalsApart(std::array{point.validationLoss, point.guessingLoss}, kLossDecimals);
        return Context::tr(
            "val_loss %1 is above %2, the loss of guessing: the run went astray. Begin a new one with a lower learning rate.")
            .arg(figure(point.validationLoss, decimals), figure(point.guessingLoss, decimals));
    }
    switch (compareLosses(point.loss, point.validationLoss)) {
    case LossComparison::TrainingAbove:
        return Context::tr("Training loss is above validation loss: not overfitting.");
    case LossComparison::Alike:
        return Context::tr("Training and validation loss are alike: not overfitting.");
    case LossComparison::TrainingBelow:
        return Context::tr("Training loss is a little below validation loss: not yet overfitting.");
    case LossComparison::TrainingFarBelow:
        break;
    }
    return Context::tr("Training loss is far below validation loss: it learns by heart. More captions or more dropout help.");
}

QString progress(const ValidationPoint& point)
{
    if (!point.previousBest)
        return Context::tr("val_loss is %1, saved.").arg(figure(point.validationLoss));
    const int decimals = decimalsApart(std::array{*point.previousBest, point.validationLoss}, kLossDecimals);
    if (point.improved)
        return Context::tr("val_loss improved from %1 to %2, saved.")
            .arg(figure(*point.previousBest, decimals), figure(point.validationLoss, decimals));
    return Context::tr("val_loss is %1 and did not improve from %2, which stays saved.")
        .arg(figure(point.validationLoss, decimals), figure(*point.previousBest, decimals));
}

} // namespace

QString settingTitle(const std::string& name)
{
    static const std::pair<const char*, const char*> titles[] = {{"network", QT_TRANSLATE_NOOP("TrainWords", "Network")},
        {"filters", QT_TRANSLATE_NOOP("TrainWords", "Filters")}, {"kernel", QT_TRANSLATE_NOOP("TrainWords", "Kernel")},
        {"dropout", QT_TRANSLATE_NOOP("TrainWords", "Dropout")}, {"activation", QT_TRANSLATE_NOOP("TrainWords", "Activation")},
        {"units", QT_TRANSLATE_NOOP("TrainWords", "Units")}, {"pieces", QT_TRANSLATE_NOOP("TrainWords", "Pieces")},
        {"optimiser", QT_TRANSLATE_NOOP("TrainWords", "Optimiser")},
        {"batch_size", QT_TRANSLATE_NOOP("TrainWords", "Batch rows")}, {"num_epochs", QT_TRANSLATE_NOOP("TrainWords", "Epochs")},
        {"embedding_dim", QT_TRANSLATE_NOOP("TrainWords", "Embedding")},
        {"num_rows_used", QT_TRANSLATE_NOOP("TrainWords", "Rows of the corpus")},
        {"sequence_length", QT_TRANSLATE_NOOP("TrainWords", "Characters seen")},
        {"learning_rate", QT_TRANSLATE_NOOP("TrainWords", "Learning rate")}, {"seed", QT_TRANSLATE_NOOP("TrainWords", "Seed")},
        {"split", QT_TRANSLATE_NOOP("TrainWords", "Split")}, {"corpus", QT_TRANSLATE_NOOP("TrainWords", "Corpus")},
        {"validation_ratio", QT_TRANSLATE_NOOP("TrainWords", "Validation")},
        {"corpus_hash", QT_TRANSLATE_NOOP("TrainWords", "Hash of the captions")},
        {"from_sha256", QT_TRANSLATE_NOOP("TrainWords", "Started from")},
        {"max_rows", QT_TRANSLATE_NOOP("TrainWords", "Rows at most")}};
    for (const auto& [key, title] : titles)
        if (name == key)
            return Context::tr(title);
    return QString::fromStdString(name);
}

QString settingValue(const std::string& name, const std::string& value)
{
    const QString text = QString::fromStdString(value);
    if (name == "seed" || name == "corpus_hash" || name == "corpus")
        return text;
    if (const auto whole = parseNumber<std::int64_t>(value))
        return QLocale().toString(qlonglong(*whole));
    const auto number = parseNumber<double>(value);
    return number ? QLocale().toString(*number, 'g', QLocale::FloatingPointShortest) : text;
}

QString presetTitle(std::string_view key)
{
    if (key == "quick")
        return Context::tr("Quick");
    if (key == "fast")
        return Context::tr("Fast");
    if (key == "article-small")
        return Context::tr("Article small");
    if (key == "article")
        return Context::tr("Article");
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

QString waitingTitle(int place)
{
    const QString number = QLocale().toString(place);
    switch (place) {
    case 1:
        return Context::tr("waiting, 1st");
    case 2:
        return Context::tr("waiting, 2nd");
    case 3:
        return Context::tr("waiting, 3rd");
    default:
        return place <= 20 ? Context::tr("waiting, %1th").arg(number) : Context::tr("waiting, no. %1").arg(number);
    }
}

QString splitSentence(const TrainingStart& start)
{
    const QString shared = QLocale().toString(qulonglong(start.sharedCaptions));
    if (start.split == SplitMode::Row)
        return Context::tr(
            "Split by row as in the article: %1 captions shared between training and validation, so validation looks "
            "better than it is.")
            .arg(shared);
    return Context::tr("Split by caption: %1 captions shared between training and validation.").arg(shared);
}

QString unusedSentence(const QString& run, std::size_t unusedCaptions)
{
    return Context::tr("‘%1’ goes on with the captions it began with. The corpus holds %2 more by now, which it does not use.")
        .arg(run, QLocale().toString(qulonglong(unusedCaptions)));
}

Verdict verdict(const ValidationPoint& point, SplitMode split)
{
    // Up to the first validation the loss falls so steeply that its mean says nothing of where it is.
    const bool astray = isWorseThanGuessing(point.validationLoss, point.guessingLoss);
    QString sentence = point.previousBest || astray ? comparison(point) + QLatin1Char(' ') + progress(point) : progress(point);
    if (point.wholeValidationLoss)
        sentence += QLatin1Char(' ') + Context::tr("On all validation rows: %1.").arg(figure(*point.wholeValidationLoss));
    if (split == SplitMode::Row)
        sentence += QLatin1Char(' ') + Context::tr("Split by row: validation looks better than it is.");
    const bool byHeart = compareLosses(point.loss, point.validationLoss) == LossComparison::TrainingFarBelow;
    return {sentence, point.improved && !byHeart && !astray};
}

std::optional<Verdict> lastVerdict(const RunCurve& curve)
{
    if (curve.validation.empty())
        return {};
    ValidationPoint point;
    point.validationLoss = curve.validation.back().loss;
    point.guessingLoss = curve.guessingLoss;
    double since = 0;
    for (std::size_t i = 0; i + 1 < curve.validation.size(); ++i) {
        since = curve.validation[i].epoch;
        point.previousBest = std::min(point.previousBest.value_or(curve.validation[i].loss), curve.validation[i].loss);
    }
    point.improved = !point.previousBest || point.validationLoss < *point.previousBest;
    std::size_t points = 0;
    for (std::size_t i = curve.training.size(); i-- > 0 && curve.training[i].epoch > since; ++points)
        point.loss += curve.training[i].loss;
    if (points == 0)
        return {};
    point.loss /= double(points);
    Verdict said = verdict(point, curve.splitByRow ? SplitMode::Row : SplitMode::Caption);
    said.sentence = Context::tr("‘%1’: %2").arg(curve.title(), said.sentence);
    return said;
}

QString stateTitle(RunState state)
{
    switch (state) {
    case RunState::Waiting:
        return Context::tr("waiting");
    case RunState::Running:
        return Context::tr("running");
    case RunState::Paused:
        return Context::tr("paused");
    case RunState::Stopped:
        return Context::tr("stopped");
    case RunState::CutOff:
        return Context::tr("not finished");
    case RunState::Failed:
        return Context::tr("failed");
    case RunState::Finished:
        return Context::tr("finished");
    case RunState::Unknown:
        break;
    }
    return {};
}

} // namespace memewright
