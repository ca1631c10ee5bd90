#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>

#include "models/CandidateModel.h"
#include "models/HistoryModel.h"
#include "support/Patience.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

/// The models of the Create page keep the rules that views count on while rows come, change and go.
class TestListModels : public QObject
{
    Q_OBJECT

private:
    static Candidate candidate(const std::string& text)
    {
        Candidate written;
        written.text = text;
        written.boxes = {text, "done"};
        return written;
    }

private Q_SLOTS:
    void candidates()
    {
        CandidateModel model;
        const QAbstractItemModelTester tester(&model);
        model.append({candidate("one"), candidate("two")});
        model.append({candidate("one"), candidate("three")});
        QCOMPARE(model.rowCount(), 3); // one of them was written twice
        model.setBoxes(1, {QStringLiteral("mine"), QStringLiteral("done")});
        model.toggleStar(2);
        model.setCopied(0, {});
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        model.append({candidate("four")});
        QCOMPARE(model.rowCount(), 1);
    }

    void history()
    {
        const test::TemporaryFolder folder;
        HistoryRecorder recorder(folder.path() / "library");
        HistoryModel model(recorder);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy found(&model, &HistoryModel::found);
        model.setActive(true);
        model.ask({}, HistoryShelf::All);
        QTRY_COMPARE(found.count(), 1);
        std::vector<HistoryCaption> captions;
        for (int i = 0; i < 450; ++i)
            captions.push_back({{"caption " + std::to_string(i)}, "caption", {}, {}, false});
        recorder.add(recorder.begin({"Two buttons", "{}"}), captions);
        QTRY_COMPARE(model.rowCount(), 450); // the tester asks for every page
        QVERIFY(!model.canFetchMore({}));
        recorder.setTrashed({model.entry(model.index(0)).id}, true);
        QTRY_VERIFY(model.rowCount() < 450);
        model.ask(QStringLiteral("zebra"), HistoryShelf::All);
        QTRY_COMPARE(model.rowCount(), 0);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestListModels test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestListModels.moc"
