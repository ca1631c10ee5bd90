#include "pages/train/TrainWords.h"

#include <QCoreApplication>
#include <QLocale>

#include "training/LossComparison.h"

namespace memewright {

namespace {

struct Context {
    Q_DECLARE_TR_FUNCTIONS(TrainWords)
};

QString figure(double loss)
{
    return QLocale().toString(loss, 'f', 3);
}

QString comparison(const ValidationPoint& point)
{
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
    if (point.improved)
        return Context::tr("val_loss improved from %1 to %2, saved.")
            .arg(figure(*point.previousBest), figure(point.validationLoss));
    return Context::tr("val_loss is %1 and did not improve from %2, which stays saved.")
        .arg(figure(point.validationLoss), figure(*point.previousBest));
}

} // namespace

QString presetTitle(std::string_view key)
{
    if (key == "quick")
        return Context::tr("Quick");
    if (key == "fast")
        return Context::tr("Fast");
    if (key == "article-small")
        return Context::tr("Article small (128)");
    if (key == "article")
        return Context::tr("Article (1,024)");
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

QString presetStem(std::string_view key)
{
    if (key == "quick")
        return Context::tr("Quick");
    if (key == "article-small")
        return Context::tr("Article small");
    if (key == "article")
        return Context::tr("Article");
    return presetTitle(key);
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

Verdict verdict(const ValidationPoint& point, SplitMode split)
{
    // Up to the first validation the loss falls so steeply that its mean says nothing of where it is.
    QString sentence = point.previousBest ? comparison(point) + QLatin1Char(' ') + progress(point) : progress(point);
    if (split == SplitMode::Row)
        sentence += QLatin1Char(' ') + Context::tr("Split by row: validation looks better than it is.");
    return {sentence, point.improved && compareLosses(point.loss, point.validationLoss) != LossComparison::TrainingFarBelow};
}

QString stateTitle(const std::string& state)
{
    if (state == "running")
        return Context::tr("running");
    if (state == "stopped")
        return Context::tr("stopped");
    if (state == "finished")
        return Context::tr("finished");
    if (state == "failed")
        return Context::tr("failed");
    return QString::fromStdString(state);
}

} // namespace memewright
