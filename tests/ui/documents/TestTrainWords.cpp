#include "documents/TrainProgress.h"
#include "documents/TrainWords.h"
#include "support/Patience.h"
#include "ui/train/FakeTrainer.h"

using namespace memewright;
using namespace memewright::test;

class TestTrainWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void verdicts_data();
    void verdicts();
    void theWholeValidationSetIsSaid();
    void splitByRowIsSaid();
    void worseThanGuessingIsSaid();
    void progressInWords();
    void theLastRowOfAnEpochBelongsToIt();
    void valuesOfSettingsAreGrouped();
};

void TestTrainWords::verdicts_data()
{
    QTest::addColumn<double>("loss");
    QTest::addColumn<double>("validation");
    QTest::addColumn<double>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("good");
    QTest::newRow("above, improved") << 1.7 << 1.605 << 1.635
                                     << QStringLiteral(
                                            "Training loss is above validation loss: not overfitting. val_loss improved "
                                            "from 1.635 to 1.605, saved.")
                                     << true;
    QTest::newRow("first") << 3.0 << 2.8 << -1.0 << QStringLiteral("val_loss is 2.800, saved.") << true;
    QTest::newRow("worse") << 1.5 << 1.61 << 1.6
                           << QStringLiteral(
                                  "Training loss is a little below validation loss: not yet overfitting. val_loss is 1.610 "
                                  "and did not improve from 1.600, which stays saved.")
                           << false;
    QTest::newRow("improved by a hair") << 1.7 << 1.5221 << 1.5224
                                        << QStringLiteral(
                                               "Training loss is above validation loss: not overfitting. val_loss improved "
                                               "from 1.5224 to 1.5221, saved.")
                                        << true;
    QTest::newRow("worse by a hair") << 1.5 << 1.60001 << 1.6
                                     << QStringLiteral(
                                            "Training loss is a little below validation loss: not yet overfitting. val_loss is "
                                            "1.60001 and did not improve from 1.60000, which stays saved.")
                                     << false;
    QTest::newRow("by heart") << 1.0 << 1.6 << 1.7
                              << QStringLiteral(
                                     "Training loss is far below validation loss: it learns by heart. More captions or more "
                                     "dropout help. val_loss improved from 1.700 to 1.600, saved.")
                              << false;
}

void TestTrainWords::verdicts()
{
    QFETCH(double, loss);
    QFETCH(double, validation);
    QFETCH(double, before);
    ValidationPoint point;
    point.loss = loss;
    point.validationLoss = validation;
    if (before > 0)
        point.previousBest = before;
    point.improved = before < 0 || validation < before;
    const Verdict said = verdict(point, SplitMode::Caption);
    QTEST(said.sentence, "words");
    QTEST(said.good, "good");
}

void TestTrainWords::theWholeValidationSetIsSaid()
{
    ValidationPoint point = fakeValidation(1000, 1000, 2, {});
    QVERIFY(!verdict(point, SplitMode::Caption).sentence.contains(QStringLiteral("all validation rows")));
    point.wholeValidationLoss = 2.125;
    QCOMPARE(
        verdict(point, SplitMode::Caption).sentence, QStringLiteral("val_loss is 2.000, saved. On all validation rows: 2.125."));
}

