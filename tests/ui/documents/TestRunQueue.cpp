#include "documents/RunQueue.h"
#include "support/Patience.h"

using namespace memewright;

namespace {

RunQueue queueOf(std::initializer_list<const char*> names)
{
    RunQueue queue;
    for (const char* name : names) {
        RunRequest request;
        request.run = name;
        queue.add(request);
    }
    return queue;
}

} // namespace

class TestRunQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueueIsKeptWhole();
    void whatIsNotWholeIsLeftOut();
    void aNameStandsInItOnce();
    void aRunMovesAsFarAsThereArePlaces();
};

void TestRunQueue::aQueueIsKeptWhole()
{
    RunRequest request;
    request.run = "größer";
    request.corpus = "Mine";
    request.mostPopular = 7;
    request.config.network.kind = NetworkKind::Gru;
    request.config.network.units = 96;
    request.config.network.pieces = 512;
    request.config.optimiser = OptimiserKind::Adam;
    request.tensorBoard = true;
    request.config.network.activation = Activation::LeakyRelu;
    request.config.batchRows = 33;
    request.config.epochs = 5;
    request.config.maxRows = 1234;
    request.config.learningRate = 0.0025;
    request.config.seed = 99;
    request.config.precision = Precision::Bf16;
    request.config.compute = Compute::Rows;
    request.config.split = SplitMode::Row;
    request.config.validationRatio = 0.1;
    request.config.validationEveryRows = 777;
    request.config.validationSample = 55;
    request.config.resume = true;
    request.config.from = "/models/wörter.safetensors";
    RunQueue queue;
    queue.add(request);
    const auto kept = RunQueue::fromText(queue.toText());
    QCOMPARE(kept.size(), std::size_t(1));
    QCOMPARE(kept.front().config.network.pieces, 512);
    QVERIFY(kept.front().config.optimiser == OptimiserKind::Adam);
    QVERIFY(kept.front().tensorBoard);
    RunQueue again;
    again.add(kept.front());
    QCOMPARE(again.toText(), queue.toText());
    const TrainingConfig& config = kept.front().config;
    QCOMPARE(kept.front().run, request.run);
    QCOMPARE(kept.front().mostPopular, request.mostPopular);
    QVERIFY(config.network == request.config.network);
    QCOMPARE(config.maxRows, request.config.maxRows);
    QCOMPARE(config.learningRate, 0.0025);
    QCOMPARE(config.precision, Precision::Bf16);
    QCOMPARE(config.compute, Compute::Rows);
    QCOMPARE(config.split, SplitMode::Row);
    QCOMPARE(config.validationRatio, request.config.validationRatio);
    QVERIFY(config.resume);
    QCOMPARE(config.from, request.config.from);
}

void TestRunQueue::whatIsNotWholeIsLeftOut()
{
    RunRequest request;
    request.run = "whole";
    RunQueue queue;
    queue.add(request);
    const std::string text = queue.toText();
    const std::string two = "[{\"run\": \"half\"}," + text.substr(text.find('[') + 1);
    QCOMPARE(RunQueue::fromText(two).size(), std::size_t(1));
    QCOMPARE(RunQueue::fromText(two).front().run, std::string("whole"));
    QVERIFY(RunQueue::fromText("{").empty());
    QVERIFY(RunQueue::fromText("").empty());
}

void TestRunQueue::aNameStandsInItOnce()
{
    RunQueue queue = queueOf({"one", "two", "one"});
    QCOMPARE(queue.names(), QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    QVERIFY(!queue.remove(QStringLiteral("three")));
    QCOMPARE(queue.remove(QStringLiteral("one"))->run, std::string("one"));
    QCOMPARE(queue.takeFirst()->run, std::string("two"));
    QVERIFY(!queue.takeFirst());
}

void TestRunQueue::aRunMovesAsFarAsThereArePlaces()
{
    RunQueue queue = queueOf({"one", "two", "three"});
    QVERIFY(queue.move(QStringLiteral("three"), -7));
    QCOMPARE(queue.names(), QStringList({QStringLiteral("three"), QStringLiteral("one"), QStringLiteral("two")}));
    QVERIFY(!queue.move(QStringLiteral("three"), -1));
    QVERIFY(!queue.move(QStringLiteral("four"), 1));
    QVERIFY(queue.move(QStringLiteral("three"), 1));
    QCOMPARE(queue.names(), QStringList({QStringLiteral("one"), QStringLiteral("three"), QStringLiteral("two")}));
}

QTEST_GUILESS_MAIN(TestRunQueue)
#include "TestRunQueue.moc"