void TestTrainWords::worseThanGuessingIsSaid()
{
    for (const std::optional<double> before : {std::optional<double>(), std::optional(9.0), std::optional(3.0)}) {
        ValidationPoint point = fakeValidation(1000, 1000, 5, before);
        QVERIFY(!verdict(point, SplitMode::Caption).sentence.contains(QStringLiteral("astray"))); // not known
        point.guessingLoss = 4.25;
        const Verdict said = verdict(point, SplitMode::Caption);
        QVERIFY(said.sentence.contains(QStringLiteral("val_loss 5.000 is above 4.250, the loss of guessing")));
        QVERIFY(!said.good);
        point.validationLoss = 4.25;
        QVERIFY(!verdict(point, SplitMode::Caption).sentence.contains(QStringLiteral("astray")));
    }
    // And of a run that is over.
    RunCurve curve;
    curve.name = QStringLiteral("wild");
    curve.training = {{500, 0.5, 5, 6, 0.1}, {1000, 1, 10, 6, 0.1}};
    curve.validation = {{1000, 1, 10, 5, 0.1}};
    curve.guessingLoss = 4.25;
    QVERIFY(lastVerdict(curve)->sentence.contains(QStringLiteral("astray")));
    curve.guessingLoss = 5.5;
    QVERIFY(!lastVerdict(curve)->sentence.contains(QStringLiteral("astray")));
}

void TestTrainWords::splitByRowIsSaid()
{
    const Verdict said = verdict(fakeValidation(1000, 1000, 2, {}), SplitMode::Row);
    QVERIFY(said.sentence.endsWith(QStringLiteral("Split by row: validation looks better than it is.")));
    TrainingStart start;
    QCOMPARE(splitSentence(start), QStringLiteral("Split by caption: 0 captions shared between training and validation."));
    start.split = SplitMode::Row;
    start.sharedCaptions = 1200;
    QVERIFY(splitSentence(start).contains(QStringLiteral("1200 captions shared")));
}

void TestTrainWords::progressInWords()
{
    RunRequest request;
    request.run = "Fast 1";
    request.config.epochs = 12;
    request.config.batchRows = 100;
    TrainProgress progress(request, 3);
    QCOMPARE(progress.sentence(), QStringLiteral("Training ‘Fast 1’: reading the corpus"));
    progress.started(fakeStart(48'000, 12));
    for (std::uint64_t rows = 0; rows <= 7 * 48'000 + 31'200; rows += 1200) {
        TrainingPoint point = fakePoint(rows, 48'000);
        point.seconds = static_cast<double>(rows) / 1000; // 1,000 rows/s
        progress.advanced(point);
    }
    const StripContent strip = progress.strip();
    QCOMPARE(strip.place, QStringLiteral("epoch 8 of 12, step 312 of 480"));
    // 208,800 of 576,000 rows are left at 1,000 a second.
    QCOMPARE(strip.timeLeft, QStringLiteral("3 min 29 s left"));
    QCOMPARE(strip.epochLeft, QStringLiteral("in this epoch 17 s"));
    QCOMPARE(strip.series, 3);
    QCOMPARE(progress.sentence(), QStringLiteral("Training ‘Fast 1’: epoch 8 of 12, 3 min 29 s left"));
    QVERIFY(std::abs(progress.share() - 367'200.0 / 576'000) < 1e-9);
}

void TestTrainWords::theLastRowOfAnEpochBelongsToIt()
{
    RunRequest request;
    request.config.epochs = 2;
    request.config.batchRows = 100;
    TrainProgress progress(request, 0);
    progress.started(fakeStart(1000, 2));
    progress.advanced(fakePoint(1000, 1000));
    QCOMPARE(progress.strip().place, QStringLiteral("epoch 1 of 2, step 10 of 10"));
    progress.advanced(fakePoint(2000, 1000));
    QCOMPARE(progress.strip().place, QStringLiteral("epoch 2 of 2, step 10 of 10"));
}

void TestTrainWords::valuesOfSettingsAreGrouped()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(settingValue("num_rows_used", "1234567"), QStringLiteral("1.234.567"));
    QCOMPARE(settingValue("learning_rate", "0.0015"), QStringLiteral("0,0015"));
    QCOMPARE(settingValue("seed", "1234567"), QStringLiteral("1234567"));
    QCOMPARE(settingValue("network", "article"), QStringLiteral("article"));
    QLocale::setDefault(before);
}

QTEST_GUILESS_MAIN(TestTrainWords)
#include "TestTrainWords.moc"
